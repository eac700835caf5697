package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who ordered a post to be taken back, why, and who confirmed it (R17). */
@Component
class Withdrawals {

    private final JdbcClient jdbc;
    private final Clock clock;

    Withdrawals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void order(PublicationId publication, String reason, PersonId by, Instant confirmUntil) {
        jdbc.sql("""
                        insert into withdrawal (id, publication_id, reason, requested_by, requested_at, confirm_until)
                        values (:id, :publication, :reason, :by, :now, :until)
                        """)
                .param("id", UUID.randomUUID())
                .param("publication", publication.value())
                .param("reason", reason)
                .param("by", by.value())
                .param("now", now())
                .param("until", Timestamp.from(confirmUntil))
                .update();
    }

    Optional<Order> of(PublicationId publication) {
        return jdbc.sql("select requested_by, confirm_until, confirmed_by from withdrawal where publication_id = :id")
                .param("id", publication.value())
                .query((row, i) -> new Order(
                        new PersonId(row.getObject("requested_by", UUID.class)),
                        row.getTimestamp("confirm_until").toInstant(),
                        row.getObject("confirmed_by") != null))
                .optional();
    }

    void confirmed(PublicationId publication, PersonId by) {
        jdbc.sql("update withdrawal set confirmed_by = :by, confirmed_at = :now where publication_id = :id")
                .param("by", by.value())
                .param("now", now())
                .param("id", publication.value())
                .update();
    }

    void executed(PublicationId publication) {
        jdbc.sql("update withdrawal set executed_at = :now where publication_id = :id")
                .param("now", now())
                .param("id", publication.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** An order to take a post back. */
    record Order(PersonId requestedBy, Instant confirmUntil, boolean confirmed) {}
}
