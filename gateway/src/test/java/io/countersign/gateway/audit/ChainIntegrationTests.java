package io.countersign.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.gateway.GatewayTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** R18: the chain grows with the facts, never forks, and shows where somebody laid hands on it. */
@GatewayTest
class ChainIntegrationTests {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ChainVerification verification;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void factAndEntryCommitTogether() {
        String subject = UUID.randomUUID().toString();
        UUID actor = UUID.randomUUID();

        transaction.executeWithoutResult(status ->
                events.publishEvent(new SomethingHappened(subject, actor, Map.of("step", "FIRST", "again", false))));

        AuditEntry entry = only(subject);
        assertThat(entry.actor()).isEqualTo(actor);
        assertThat(entry.details()).isEqualTo("{\"again\":false,\"step\":\"FIRST\"}");
        assertThat(entry.isSound()).isTrue();
        assertThat(verification.verify().intact()).isTrue();
    }

    @Test
    void factThatIsRolledBackLeavesNoEntry() {
        String subject = UUID.randomUUID().toString();

        transaction.executeWithoutResult(status -> {
            events.publishEvent(SomethingHappened.to(subject));
            status.setRollbackOnly();
        });

        assertThat(entries(subject)).isEmpty();
        assertThat(verification.verify().intact()).isTrue();
    }

    @Test
    void factOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> events.publishEvent(SomethingHappened.to("nowhere")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("R18");
    }

    @Test
    void entriesOfOneTransactionKeepTheirOrder() {
        String subject = UUID.randomUUID().toString();

        transaction.executeWithoutResult(status -> IntStream.range(0, 5)
                .forEach(i -> events.publishEvent(new SomethingHappened(subject, null, Map.of("i", i)))));

        assertThat(entries(subject))
                .extracting(AuditEntry::details)
                .containsExactly("{\"i\":0}", "{\"i\":1}", "{\"i\":2}", "{\"i\":3}", "{\"i\":4}");
    }

    @Test
    void concurrentAppendsNeverForkTheChain() throws Exception {
        String subject = UUID.randomUUID().toString();
        int threads = 8;
        int each = 12;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<? extends Future<?>> work = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> {
                        start.await();
                        for (int i = 0; i < each; i++)
                            transaction.executeWithoutResult(
                                    status -> events.publishEvent(SomethingHappened.to(subject)));
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> one : work) one.get();
        } finally {
            pool.shutdown();
        }

        assertThat(entries(subject)).hasSize(threads * each);
        assertThat(verification.verify().intact()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update audit_entry set details = '{}'",
                "delete from audit_entry",
                "truncate audit_entry",
                "delete from audit_head",
                "truncate audit_head",
                "update audit_head set seq = seq + 1"
            })
    void databaseRefusesToRewriteTheChain(String sql) {
        appended();

        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("R18");
    }

    @ParameterizedTest(name = "{0}: entry {1} after it is named")
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set details = '{\"forged\":true}' where seq = :seq | 0",
                "update audit_entry set actor = gen_random_uuid() where seq = :seq | 0",
                "update audit_entry set at = at + interval '1 microsecond' where seq = :seq | 0",
                "update audit_entry set hash = repeat('a', 64) where seq = :seq | 0",
                "update audit_entry set prev_hash = repeat('b', 64) where seq = :seq | 0",
                "delete from audit_entry where seq = :seq | 0",
                "delete from audit_entry where seq >= :seq | 0",
                "update audit_head set seq = :seq, hash = repeat('c', 64) | 1"
            })
    void verificationNamesTheFirstBrokenEntry(String tampering, long later) {
        long seq = appended();
        appended();
        appended();

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("alter table audit_entry disable trigger user").update();
            jdbc.sql("alter table audit_head disable trigger user").update();
            jdbc.sql(tampering).param("seq", seq).update();

            ChainState state = verification.verify();

            assertThat(state.intact()).isFalse();
            assertThat(state.firstBroken()).isEqualTo(seq + later);
        });

        assertThat(verification.verify().intact()).isTrue();
    }

    @Test
    void entryWhoseHashWasForgedAlongBreaksTheNextOne() {
        long seq = appended();
        appended();

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("alter table audit_entry disable trigger user").update();
            AuditEntry forged = new AuditEntry(
                            seq,
                            at(seq).at(),
                            null,
                            "SOMETHING_HAPPENED",
                            "test",
                            "somebody else",
                            null,
                            "{}",
                            at(seq).previousHash(),
                            "")
                    .sealed();
            jdbc.sql("update audit_entry set subject_id = 'somebody else', hash = :hash where seq = :seq")
                    .param("hash", forged.hash())
                    .param("seq", seq)
                    .update();

            assertThat(verification.verify().firstBroken()).isEqualTo(seq + 1);
        });
    }

    private long appended() {
        String subject = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> events.publishEvent(SomethingHappened.to(subject)));
        return only(subject).seq();
    }

    private AuditEntry only(String subject) {
        assertThat(entries(subject)).hasSize(1);
        return entries(subject).get(0);
    }

    private List<AuditEntry> entries(String subject) {
        return jdbc.sql("select * from audit_entry where subject_id = :subject order by seq")
                .param("subject", subject)
                .query((row, i) -> AuditEntry.of(row))
                .list();
    }

    private AuditEntry at(long seq) {
        return jdbc.sql("select * from audit_entry where seq = :seq")
                .param("seq", seq)
                .query((row, i) -> AuditEntry.of(row))
                .single();
    }
}
