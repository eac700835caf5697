package io.countersign.gateway.shared.web;

import java.security.Principal;
import java.util.Optional;

/** What a module adds to the navigation; each module declares one bean for each of its places. */
@FunctionalInterface
public interface NavContribution {

    /** The place with what waits there, or nothing where the role may not use it. */
    Optional<NavItem> item(Principal principal);
}
