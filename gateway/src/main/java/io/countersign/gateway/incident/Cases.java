package io.countersign.gateway.incident;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.registry.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the cases that a user may see. */
@Component("incidentCases")
public class Cases {

    private final CaseFiles files;
    private final JdbcClient jdbc;
    private final CaseDoor door;

    Cases(CaseFiles files, JdbcClient jdbc, CaseDoor door) {
        this.files = files;
        this.jdbc = jdbc;
        this.door = door;
    }

    /** The newest first. */
    public List<CaseView> visibleTo(CurrentUser user, CaseQuery query, int limit) {
        List<UUID> accounts = door.visibleAccounts(user).stream()
                .map(Account::id)
                .map(AccountId::value)
                .toList();
        if (accounts.isEmpty()) return List.of();
        return jdbc.sql("""
                        select * from case_file
                        where account in (:accounts)
                          and (cast(:kind as text) is null or kind = :kind)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:after as uuid) is null
                               or (opened_at, id) < (select c.opened_at, c.id from case_file c where c.id = :after))
                        order by opened_at desc, id desc limit :limit
                        """)
                .param("accounts", accounts)
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("state", query.state() == null ? null : query.state().name())
                .param("after", query.after())
                .param("limit", limit)
                .query((row, i) -> view(row))
                .list();
    }

    public Optional<CaseView> visible(CaseId id, CurrentUser user) {
        return files.findById(id).map(CaseFile::view).filter(it -> door.visible(it.account(), user));
    }

    /** The open cases that wait for the user's decision, the oldest first. */
    public List<CaseView> awaiting(CurrentUser user) {
        return jdbc
                .sql("select * from case_file where state = 'OPEN' order by opened_at, id")
                .query((row, i) -> view(row))
                .list()
                .stream()
                .filter(it -> CaseState.decisions().stream()
                        .anyMatch(decision -> door.mayDecide(decision, it.account(), it.unit(), user)))
                .toList();
    }

    private static CaseView view(ResultSet row) throws SQLException {
        return new CaseView(
                new CaseId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                CaseKind.valueOf(row.getString("kind")),
                CaseState.valueOf(row.getString("state")),
                new AccountId(row.getObject("account", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getString("platform_post_id"),
                row.getObject("publication", UUID.class),
                row.getObject("draft", UUID.class),
                row.getString("title"),
                row.getString("excerpt"),
                row.getString("url"),
                instant(row, "posted_at"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                decision(row));
    }

    private static CaseView.@Nullable Decision decision(ResultSet row) throws SQLException {
        Instant at = instant(row, "decided_at");
        return at == null
                ? null
                : new CaseView.Decision(
                        new PersonId(row.getObject("decided_by", UUID.class)), at, row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
