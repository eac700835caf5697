package io.countersign.gateway.insight;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.Authority;
import io.countersign.gateway.publication.PublicationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Withdrawals that a second person has to confirm (R17). */
@Component
class WithdrawalTasks implements TaskSource {

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final Authority authority;
    private final NamedAccounts accounts;

    WithdrawalTasks(JdbcClient jdbc, Drafts drafts, Authority authority, NamedAccounts accounts) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.authority = authority;
        this.accounts = accounts;
    }

    @Override
    public List<Task> of(CurrentUser user) {
        return jdbc.sql("""
                        select w.reason, w.requested_at, w.confirm_until, p.id, p.draft_id, p.account_id
                        from withdrawal w join publication p on p.id = w.publication_id
                        where w.confirmed_at is null and w.requested_by <> :me
                        """).param("me", user.person().value()).query((row, i) -> task(row, user)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Task> task(ResultSet row, CurrentUser user) throws SQLException {
        PublicationId id = new PublicationId(row.getObject("id", UUID.class));
        AccountId account = new AccountId(row.getObject("account_id", UUID.class));
        Optional<DraftHead> draft = drafts.visible(new DraftId(row.getObject("draft_id", UUID.class)), user);
        if (draft.isEmpty() || !authority.mayWithdraw(id, user)) return Optional.empty();
        return Optional.of(new Task(
                TaskKind.CONFIRM_WITHDRAWAL,
                draft.get().title(),
                accounts.of(List.of(account)),
                row.getString("reason"),
                instant(row, "requested_at"),
                instant(row, "confirm_until"),
                "/publications/" + id));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
