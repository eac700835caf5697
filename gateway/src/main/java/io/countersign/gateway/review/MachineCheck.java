package io.countersign.gateway.review;

import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.lexicon.ActiveScreening;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningInput;
import io.countersign.rules.screening.ScreeningResult;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Screens the content of a draft (机检) by the rules of the moment. */
@Component
public class MachineCheck {

    private final ActiveScreening active;

    MachineCheck(ActiveScreening active) {
        this.active = active;
    }

    /** What this node's rules say, for whoever only wants to see. */
    public ScreeningResult of(DraftContent content) {
        return of(content, active.current());
    }

    ScreeningRun run(Revision revision, Instant at) {
        return new ScreeningRun(revision.digest(), of(revision.content(), active.binding()), at);
    }

    private static ScreeningResult of(DraftContent content, Screening screening) {
        return screening.screen(input(content));
    }

    static ScreeningInput input(DraftContent content) {
        var weibo = content.weibo();
        return new ScreeningInput(
                content.title(),
                content.digest(),
                content.bodyHtml(),
                weibo == null ? null : weibo.text(),
                content.sourceUrl());
    }
}
