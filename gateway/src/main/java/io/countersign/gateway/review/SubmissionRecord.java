package io.countersign.gateway.review;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.MediaLibrary;
import io.countersign.gateway.draft.Revision;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.screening.ScreeningResult;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of each submission: the machine check, the reasons given for its findings, the text's prints. */
@Component
class SubmissionRecord {

    private final ScreeningRuns runs;
    private final Waivers waivers;
    private final EarlierTexts texts;
    private final MediaLibrary media;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    SubmissionRecord(
            ScreeningRuns runs,
            Waivers waivers,
            EarlierTexts texts,
            MediaLibrary media,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.runs = runs;
        this.waivers = waivers;
        this.texts = texts;
        this.media = media;
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
        runs.passed(revision, run, user.person());
        waivers.give(revision.draft(), revision.id(), revision.number(), reasons, user, run.at());
        texts.remember(revision);
    }

    /** @param attempt the revision that the submission would have become */
    void stopped(Revision attempt, ScreeningRun run, int blocking, CurrentUser user) {
        runs.refused(attempt.draft(), content(attempt), run, user.person());
        events.publishEvent(new SubmissionRefused(
                attempt.draft(),
                attempt.unit(),
                run.digest(),
                blocking,
                run.unlisted(),
                run.result().rulesVersion(),
                user.person(),
                run.at()));
    }

    /** A standard cover was made for the revision and went with it. */
    private DraftContent content(Revision attempt) {
        var content = attempt.content();
        var cover = content.coverMediaId();
        return cover == null || !media.find(Set.of(cover)).isEmpty() ? content : content.withCover(null);
    }

    ScreeningResult of(Round round) {
        return runs.of(round.revision()).map(ScreeningRun::result).orElseThrow();
    }
}
