package io.countersign.gateway.insight;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Accounts by their ids, in the order in which the school lists them. */
@Component
class NamedAccounts {

    private final Accounts accounts;

    NamedAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    List<Account> of(Collection<AccountId> ids) {
        return accounts.all().stream().filter(it -> ids.contains(it.id())).toList();
    }
}
