package io.countersign.gateway.publication;

import io.countersign.connectors.wechat.Pushed;
import io.countersign.gateway.organisation.AccountId;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What platforms have pushed, each thing once. */
@Component
class PushedEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    PushedEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when the platform said it before. */
    boolean keep(AccountId account, Pushed.Told told) {
        return jdbc.sql("""
                        insert into pushed_event (account_id, told, event, handle, status, received_at)
                        values (:account, :told, :event, :handle, :status, :now)
                        on conflict (account_id, told) do nothing
                        """)
                        .param("account", account.value())
                        .param("told", told.key())
                        .param("event", told.name())
                        .param("handle", told.job().map(Pushed.Job::handle).orElse(null))
                        .param("status", told.job().map(Pushed.Job::status).orElse(null))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
