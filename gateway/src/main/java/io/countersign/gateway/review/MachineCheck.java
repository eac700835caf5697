package io.countersign.gateway.review;

import io.countersign.gateway.draft.Revision;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningInput;
import io.countersign.rules.screening.ScreeningResult;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Screens the content of a draft (机检). */
@Component
public class MachineCheck {

    private final Screening screening;

    MachineCheck(Screening screening) {
        this.screening = screening;
    }

    public ScreeningResult of(DraftContent content) {
        var weibo = content.weibo();
        return screening.screen(new ScreeningInput(
                content.title(),
                content.digest(),
                content.bodyHtml(),
                weibo == null ? null : weibo.text(),
                content.sourceUrl()));
    }

    ScreeningRun run(Revision revision, Instant at) {
        return new ScreeningRun(revision.digest(), of(revision.content()), at);
    }
}
