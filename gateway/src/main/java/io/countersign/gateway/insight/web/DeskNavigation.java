package io.countersign.gateway.insight.web;

import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.insight.Desk;
import io.countersign.gateway.shared.web.NavContribution;
import io.countersign.gateway.shared.web.NavItem;
import io.countersign.gateway.shared.web.NavPlace;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the desk, with how many things wait there for the person. */
@Component
class DeskNavigation implements NavContribution {

    private final CurrentUsers users;
    private final Desk desk;

    DeskNavigation(CurrentUsers users, Desk desk) {
        this.users = users;
        this.desk = desk;
    }

    @Override
    public Optional<NavItem> item(Principal principal) {
        return users.of(principal)
                .map(user -> new NavItem(NavPlace.DESK, "/", desk.tasks(user).size()));
    }
}
