package io.countersign.gateway.publication;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.vault.CallbackKey;
import io.countersign.gateway.publication.vault.CallbackKeys;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Platform;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the key of an account's callback address, to be entered in the platform's console; it is shown this once. */
@Service
public class MakeCallbackKey {

    private final Authority authority;
    private final CallbackKeys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MakeCallbackKey(Authority authority, CallbackKeys keys, ApplicationEventPublisher events, Clock clock) {
        this.authority = authority;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public CallbackKey make(AccountId id, CurrentUser user) {
        Account account = authority.requireConnect(id, user);
        if (account.platform() != Platform.WECHAT_OA || account.platformAccountId() == null)
            throw new Refused(HttpStatus.CONFLICT, Refusal.of(Clause.R8, "callback.notConnected"));
        CallbackKey key = keys.make(id, user.person());
        events.publishEvent(new CallbackKeyMade(id, user.person().value(), clock.instant()));
        return key;
    }
}
