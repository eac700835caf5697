package io.countersign.gateway.review;

import io.countersign.gateway.draft.RevisionId;
import io.countersign.rules.signoff.ReviewStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of steps handed to deputies; it only grows (R16). */
@Component
class HandOvers {

    private final JdbcClient jdbc;

    HandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HandOver> of(RevisionId revision) {
        return jdbc.sql("select * from hand_over where revision_id = :revision order by given_at, id")
                .param("revision", revision.value())
                .query((row, i) -> handOver(row))
                .list();
    }

    /** Whether it is new; the same one twice stays one. */
    boolean append(Round round, HandOver handOver) {
        return jdbc.sql("""
                        insert into hand_over (id, round_id, draft_id, revision_id, step, person_id, person_name, deputy_id,
                            deputy_name, reason, given_at)
                        values (:id, :round, :draft, :revision, :step, :person, :personName, :deputy, :deputyName, :reason, :at)
                        on conflict on constraint hand_over_once do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("round", round.id().value())
                        .param("draft", round.draft().value())
                        .param("revision", round.revision().value())
                        .param("step", handOver.step().name())
                        .param("person", handOver.person())
                        .param("personName", handOver.personName())
                        .param("deputy", handOver.deputy())
                        .param("deputyName", handOver.deputyName())
                        .param("reason", handOver.reason())
                        .param("at", handOver.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static HandOver handOver(ResultSet row) throws SQLException {
        return new HandOver(
                ReviewStep.valueOf(row.getString("step")),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getObject("deputy_id", UUID.class),
                row.getString("deputy_name"),
                row.getString("reason"),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
