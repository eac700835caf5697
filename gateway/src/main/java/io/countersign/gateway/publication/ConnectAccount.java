package io.countersign.gateway.publication;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.LiveCheck;
import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.publication.channel.Channels;
import io.countersign.gateway.publication.vault.CredentialVault;
import io.countersign.gateway.publication.vault.Credentials;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an account's credentials once the platform has accepted them, and seals them; they never come back (R8). */
@Service
public class ConnectAccount {

    private final Authority authority;
    private final Channels channels;
    private final CredentialVault vault;
    private final FollowPermission permission;
    private final PollStates polls;
    private final Resumption resumption;
    private final ReadQuotas quotas;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ConnectAccount(
            Authority authority,
            Channels channels,
            CredentialVault vault,
            FollowPermission permission,
            PollStates polls,
            Resumption resumption,
            ReadQuotas quotas,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.authority = authority;
        this.channels = channels;
        this.vault = vault;
        this.permission = permission;
        this.polls = polls;
        this.resumption = resumption;
        this.quotas = quotas;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The connection after a live check against the platform. */
    public LiveCheck.Connection connect(
            AccountId id, Credentials credentials, @Nullable Instant expiresAt, CurrentUser user) {
        return connect(authority.requireConnect(id, user), credentials, expiresAt, user.person());
    }

    /** For the gateway's own set-up, which acts for nobody. */
    public LiveCheck.Connection connect(
            Account account, Credentials credentials, @Nullable Instant expiresAt, @Nullable PersonId by) {
        if (!channels.connects(account.platform()))
            throw new Refused(HttpStatus.CONFLICT, Refusal.of(Clause.R13, "account.registeredOnly", account.name()));
        LiveCheck.Connection connection = checked(account, credentials);
        Instant ends = connection.expiresAt() == null ? expiresAt : connection.expiresAt();
        transactions.executeWithoutResult(status -> record(account, credentials, connection, ends, by));
        quotas.of(account.id());
        resumption.connected(account.id());
        return connection;
    }

    private LiveCheck.Connection checked(Account account, Credentials credentials) {
        try {
            return channels.trial(account, credentials).check();
        } catch (ConnectorException failure) {
            throw refused(account, failure);
        }
    }

    /** What the person is told whose credentials the platform did not take. */
    Refused refused(Account account, ConnectorException failure) {
        Trouble trouble = Trouble.of(failure);
        if (trouble.kind() == Trouble.Kind.LATER)
            return new Refused(
                    HttpStatus.SERVICE_UNAVAILABLE, Refusal.of(Clause.R8, "connection.unreachable", trouble.words()));
        return new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Refusal.of(
                        Clause.R8,
                        "connection.refused",
                        trouble.code(),
                        channels.explain(account.platform(), trouble.code()),
                        trouble.words()));
    }

    private void record(
            Account account,
            Credentials credentials,
            LiveCheck.Connection connection,
            @Nullable Instant expiresAt,
            @Nullable PersonId by) {
        Instant now = clock.instant();
        vault.put(account.id(), credentials, expiresAt, by);
        permission.connected(account.id(), connection.mayPublish(), connection.platformAccountId(), by);
        polls.watch(account.id(), now);
        events.publishEvent(new ConnectionRestored(
                account.id(),
                connection.platformAccountId(),
                connection.mayPublish(),
                by == null ? null : by.value(),
                now));
    }
}
