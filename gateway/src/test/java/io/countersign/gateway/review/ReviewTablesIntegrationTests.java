package io.countersign.gateway.review;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.review.ReviewFixture.College;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself refuses of the record of votes, whatever the application says. */
@GatewayTest
@Import(ReviewFixture.class)
class ReviewTablesIntegrationTests {

    private static final String VOTE = """
            insert into vote (id, round_id, draft_id, revision_id, revision_number, content_digest, person_id, person_name,
                person_post, step, decision, comment, cast_at, entitled_steps, entitled_lead, entitled_deputy)
            select gen_random_uuid(), r.id, r.draft_id, r.revision_id, r.revision_number, %s, %s, 'x', '', 'FINAL',
                %s, null, now(), '{FINAL}', false, false
            from round r where r.draft_id = :draft
            """;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    WithdrawDraft withdrawDraft;

    @Autowired
    JdbcClient jdbc;

    private College college;
    private DraftId draft;

    @BeforeEach
    void signedTwice() {
        college = fixture.college();
        draft = fixture.withTwoSignatures(college);
    }

    @Test
    void r3_aSecondVoteOfTheSamePerson() {
        refuses(VOTE.formatted("r.content_digest", "'" + college.first() + "'::uuid", "'APPROVE'"), "once_per_person");
    }

    @Test
    void r7_aVoteForAnotherFingerprint() {
        refuses(VOTE.formatted("repeat('ab', 32)", "gen_random_uuid()", "'APPROVE'"), "R7");
    }

    @Test
    void r7_aVoteOnARoundThatWasWithdrawn() {
        withdrawDraft.withdraw(draft, fixture.user(college.editor()));

        refuses(VOTE.formatted("r.content_digest", "gen_random_uuid()", "'APPROVE'"), "R7");
    }

    @Test
    void anObjectionWithoutReason() {
        refuses(VOTE.formatted("r.content_digest", "gen_random_uuid()", "'REJECT'"), "vote_reason");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update vote set decision = 'APPROVE' where draft_id = :draft",
                "delete from vote where draft_id = :draft",
                "update screening_run set verdict = 'PASS' where draft_id = :draft",
                "delete from screening_run where draft_id = :draft"
            })
    void r16_aChangeOfTheRecord(String statement) {
        refuses(statement, "R16");
    }

    @Test
    void r11_aRevisionInReviewOverABlockingFindingWithoutRuling() {
        refuses("""
                insert into screening_run (id, draft_id, revision_id, content_digest, verdict, score, rules_version,
                    findings, occasion, run_by, run_at)
                select gen_random_uuid(), draft_id, revision_id, content_digest, 'BLOCK', 1, 'x',
                    '[{"id": "a", "severity": "BLOCK"}]', 'SUBMISSION', submitted_by, now()
                from round where draft_id = :draft
                """, "screening_run_has_rulings");
    }

    @Test
    void r11_aRevisionInReviewOverFindingsThatAreNotListed() {
        refuses("""
                insert into screening_run (id, draft_id, revision_id, content_digest, verdict, score, rules_version,
                    findings, unlisted_asking, occasion, run_by, run_at)
                select gen_random_uuid(), draft_id, revision_id, content_digest, 'JUSTIFY', 1, 'x', '[]', 1, 'SUBMISSION',
                    submitted_by, now()
                from round where draft_id = :draft
                """, "screening_run_listed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ruling set reason = 'x' where draft_id = :draft",
                "delete from ruling where draft_id = :draft"
            })
    void r16_aChangeOfARuling(String statement) {
        jdbc.sql("""
                        insert into ruling (id, draft_id, content_digest, finding_id, matched, reason, person_id,
                            person_name, ruled_at)
                        values (gen_random_uuid(), :draft, repeat('ab', 32), 'a', '', '属实', gen_random_uuid(), '黄建平', now())
                        """).param("draft", draft.value()).update();

        refuses(statement, "R16");
    }

    @Test
    void aSecondOpenRoundOfTheSameDraft() {
        refuses("""
                insert into round (id, version, draft_id, unit_id, revision_id, revision_number, content_digest, state,
                    urgent, submitted_by, submitted_at, expires_at)
                select gen_random_uuid(), 0, draft_id, unit_id, '%s', 2, content_digest, 'OPEN', false, submitted_by, now(),
                    now()
                from round where draft_id = :draft
                """.formatted(UUID.randomUUID()), "round_one_open");
    }

    private void refuses(String statement, String reason) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> jdbc.sql(statement).param("draft", draft.value()).update())
                .withStackTraceContaining(reason);
    }
}
