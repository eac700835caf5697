package io.countersign.gateway.publication;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.channel.Channels;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registrar or a system administrator chooses how an account's pieces go out, among what its platform allows. */
@Service
public class ChooseMode {

    private final Authority authority;
    private final AccountModes modes;
    private final Channels channels;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChooseMode(
            Authority authority,
            AccountModes modes,
            Channels channels,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.authority = authority;
        this.modes = modes;
        this.channels = channels;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Pieces released from now on go out this way, and those that have not been sent yet if it is a person's hand.
     *
     * @param kind the account's kind, needed for mass sends
     */
    @Transactional
    public void choose(AccountId id, PublishingMode mode, @Nullable WechatKind kind, CurrentUser user) {
        Account account = authority.requireMode(id, user);
        AccountMode before = modes.of(account);
        if (!before.allowed(channels.traits(account.platform())).contains(mode))
            throw new Refused(HttpStatus.CONFLICT, Refusal.of(Clause.R8, "mode.notAllowed", mode));
        Instant now = clock.instant();
        AccountMode chosen = before.chosen(mode, kind, now);
        if (mode == PublishingMode.MASS_SEND && chosen.kind() == null) throw new InvalidInput("kind", "required");
        modes.keep(id, chosen);
        accounts.recordConnection(id, account.connection(), mode.facet(), null, user.person());
        events.publishEvent(new ModeChosen(id, mode, user.person().value(), now));
    }
}
