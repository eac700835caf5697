package io.countersign.gateway.incident.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.incident.CaseDoor;
import io.countersign.gateway.incident.Cases;
import io.countersign.gateway.shared.web.NavContribution;
import io.countersign.gateway.shared.web.NavItem;
import io.countersign.gateway.shared.web.NavPlace;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the cases, with how many wait for a decision. */
@Component
class CaseNavigation implements NavContribution {

    private final CurrentUsers users;
    private final Cases cases;
    private final CaseDoor door;

    CaseNavigation(CurrentUsers users, Cases cases, CaseDoor door) {
        this.users = users;
        this.cases = cases;
        this.door = door;
    }

    @Override
    public Optional<NavItem> item(Principal principal) {
        return users.of(principal)
                .filter(user -> !door.visibleAccounts(user).isEmpty())
                .map(this::item);
    }

    private NavItem item(CurrentUser user) {
        return new NavItem(NavPlace.CASES, "/cases", cases.awaiting(user).size());
    }
}
