package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Publishing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The modes of accounts. */
@Component
public class AccountModes {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountModes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The account's mode; where nobody asked its platform yet, what the register says. */
    public AccountMode of(Account account) {
        return find(account.id())
                .orElseGet(() -> AccountMode.found(account.publishing() == Publishing.API, clock.instant()));
    }

    Optional<AccountMode> find(AccountId account) {
        return jdbc.sql("select * from account_mode where account_id = :account")
                .param("account", account.value())
                .query((row, i) -> mode(row))
                .optional();
    }

    void keep(AccountId account, AccountMode mode) {
        jdbc.sql("""
                        insert into account_mode
                            (account_id, mode, may_publish, reason, words, wechat_kind, changed_at, probed_at)
                        values (:account, :mode, :mayPublish, :reason, :words, :kind, :changedAt, :probedAt)
                        on conflict (account_id) do update
                        set mode = excluded.mode, may_publish = excluded.may_publish, reason = excluded.reason,
                            words = excluded.words, wechat_kind = excluded.wechat_kind,
                            changed_at = excluded.changed_at, probed_at = excluded.probed_at
                        """)
                .param("account", account.value())
                .param("mode", mode.mode().name())
                .param("mayPublish", mode.mayPublish())
                .param("reason", mode.reason().name())
                .param("words", mode.words())
                .param("kind", mode.kind() == null ? null : mode.kind().name())
                .param("changedAt", Timestamp.from(mode.changedAt()))
                .param("probedAt", Timestamp.from(mode.probedAt()))
                .update();
    }

    private static AccountMode mode(ResultSet row) throws SQLException {
        String kind = row.getString("wechat_kind");
        return new AccountMode(
                PublishingMode.valueOf(row.getString("mode")),
                row.getBoolean("may_publish"),
                ModeReason.valueOf(row.getString("reason")),
                row.getString("words"),
                kind == null ? null : WechatKind.valueOf(kind),
                row.getTimestamp("changed_at").toInstant(),
                row.getTimestamp("probed_at").toInstant());
    }
}
