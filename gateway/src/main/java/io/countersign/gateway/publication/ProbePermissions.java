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

/** Asks what accounts may do, where a platform takes that away without a word, and how often they may do it. */
@Component
class ProbePermissions {

    private static final Logger log = LoggerFactory.getLogger(ProbePermissions.class);

    private final Accounts accounts;
    private final Channels channels;
    private final Connections connections;
    private final FollowPermission permission;
    private final ReadQuotas quotas;

    ProbePermissions(
            Accounts accounts,
            Channels channels,
            Connections connections,
            FollowPermission permission,
            ReadQuotas quotas) {
        this.accounts = accounts;
        this.channels = channels;
        this.connections = connections;
        this.permission = permission;
        this.quotas = quotas;
    }

    void all() {
        accounts.all().stream()
                .filter(it -> channels.connects(it.platform()) && !it.closed())
                .forEach(this::each);
    }

    private void each(Account account) {
        if (channels.traits(account.platform()).permissionLapses()) one(account.id());
        quotas.of(account.id());
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
