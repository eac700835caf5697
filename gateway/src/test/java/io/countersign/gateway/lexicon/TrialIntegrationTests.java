package io.countersign.gateway.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.review.ReviewFixture;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.screening.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A version is tried against what was submitted, in the background, and touches nothing. */
@GatewayTest
@Import({LexiconFixture.class, ReviewFixture.class})
class TrialIntegrationTests {

    @Autowired
    LexiconFixture fixture;

    @Autowired
    ReviewFixture drafts;

    @Autowired
    LexiconBook book;

    @Autowired
    PrepareLexicon prepare;

    @Autowired
    TryLexicon tryLexicon;

    @Autowired
    EndTrial endTrial;

    @Autowired
    RunTrial run;

    @Autowired
    Trials trials;

    @Autowired
    JdbcClient jdbc;

    private CurrentUser head;
    private int version;

    @BeforeEach
    void prepared() {
        head = fixture.head();
        version = prepare.prepare(LexiconFixture.STRICT, "试运行", head);
    }

    @AfterEach
    void ended() {
        jdbc.sql("update lexicon_trial set state = 'CANCELLED', ended_at = now() where state = 'RUNNING'")
                .update();
    }

    @Test
    void changedVerdictsAreCountedAndNamed() {
        var college = drafts.college();
        var draft = drafts.draft(
                college, ReviewFixture.content("校庆通知", "<p>" + LexiconFixture.SENTENCE + "</p>"), null, false);
        drafts.submit(college, draft);
        drafts.submitted(college);

        var id = tryLexicon.begin(version, head);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(trial(id).state()).isEqualTo(TrialState.FINISHED));
        assertThat(trial(id).done()).isEqualTo(trial(id).total()).isGreaterThanOrEqualTo(2);
        assertThat(trial(id).changed()).isEqualTo(trial(id).stricter()).isPositive();
        assertThat(trials.changes(id)).anySatisfy(change -> {
            assertThat(change.link()).isEqualTo("/review/" + draft);
            assertThat(change.title()).isEqualTo("校庆通知");
            assertThat(change.before()).isEqualTo(Verdict.PASS);
            assertThat(change.after()).isEqualTo(Verdict.BLOCK);
            assertThat(change.gained()).isNotEmpty();
        });
        assertThat(book.active()).isEqualTo(LexiconVersion.STANDARD);
        assertThat(drafts.standing(draft).screening().orElseThrow().result().verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void cancelledTrialReadsNoFurther() {
        drafts.submitted(drafts.college());
        var id = trials.begin(version, 0, head, Instant.EPOCH);
        endTrial.cancel(id, head);

        run.run(id);

        assertThat(trial(id).state()).isEqualTo(TrialState.CANCELLED);
        assertThat(trial(id).done()).isZero();
    }

    @Test
    void trialThatWasCutOffCountsAnew() {
        drafts.submitted(drafts.college());
        var id = trials.begin(version, 0, head, Instant.EPOCH);
        trials.progress(id, new TrialCount(9, 9, 9, 9, 9));

        run.run(id);

        assertThat(trial(id).state()).isEqualTo(TrialState.FINISHED);
        assertThat(trial(id).done()).isEqualTo(trial(id).total());
        assertThat(trials.changes(id)).hasSize(Math.min(200, trial(id).changed()));
    }

    @Test
    void oneTrialRunsAtATime() {
        trials.begin(version, 0, head, Instant.EPOCH);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tryLexicon.begin(version, head))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("lexicon.trialRuns"));
    }

    private Trial trial(UUID id) {
        return trials.find(id).orElseThrow();
    }
}
