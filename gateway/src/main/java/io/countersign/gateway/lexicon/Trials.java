package io.countersign.gateway.lexicon;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.rules.screening.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of trials: their progress, and the first pieces that changed. */
@Component
public class Trials {

    private final JdbcClient jdbc;

    Trials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Trial> find(UUID id) {
        return jdbc.sql("select * from lexicon_trial where id = :id")
                .param("id", id)
                .query(Trial.class)
                .optional();
    }

    /** Trials of the version, the newest first. */
    public List<Trial> of(int version) {
        return jdbc.sql("select * from lexicon_trial where version = :version order by asked_at desc")
                .param("version", version)
                .query(Trial.class)
                .list();
    }

    public List<TrialChange> changes(UUID id) {
        return jdbc.sql("select * from lexicon_trial_change where trial_id = :id order by position")
                .param("id", id)
                .query((row, i) -> change(row))
                .list();
    }

    boolean oneRuns() {
        return jdbc.sql("select exists (select from lexicon_trial where state = 'RUNNING')")
                .query(Boolean.class)
                .single();
    }

    UUID begin(int version, int against, CurrentUser by, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into lexicon_trial (id, version, against, state, total, done, changed, stricter, milder,
                            asked_by, asked_by_name, asked_at)
                        values (:id, :version, :against, 'RUNNING', 0, 0, 0, 0, 0, :by, :name, :at)
                        """)
                .param("id", id)
                .param("version", version)
                .param("against", against)
                .param("by", by.person().value())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Begins to count anew: the node that counted before is gone. */
    void restart(UUID id) {
        jdbc.sql("delete from lexicon_trial_change where trial_id = :id")
                .param("id", id)
                .update();
    }

    void keep(UUID id, int position, TrialChange change) {
        jdbc.sql("""
                        insert into lexicon_trial_change (trial_id, position, kind, title, link, before, after, gained, lost)
                        values (:id, :position, :kind, :title, :link, :before, :after, :gained, :lost)
                        """)
                .param("id", id)
                .param("position", position)
                .param("kind", change.kind().name())
                .param("title", change.title())
                .param("link", change.link())
                .param("before", change.before().name())
                .param("after", change.after().name())
                .param("gained", change.gained().toArray(String[]::new))
                .param("lost", change.lost().toArray(String[]::new))
                .update();
    }

    /** Notes how far it is; false when it is not wanted any more. */
    boolean progress(UUID id, TrialCount count) {
        return jdbc.sql("""
                        update lexicon_trial
                        set total = :total, done = :done, changed = :changed, stricter = :stricter, milder = :milder
                        where id = :id and state = 'RUNNING'
                        """)
                        .param("id", id)
                        .param("total", count.total())
                        .param("done", count.done())
                        .param("changed", count.changed())
                        .param("stricter", count.stricter())
                        .param("milder", count.milder())
                        .update()
                == 1;
    }

    /** False when it had ended already. */
    boolean end(UUID id, TrialState state, Instant at) {
        return jdbc.sql("update lexicon_trial set state = :state, ended_at = :at where id = :id and state = 'RUNNING'")
                        .param("id", id)
                        .param("state", state.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static TrialChange change(ResultSet row) throws SQLException {
        return new TrialChange(
                PieceKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("link"),
                Verdict.valueOf(row.getString("before")),
                Verdict.valueOf(row.getString("after")),
                texts(row, "gained"),
                texts(row, "lost"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
