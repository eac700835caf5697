package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.gateway.GatewayTest;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** N2b holds in plain SQL, whatever the application would say. */
@GatewayTest
@TestPropertySource(properties = {"countersign.publication.workers=0", "countersign.activity.sweep=1000d"})
class SecondWallIntegrationTests {

    private static final String DIGEST = "ab".repeat(32);
    private static final String OTHER_DIGEST = "cd".repeat(32);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    UUID draft = UUID.randomUUID();
    UUID revision = UUID.randomUUID();
    UUID account = UUID.randomUUID();
    UUID author = UUID.randomUUID();
    UUID round = UUID.randomUUID();

    @BeforeEach
    void revisionInReview() {
        draft = UUID.randomUUID();
        revision = UUID.randomUUID();
        account = UUID.randomUUID();
        author = UUID.randomUUID();
        round = UUID.randomUUID();
        transactions.executeWithoutResult(status -> {
            insertDraft();
            insertRevision();
            insertRound();
        });
    }

    @Test
    void threeDistinctApprovalsOpenTheWall() {
        approve(UUID.randomUUID());
        approve(UUID.randomUUID());
        approve(UUID.randomUUID());
        assertThat(publish(revision, DIGEST, account)).isEqualTo(1);
    }

    @Test
    void twoApprovalsDoNot() {
        approve(UUID.randomUUID());
        approve(UUID.randomUUID());
        assertRefused("N2b: 2 of 3", () -> publish(revision, DIGEST, account));
    }

    @Test
    void approvalOfAContributorDoesNotCount() {
        approve(UUID.randomUUID());
        approve(UUID.randomUUID());
        approve(author);
        assertRefused("N2b: 2 of 3", () -> publish(revision, DIGEST, account));
    }

    @Test
    void otherDecisionsDoNotCount() {
        approve(UUID.randomUUID());
        approve(UUID.randomUUID());
        vote(UUID.randomUUID(), "RECUSE");
        assertRefused("N2b: 2 of 3", () -> publish(revision, DIGEST, account));
    }

    @Test
    void anotherDigestOfTheSameRevisionIsNotSigned() {
        signedByThree();
        assertRefused("N2b: 0 of 3", () -> publish(revision, OTHER_DIGEST, account));
    }

    @Test
    void accountThatWasNotSignedAsATargetGetsNothing() {
        signedByThree();
        assertRefused("R7", () -> publish(revision, DIGEST, UUID.randomUUID()));
    }

    @Test
    void publicationCanNotBeTurnedToSomethingElseLater() {
        signedByThree();
        publish(revision, DIGEST, account);
        assertRefused("R7", () -> change("account_id", UUID.randomUUID()));
        assertRefused("N2b", () -> change("revision_id", UUID.randomUUID()));
        assertRefused("N2b", () -> change("content_digest", OTHER_DIGEST));
    }

    @Test
    void publicationAndItsLedgerAreKept() {
        signedByThree();
        publish(revision, DIGEST, account);
        assertRefused(
                "R16",
                () -> jdbc.sql("delete from publication where revision_id = :revision")
                        .param("revision", revision)
                        .update());
    }

    private void assertRefused(String words, ThrowingCallable sql) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(sql).withMessageContaining(words);
    }

    private void signedByThree() {
        for (int i = 0; i < 3; i++) approve(UUID.randomUUID());
    }

    private void approve(UUID person) {
        vote(person, "APPROVE");
    }

    private int publish(UUID ofRevision, String digest, UUID to) {
        UUID id = UUID.randomUUID();
        return jdbc.sql("""
                        insert into publication (id, version, draft_id, revision_id, content_digest, account_id, mode,
                            marker, state, created_at, changed_at)
                        values (:id, 1, :draft, :revision, :digest, :account, 'API', :marker, 'READY', now(), now())
                        """)
                .param("id", id)
                .param("draft", draft)
                .param("revision", ofRevision)
                .param("digest", digest)
                .param("account", to)
                .param("marker", id.toString().substring(0, 8) + "00")
                .update();
    }

    private int change(String column, Object value) {
        return jdbc.sql("update publication set " + column + " = :value where revision_id = :revision")
                .param("value", value)
                .param("revision", revision)
                .update();
    }

    private void vote(UUID person, String decision) {
        jdbc.sql("""
                        insert into vote (id, round_id, draft_id, revision_id, revision_number, content_digest, person_id,
                            person_name, person_post, step, decision, comment, cast_at, entitled_steps, entitled_lead,
                            entitled_deputy)
                        values (:id, :round, :draft, :revision, 1, :digest, :person,
                            '王敏', '讲师', 'FIRST', :decision, '同意', now(), '{FIRST}', false, false)
                        """)
                .param("id", UUID.randomUUID())
                .param("round", round)
                .param("draft", draft)
                .param("revision", revision)
                .param("digest", DIGEST)
                .param("person", person)
                .param("decision", decision)
                .update();
    }

    private void insertDraft() {
        jdbc.sql("""
                        insert into draft (id, version, unit_id, state, title, body_html, rights_kind, ai_generated, urgent,
                            revision_number, created_by, created_at, edited_by, edited_at, changed_at)
                        values (:id, 1, :id, 'IN_REVIEW', '通知', '', 'ORIGINAL', false, false,
                            1, :author, now(), :author, now(), now())
                        """).param("id", draft).param("author", author).update();
    }

    private void insertRevision() {
        jdbc.sql("""
                        insert into revision (id, draft_id, number, content_digest, unit_id, title, body_html, rights_kind,
                            ai_generated, urgent, created_by, created_at)
                        values (:id, :draft, 1, :digest, :id, '通知', '', 'ORIGINAL', false, false, :author, now())
                        """)
                .param("id", revision)
                .param("draft", draft)
                .param("digest", DIGEST)
                .param("author", author)
                .update();
        jdbc.sql("insert into revision_target (revision_id, account_id) values (:revision, :account)")
                .param("revision", revision)
                .param("account", account)
                .update();
        jdbc.sql("insert into revision_contributor (revision_id, person_id) values (:revision, :author)")
                .param("revision", revision)
                .param("author", author)
                .update();
    }

    private void insertRound() {
        jdbc.sql("""
                        insert into round (id, version, draft_id, unit_id, revision_id, revision_number, content_digest,
                            state, urgent, submitted_by, submitted_at, expires_at)
                        values (:id, 1, :draft, :draft, :revision, 1, :digest,
                            'OPEN', false, :author, now(), now() + interval '3 days')
                        """)
                .param("id", round)
                .param("draft", draft)
                .param("revision", revision)
                .param("digest", DIGEST)
                .param("author", author)
                .update();
    }
}
