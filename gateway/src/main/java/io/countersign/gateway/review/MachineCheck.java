package io.countersign.gateway.review;

import io.countersign.gateway.draft.PictureReadings;
import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.infringement.DeclarationCheck;
import io.countersign.rules.pictures.PictureReading;
import io.countersign.rules.pictures.PictureScreening;
import io.countersign.rules.resemblance.ResemblanceCheck;
import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.ScreeningInput;
import io.countersign.rules.screening.ScreeningResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Screens the content of a draft (机检). */
@Component
public class MachineCheck {

    private final Screening screening;
    private final PictureReadings pictures;
    private final PictureScreening pictureScreening;
    private final DeclarationCheck declarations;
    private final ResemblanceCheck resemblances;
    private final EarlierTexts earlier;
    private final OwnSigns own;

    MachineCheck(
            Screening screening,
            PictureReadings pictures,
            PictureScreening pictureScreening,
            DeclarationCheck declarations,
            ResemblanceCheck resemblances,
            EarlierTexts earlier,
            OwnSigns own) {
        this.screening = screening;
        this.pictures = pictures;
        this.pictureScreening = pictureScreening;
        this.declarations = declarations;
        this.resemblances = resemblances;
        this.earlier = earlier;
        this.own = own;
    }

    /** What is said of the content as a piece of the unit. */
    public ScreeningResult of(DraftContent content, UnitId unit) {
        var weibo = content.weibo();
        var signs = own.of(unit);
        var readings = pictures.of(content.mediaIds());
        return screening
                .screen(new ScreeningInput(
                        content.title(),
                        content.digest(),
                        content.bodyHtml(),
                        weibo == null ? null : weibo.text(),
                        content.sourceUrl(),
                        texts(readings)))
                .with(pictureScreening.screen(readings, signs))
                .with(declarations.check(content, signs))
                .with(resembling(content, unit));
    }

    private static Map<String, String> texts(Map<String, PictureReading> readings) {
        return readings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, reading -> reading.getValue().text()));
    }

    private List<ScreeningHit> resembling(DraftContent content, UnitId unit) {
        var texts = earlier.sharing(ResemblanceCheck.prints(content), unit);
        return resemblances.check(content, texts).stream().toList();
    }

    ScreeningRun run(Revision revision, Instant at) {
        return new ScreeningRun(revision.digest(), of(revision.content(), revision.unit()), at);
    }
}
