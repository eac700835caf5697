package io.countersign.gateway.publication;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.LiveCheck;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.channel.Channel;
import io.countersign.gateway.publication.channel.Channels;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks what accounts may do where a platform takes that away without a word. */
@Component
class ProbePermissions {

    private static final Logger log = LoggerFactory.getLogger(ProbePermissions.class);

    private final Accounts accounts;
    private final Channels channels;
    private final Connections connections;
    private final FollowPermission permission;

    ProbePermissions(Accounts accounts, Channels channels, Connections connections, FollowPermission permission) {
        this.accounts = accounts;
        this.channels = channels;
        this.connections = connections;
        this.permission = permission;
    }

    void all() {
        accounts.all().stream()
                .filter(it -> channels.traits(it.platform()).permissionLapses() && !it.closed())
                .map(Account::id)
                .forEach(this::one);
    }

    void one(AccountId account) {
        channels.of(account).ifPresent(channel -> probe(account, channel));
    }

    private void probe(AccountId account, Channel channel) {
        try {
            LiveCheck.Connection connection = channel.check();
            if (connection.mayPublish()) permission.allowed(account);
            else
                permission.refused(account, AccountMode.NO_PERMISSION, "publishing by call is not open to the account");
        } catch (ConnectorException failure) {
            Trouble trouble = Trouble.of(failure);
            log.info("account {} could not be probed: {} {}", account, trouble.code(), trouble.words());
            connections.met(account, trouble);
        }
    }
}
