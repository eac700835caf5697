package io.countersign.gateway.draft.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.shared.web.NavContribution;
import io.countersign.gateway.shared.web.NavItem;
import io.countersign.gateway.shared.web.NavPlace;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the drafts, for those who work with content. */
@Component
class DraftNavigation implements NavContribution {

    private final CurrentUsers users;

    DraftNavigation(CurrentUsers users) {
        this.users = users;
    }

    @Override
    public Optional<NavItem> item(Principal principal) {
        return users.of(principal)
                .filter(DraftNavigation::worksWithContent)
                .map(user -> new NavItem(NavPlace.DRAFTS, "/drafts"));
    }

    private static boolean worksWithContent(CurrentUser user) {
        return user.readsAllContent() || !user.contentUnits().isEmpty();
    }
}
