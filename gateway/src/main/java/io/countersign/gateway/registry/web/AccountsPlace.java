package io.countersign.gateway.registry.web;

import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.web.NavContribution;
import io.countersign.gateway.shared.web.NavItem;
import io.countersign.gateway.shared.web.NavPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 账号 in the navigation, for everybody who may see an account. */
@Configuration(proxyBeanMethods = false)
class AccountsPlace {

    @Bean
    NavContribution accountsInNavigation(CurrentUsers users, Accounts accounts) {
        return principal -> users.of(principal)
                .filter(user -> !accounts.visibleTo(user).isEmpty())
                .map(user -> new NavItem(NavPlace.ACCOUNTS, "/accounts", 0));
    }
}
