package io.countersign.gateway.lexicon;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.rules.screening.LexiconChanges;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the school's lexicon and which of them screens; rows are only ever added. */
@Component
public class LexiconBook {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LexiconBook(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All versions, the newest first; the standard lexicon is none of them. */
    public List<LexiconVersion> versions() {
        return jdbc.sql("select * from lexicon_version order by number desc")
                .query((row, i) -> version(row))
                .list();
    }

    public LexiconVersion version(int number) {
        return jdbc.sql("select * from lexicon_version where number = :number")
                .param("number", number)
                .query((row, i) -> version(row))
                .optional()
                .orElseThrow(() -> new NotFound("lexicon version " + number));
    }

    /** What the version changes, nothing for the standard lexicon. */
    public LexiconChanges changes(int number) {
        return number == LexiconVersion.STANDARD
                ? LexiconChanges.NONE
                : version(number).changes();
    }

    /** The number of the version that screens. */
    public int active() {
        return jdbc.sql("select version from lexicon_activation order by id desc limit 1")
                .query(Integer.class)
                .optional()
                .orElse(LexiconVersion.STANDARD);
    }

    /** Every activation, the newest first. */
    public List<Activation> activations() {
        return jdbc.sql("select version, before, reason, by_name, at from lexicon_activation order by id desc")
                .query(Activation.class)
                .list();
    }

    int add(LexiconChanges changes, String note, CurrentUser by, Instant at) {
        lock();
        return jdbc.sql("""
                        insert into lexicon_version (number, changes, note, made_by, made_by_name, made_at)
                        select coalesce(max(number), 0) + 1, cast(:changes as jsonb), :note, :by, :name, :at
                        from lexicon_version
                        returning number
                        """)
                .param("changes", json.writeValueAsString(changes))
                .param("note", note)
                .param("by", by.person().value())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void activate(int version, int before, String reason, CurrentUser by, Instant at) {
        jdbc.sql("""
                        insert into lexicon_activation (version, before, reason, by, by_name, at)
                        values (:version, :before, :reason, :by, :name, :at)
                        """)
                .param("version", version)
                .param("before", before)
                .param("reason", reason)
                .param("by", by.person().value())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Two people change the lexicon one after the other. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('lexicon', 0))")
                .query((row, i) -> true)
                .single();
    }

    private LexiconVersion version(ResultSet row) throws SQLException {
        return new LexiconVersion(
                row.getInt("number"),
                json.readValue(row.getString("changes"), LexiconChanges.class),
                row.getString("note"),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getString("made_by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
