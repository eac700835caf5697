package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.shared.time.Campus;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many mass sends an account has left, counted in the ledger: one a day or four a month by Beijing time (WeChat guide
 * 6.1). Those that somebody made in the console count too, and only the platform's 45028 tells of them.
 */
@Component
public class MassQuota {

    private final JdbcClient jdbc;
    private final Clock clock;

    MassQuota(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is left in the present period, and when the next one begins. */
    public record Left(int limit, int used, Instant renewsAt) {

        public int left() {
            return Math.max(0, limit - used);
        }
    }

    private record Used(int sent, boolean usedUp) {}

    public Left of(AccountId account, WechatKind kind) {
        LocalDate today = Campus.today(clock);
        LocalDate start = kind == WechatKind.SERVICE ? today.withDayOfMonth(1) : today;
        LocalDate next = kind == WechatKind.SERVICE ? start.plusMonths(1) : start.plusDays(1);
        Used used = used(account, start.atStartOfDay(Campus.ZONE).toInstant());
        return new Left(
                kind.massSends(),
                used.usedUp() ? kind.massSends() : used.sent(),
                next.atStartOfDay(Campus.ZONE).toInstant());
    }

    /** When the next mass send is allowed, empty where it is now. */
    Optional<Instant> usedUpUntil(AccountId account, WechatKind kind) {
        Left left = of(account, kind);
        return left.left() == 0 ? Optional.of(left.renewsAt()) : Optional.empty();
    }

    private Used used(AccountId account, Instant since) {
        return jdbc.sql("""
                        select count(*) filter (where a.state in ('SENDING', 'PENDING', 'PUBLISHED', 'UNKNOWN')) as sent,
                               coalesce(bool_or(a.code = '45028'), false) as used_up
                        from attempt a join publication p on p.id = a.publication_id
                        where a.account_id = :account and p.mode = 'MASS_SEND' and a.sent_at >= :since
                        """)
                .param("account", account.value())
                .param("since", Timestamp.from(since))
                .query((row, i) -> new Used(row.getInt("sent"), row.getBoolean("used_up")))
                .single();
    }
}
