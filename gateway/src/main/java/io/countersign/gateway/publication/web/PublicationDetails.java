package io.countersign.gateway.publication.web;

import io.countersign.gateway.publication.PublicationId;
import io.countersign.gateway.publication.PublicationState;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the page of one publication shows beside the publication itself. */
@Component
class PublicationDetails {

    private final JdbcClient jdbc;

    PublicationDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the platform shows something else than what was signed. */
    record Drift(
            String field, @Nullable String signed, @Nullable String shown, Instant seenAt) {}

    /** A look at the platform while the outcome was unknown. */
    record Look(Instant at, boolean found, String words) {}

    /** An order to take the post back. */
    record Withdrawal(
            String reason,
            UUID requestedBy,
            Instant requestedAt,
            Instant confirmUntil,
            @Nullable UUID confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable Instant executedAt) {}

    /** A post that may be the one that is looked for. */
    record Candidate(
            @Nullable String title,
            String excerpt,
            @Nullable String url,
            Instant postedAt) {}

    /** When each state was entered last; what lies before a new start does not count. */
    Map<PublicationState, Instant> reached(PublicationId id) {
        Map<PublicationState, Instant> reached = new EnumMap<>(PublicationState.class);
        jdbc.sql("select state, entered_at from publication_step where publication_id = :id order by number")
                .param("id", id.value())
                .query((row, i) -> Map.entry(
                        PublicationState.valueOf(row.getString("state")),
                        row.getTimestamp("entered_at").toInstant()))
                .list()
                .forEach(step -> {
                    if (step.getKey() == PublicationState.READY) reached.clear();
                    reached.put(step.getKey(), step.getValue());
                });
        return reached;
    }

    /** Path of the publication's own link. */
    String link(PublicationId id) {
        return jdbc.sql("select '/w/' || marker from publication where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    List<Drift> drifts(PublicationId id) {
        return jdbc.sql("select * from drift where publication_id = :id order by number desc limit 20")
                .param("id", id.value())
                .query((row, i) -> new Drift(
                        row.getString("field"),
                        row.getString("signed"),
                        row.getString("shown"),
                        row.getTimestamp("seen_at").toInstant()))
                .list();
    }

    List<Look> looks(PublicationId id) {
        return jdbc.sql("select * from outcome_look where publication_id = :id order by number")
                .param("id", id.value())
                .query((row, i) -> new Look(
                        row.getTimestamp("looked_at").toInstant(), row.getBoolean("found"), row.getString("words")))
                .list();
    }

    Optional<Withdrawal> withdrawal(PublicationId id) {
        return jdbc.sql("select * from withdrawal where publication_id = :id")
                .param("id", id.value())
                .query((row, i) -> new Withdrawal(
                        row.getString("reason"),
                        row.getObject("requested_by", UUID.class),
                        row.getTimestamp("requested_at").toInstant(),
                        row.getTimestamp("confirm_until").toInstant(),
                        row.getObject("confirmed_by", UUID.class),
                        PublicationRow.instant(row, "confirmed_at"),
                        PublicationRow.instant(row, "executed_at")))
                .optional();
    }

    /** What the account has shown since the release and nothing explains yet. */
    List<Candidate> candidates(PublicationRow publication) {
        return jdbc.sql("""
                        select title, excerpt, url, posted_at from observed_post
                        where account_id = :account and publication_id is null
                          and posted_at > cast(:since as timestamptz) - interval '5 minutes'
                        order by posted_at desc limit 5
                        """)
                .param("account", publication.account().value())
                .param("since", Timestamp.from(publication.createdAt()))
                .query((row, i) -> new Candidate(
                        row.getString("title"),
                        row.getString("excerpt"),
                        row.getString("url"),
                        row.getTimestamp("posted_at").toInstant()))
                .list();
    }
}
