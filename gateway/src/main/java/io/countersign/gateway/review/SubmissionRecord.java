package io.countersign.gateway.review;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Revision;
import io.countersign.rules.screening.ScreeningResult;
import io.countersign.rules.screening.Severity;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of each submission: the machine check, the reasons given for its findings, the text's prints. */
@Component
class SubmissionRecord {

    private final ScreeningRuns runs;
    private final Waivers waivers;
    private final EarlierTexts texts;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    SubmissionRecord(
            ScreeningRuns runs,
            Waivers waivers,
            EarlierTexts texts,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.runs = runs;
        this.waivers = waivers;
        this.texts = texts;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Two taps come one after the other, and the second finds the round of the first. */
    void oneAtATime(DraftId draft) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:draft, 0))")
                .param("draft", "submission:" + draft)
                .query((row, i) -> true)
                .single();
    }

    void passed(Revision revision, ScreeningRun run, List<WaiverReason> reasons, CurrentUser user) {
        Waivers.check(reasons, run.result().findings());
        runs.append(revision.draft(), revision.id(), run, user.person());
        waivers.give(revision.draft(), revision.id(), revision.number(), reasons, user, run.at());
        texts.remember(revision);
    }

    void stopped(DraftHead draft, ScreeningRun run, CurrentUser user) {
        runs.append(draft.id(), null, run, user.person());
        events.publishEvent(new SubmissionRefused(
                draft.id(),
                draft.unit(),
                run.digest(),
                run.result().findings(Severity.BLOCK).size(),
                run.result().rulesVersion(),
                user.person(),
                run.at()));
    }

    ScreeningResult of(Round round) {
        return runs.of(round.revision()).map(ScreeningRun::result).orElseThrow();
    }
}
