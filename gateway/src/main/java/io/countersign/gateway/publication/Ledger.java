package io.countersign.gateway.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that are committed before each publishing call and settled after it (R9). */
@Component
class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Reserves an attempt unless one is reserved; while an earlier one may have taken effect the table refuses. */
    void reserve(Publication publication) {
        jdbc.sql("""
                        insert into attempt
                            (id, publication_id, account_id, number, content_digest, state, reserved_at)
                        select :id, :publication, :account, coalesce(max(number), 0) + 1, :digest, 'RESERVED', :now
                        from attempt where publication_id = :publication
                        having count(*) filter (where state = 'RESERVED') = 0
                        """)
                .param("id", UUID.randomUUID())
                .param("publication", publication.id().value())
                .param("account", publication.account().value())
                .param("digest", publication.digest().hex())
                .param("now", now())
                .update();
    }

    /**
     * Marks the reserved attempt as being sent.
     *
     * @throws org.springframework.dao.DuplicateKeyException while another call of the account is out
     */
    void send(PublicationId publication) {
        int sent = jdbc.sql("""
                        update attempt set state = 'SENDING', sent_at = :now
                        where publication_id = :publication and state = 'RESERVED'
                        """)
                .param("now", now())
                .param("publication", publication.value())
                .update();
        if (sent != 1) throw new IllegalStateException("R9: no attempt is reserved for publication " + publication);
    }

    /** Settles the attempt that may have taken effect, whatever is known of it so far. */
    void settle(PublicationId publication, AttemptState state, @Nullable String code, @Nullable String words) {
        jdbc.sql("""
                        update attempt
                        set state = :state, code = coalesce(:code, code), words = coalesce(:words, words),
                            settled_at = :now
                        where publication_id = :publication
                          and state in ('RESERVED', 'SENDING', 'PENDING', 'TAKEN', 'UNKNOWN')
                        """)
                .param("state", state.name())
                .param("code", code)
                .param("words", words)
                .param("now", now())
                .param("publication", publication.value())
                .update();
    }

    /** Whether a call is out whose outcome nobody recorded. */
    boolean sending(PublicationId publication) {
        return jdbc.sql("select exists (select from attempt where publication_id = :id and state = 'SENDING')")
                .param("id", publication.value())
                .query(Boolean.class)
                .single();
    }

    /** Settles the attempt of a publication that turned out to be public, whether or not our call did it. */
    void settlePublic(PublicationId publication) {
        jdbc.sql("""
                        update attempt
                        set state = case state when 'RESERVED' then 'ABSENT' else 'PUBLISHED' end, settled_at = :now
                        where publication_id = :publication
                          and state in ('RESERVED', 'SENDING', 'PENDING', 'TAKEN', 'UNKNOWN')
                        """)
                .param("now", now())
                .param("publication", publication.value())
                .update();
    }

    /** How many attempts there were, the reserved one included. */
    int attempts(PublicationId publication) {
        return count(publication, AttemptState.values());
    }

    /** How many calls came to nothing for a reason that waiting may not cure. */
    int inVain(PublicationId publication) {
        return count(publication, AttemptState.NOT_SENT, AttemptState.REFUSED);
    }

    /** Whether the platform has the post already, so that nothing may be sent again. */
    boolean taken(PublicationId publication) {
        return count(publication, AttemptState.TAKEN) > 0;
    }

    /** Whether no call but the last may have taken effect, as far as was known when it was made. */
    boolean firstDoubt(PublicationId publication) {
        return count(publication, AttemptState.UNKNOWN, AttemptState.ABSENT) == 1;
    }

    /** How many calls the platform has certainly refused. */
    int refusals(PublicationId publication) {
        return count(publication, AttemptState.REFUSED);
    }

    private int count(PublicationId publication, AttemptState... states) {
        return jdbc.sql("select count(*) from attempt where publication_id = :id and state in (:states)")
                .param("id", publication.value())
                .param("states", Arrays.stream(states).map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }

    /** When the last call went out. */
    Optional<Instant> lastSentAt(PublicationId publication) {
        return jdbc.sql(
                        "select max(sent_at) as sent_at from attempt where publication_id = :id having max(sent_at) is not null")
                .param("id", publication.value())
                .query((row, i) -> row.getTimestamp("sent_at").toInstant())
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
