package io.countersign.gateway.supervision.web;

import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.shared.web.NavContribution;
import io.countersign.gateway.shared.web.NavItem;
import io.countersign.gateway.shared.web.NavPlace;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the supervision page, for those who supervise. */
@Component
class SupervisionNavigation implements NavContribution {

    private final CurrentUsers users;

    SupervisionNavigation(CurrentUsers users) {
        this.users = users;
    }

    @Override
    public Optional<NavItem> item(Principal principal) {
        return users.of(principal)
                .filter(SupervisionDoor::maySupervise)
                .map(user -> new NavItem(NavPlace.SUPERVISION, "/supervision"));
    }
}
