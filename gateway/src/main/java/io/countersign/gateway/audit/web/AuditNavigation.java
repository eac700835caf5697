package io.countersign.gateway.audit.web;

import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.shared.web.NavContribution;
import io.countersign.gateway.shared.web.NavItem;
import io.countersign.gateway.shared.web.NavPlace;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the chain, for those who may read or check it. */
@Component
class AuditNavigation implements NavContribution {

    private final CurrentUsers users;

    AuditNavigation(CurrentUsers users) {
        this.users = users;
    }

    @Override
    public Optional<NavItem> item(Principal principal) {
        return users.of(principal).filter(AuditDoor::mayVerify).map(user -> new NavItem(NavPlace.AUDIT, "/audit"));
    }
}
