package io.countersign.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.rules.Clause;
import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.screening.Category;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.ScreeningResult;
import io.countersign.rules.screening.Severity;
import io.countersign.rules.screening.Unlisted;
import io.countersign.rules.screening.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What of a check counts for the sign-off, at the submission and again at the release. */
class ScreeningRunTests {

    private static final ContentDigest DIGEST = new ContentDigest("ab".repeat(32));
    private static final ContentDigest OTHER = new ContentDigest("cd".repeat(32));

    @Test
    void r11_newBlockingFindingCountsAtTheRelease() {
        var record = run(hit("new", Severity.BLOCK)).record(run(), List.of());

        assertThat(record.blocking()).containsExactly("new");
    }

    @Test
    void whatComesToAskForAReasonAfterTheSignaturesUndoesThemNot() {
        var submission = run(hit("old", Severity.JUSTIFY));
        var record =
                run(hit("old", Severity.JUSTIFY), hit("new", Severity.JUSTIFY)).record(submission, List.of());

        assertThat(record.needingWaiver()).containsExactly("old");
    }

    @Test
    void r11_whatAsksAndIsNotListedCountsAndNotesDoNot() {
        var result = new ScreeningResult(Verdict.JUSTIFY, 0, "1", List.of(), new Unlisted(2, 7));
        var record = new ScreeningRun(DIGEST, result, Instant.EPOCH).record(run(), List.of());

        assertThat(record.unlisted()).isEqualTo(2);
    }

    @Test
    void a13_rulingLiftsItsFindingOnItsContentOnly() {
        var run = run(hit("ruled", Severity.BLOCK), hit("other", Severity.BLOCK));

        assertThat(run.blocking(List.of(ruling(DIGEST, "ruled"))))
                .extracting(ScreeningHit::id)
                .containsExactly("other");
        assertThat(run.blocking(List.of(ruling(OTHER, "ruled")))).hasSize(2);
    }

    private static ScreeningRun run(ScreeningHit... hits) {
        return new ScreeningRun(DIGEST, new ScreeningResult(Verdict.PASS, 0, "1", Arrays.asList(hits)), Instant.EPOCH);
    }

    private static ScreeningHit hit(String id, Severity severity) {
        return new ScreeningHit(id, "RULE", Category.PROMOTION, severity, "title", 0, 1, "文", "文", "请删除。", Clause.A9);
    }

    private static Ruling ruling(ContentDigest digest, String finding) {
        return new Ruling(
                new DraftId(UUID.randomUUID()),
                digest,
                finding,
                "文",
                "属实",
                new PersonId(UUID.randomUUID()),
                "黄建平",
                Instant.EPOCH);
    }
}
