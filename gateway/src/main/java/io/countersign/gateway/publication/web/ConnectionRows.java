package io.countersign.gateway.publication.web;

import io.countersign.gateway.publication.channel.Channels;
import io.countersign.gateway.registry.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what may be known of connections; ciphertext stays where it is. */
@Component
class ConnectionRows {

    private final JdbcClient jdbc;
    private final Channels channels;

    ConnectionRows(JdbcClient jdbc, Channels channels) {
        this.channels = channels;
        this.jdbc = jdbc;
    }

    ConnectionRow of(Account account) {
        return jdbc.sql("""
                        select c.sealed_at, c.expires_at, s.seen_at, s.unknown_since, s.due_at
                        from (values (cast(:account as uuid))) a (id)
                        left join sealed_credential c on c.account_id = a.id
                        left join poll_state s on s.account_id = a.id
                        """)
                .param("account", account.id().value())
                .query((row, i) -> new ConnectionRow(
                        account.id().toString(),
                        account.platform(),
                        account.connection(),
                        account.publishing(),
                        account.platformAccountId(),
                        PublicationRow.instant(row, "sealed_at"),
                        PublicationRow.instant(row, "expires_at"),
                        PublicationRow.instant(row, "seen_at"),
                        PublicationRow.instant(row, "unknown_since"),
                        PublicationRow.instant(row, "due_at"),
                        channels.callsLeft(account)))
                .single();
    }
}
