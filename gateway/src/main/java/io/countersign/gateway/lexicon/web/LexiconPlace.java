package io.countersign.gateway.lexicon.web;

import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.lexicon.LexiconDoor;
import io.countersign.gateway.shared.web.NavContribution;
import io.countersign.gateway.shared.web.NavItem;
import io.countersign.gateway.shared.web.NavPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 规则与词库 in the navigation, for the propaganda department and for auditors. */
@Configuration(proxyBeanMethods = false)
class LexiconPlace {

    @Bean
    NavContribution rulesInNavigation(CurrentUsers users) {
        return principal ->
                users.of(principal).filter(LexiconDoor::maySee).map(user -> new NavItem(NavPlace.RULES, "/rules"));
    }
}
