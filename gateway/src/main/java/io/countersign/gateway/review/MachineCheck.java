package io.countersign.gateway.review;

import io.countersign.gateway.draft.PictureReadings;
import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.lexicon.ActiveScreening;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.pictures.PictureReading;
import io.countersign.rules.resemblance.ResemblanceCheck;
import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningInput;
import io.countersign.rules.screening.ScreeningResult;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Screens the content of a draft (机检) by the rules of the moment. */
@Component
public class MachineCheck {

    private final ActiveScreening active;
    private final PictureReadings pictures;
    private final EarlierTexts earlier;
    private final OwnSigns own;
    private volatile Checks checks;

    MachineCheck(ActiveScreening active, PictureReadings pictures, EarlierTexts earlier, OwnSigns own) {
        this.active = active;
        this.pictures = pictures;
        this.earlier = earlier;
        this.own = own;
        this.checks = Checks.by(active.current());
    }

    /** What this node's rules say of the content as a piece of the unit, for whoever only wants to see. */
    public ScreeningResult of(DraftContent content, UnitId unit) {
        return of(content, unit, pictures.of(content.mediaIds()), active.current());
    }

    /**
     * The same of a text that is being written; it waits for no picture.
     *
     * @param saved the pictures of the saved draft: others may be somebody else's
     */
    public ScreeningResult whileTyping(DraftContent content, UnitId unit, Collection<String> saved) {
        return of(content, unit, pictures.known(saved), active.current());
    }

    ScreeningRun run(Revision revision, Instant at) {
        var content = revision.content();
        var result = of(content, revision.unit(), pictures.of(content.mediaIds()), active.binding());
        return new ScreeningRun(revision.digest(), result, at);
    }

    private ScreeningResult of(
            DraftContent content, UnitId unit, Map<String, PictureReading> readings, Screening screening) {
        var by = checks(screening);
        var signs = own.of(unit);
        var texts = earlier.sharing(ResemblanceCheck.prints(content), unit);
        return by.screening()
                .screen(input(content, readings))
                .with(by.pictures().screen(readings, signs))
                .with(by.declarations().check(content, signs))
                .with(by.resemblances().check(content, texts).stream().toList());
    }

    /** Made anew when another version holds. */
    private Checks checks(Screening screening) {
        var known = checks;
        if (known.screening() == screening) return known;
        var made = Checks.by(screening);
        checks = made;
        return made;
    }

    /** The words of a piece, without its pictures. */
    static ScreeningInput input(DraftContent content) {
        return input(content, Map.of());
    }

    private static ScreeningInput input(DraftContent content, Map<String, PictureReading> readings) {
        var weibo = content.weibo();
        return new ScreeningInput(
                content.title(),
                content.digest(),
                content.bodyHtml(),
                weibo == null ? null : weibo.text(),
                content.sourceUrl(),
                readings.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, reading -> reading.getValue().text())));
    }
}
