package io.countersign.gateway.publication;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.RevisionId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Approved revisions that wait for their time, and what became of them. */
@Component
class ReleaseOrders {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Wakeup wakeup;
    private final Clock clock;

    ReleaseOrders(JdbcClient jdbc, JsonMapper json, Wakeup wakeup, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.wakeup = wakeup;
        this.clock = clock;
    }

    /** A repeated approval of the same revision orders nothing twice. */
    void place(DraftId draft, RevisionId revision, Instant releaseAt) {
        jdbc.sql("""
                        insert into scheduled_release (revision_id, draft_id, release_at, state)
                        values (:revision, :draft, :at, 'WAITING')
                        on conflict (revision_id) do nothing
                        """)
                .param("revision", revision.value())
                .param("draft", draft.value())
                .param("at", Timestamp.from(releaseAt))
                .update();
        wakeup.afterCommit();
    }

    /** The order that is due longest. */
    Optional<Order> due() {
        return jdbc.sql("""
                        select revision_id, draft_id from scheduled_release
                        where state = 'WAITING' and release_at <= :now
                        order by release_at limit 1
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, i) -> new Order(
                        new RevisionId(row.getObject("revision_id", UUID.class)),
                        new DraftId(row.getObject("draft_id", UUID.class))))
                .optional();
    }

    /** Keeps the order from other workers until the transaction ends; false when one of them has it. */
    boolean claim(RevisionId revision) {
        return jdbc.sql("""
                        select revision_id from scheduled_release
                        where revision_id = :revision and state = 'WAITING' for update skip locked
                        """)
                .param("revision", revision.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Has a refused release checked again; false where none was refused. */
    boolean tryAgain(RevisionId revision) {
        int again = jdbc.sql("""
                        update scheduled_release set state = 'WAITING', release_at = :now
                        where revision_id = :revision and state = 'REFUSED'
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("revision", revision.value())
                .update();
        wakeup.afterCommit();
        return again == 1;
    }

    void decided(RevisionId revision, OrderState state, List<RefusedRelease> refusals) {
        jdbc.sql("""
                        update scheduled_release set state = :state, refusals = :refusals, decided_at = :now
                        where revision_id = :revision
                        """)
                .param("state", state.name())
                .param("refusals", json.writeValueAsString(refusals))
                .param("now", Timestamp.from(clock.instant()))
                .param("revision", revision.value())
                .update();
    }

    /** An approved revision that is due. */
    record Order(RevisionId revision, DraftId draft) {}

    /** What became of an order. */
    enum OrderState {
        WAITING,
        RELEASED,
        REFUSED,
        CANCELLED
    }
}
