package io.countersign.gateway.publication.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.shared.web.NavContribution;
import io.countersign.gateway.shared.web.NavItem;
import io.countersign.gateway.shared.web.NavPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 发布 in the navigation, with what waits for a person, for everybody who may read drafts. */
@Configuration(proxyBeanMethods = false)
class PublicationsPlace {

    @Bean
    NavContribution publicationsInNavigation(CurrentUsers users, PublicationRows rows) {
        return principal -> users.of(principal)
                .filter(PublicationsPlace::reads)
                .map(user -> new NavItem(
                        NavPlace.PUBLICATIONS,
                        "/publications",
                        rows.waitingForPerson(user).size()));
    }

    private static boolean reads(CurrentUser user) {
        return user.readsAllContent() || !user.contentUnits().isEmpty();
    }
}
