package io.countersign.gateway.audit;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Checks every entry of the chain without holding it in memory. */
@Service
public class ChainVerification {

    private static final int ROWS_AT_ONCE = 1000;
    private final JdbcClient jdbc;

    ChainVerification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One snapshot for the head and the entries, while others append. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainState verify() {
        Walk walk = new Walk();
        RowCallbackHandler step = row -> walk.step(AuditEntry.of(row));
        jdbc.sql("select * from audit_entry order by seq")
                .withFetchSize(ROWS_AT_ONCE)
                .query(step);
        return jdbc.sql("select seq, hash from audit_head")
                .query((row, i) -> walk.end(row.getLong("seq"), row.getString("hash")))
                .optional()
                .orElseGet(() -> walk.end(0, AuditEntry.GENESIS));
    }
}
