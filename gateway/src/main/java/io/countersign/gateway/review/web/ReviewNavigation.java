package io.countersign.gateway.review.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.shared.web.NavContribution;
import io.countersign.gateway.shared.web.NavItem;
import io.countersign.gateway.shared.web.NavPlace;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The way to the queue, for everybody who reviews, with what waits for this person. */
@Component
class ReviewNavigation implements NavContribution {

    private static final Set<Role> REVIEWING =
            EnumSet.of(Role.REVIEWER, Role.CONTENT_REVIEW_LEAD, Role.SUPERVISING_TEACHER);

    private final CurrentUsers users;
    private final ReviewQueue queue;

    ReviewNavigation(CurrentUsers users, ReviewQueue queue) {
        this.users = users;
        this.queue = queue;
    }

    @Override
    public Optional<NavItem> item(Principal principal) {
        return users.of(principal)
                .filter(ReviewNavigation::reviews)
                .map(user -> new NavItem(NavPlace.REVIEW, "/review", queue.count(user.person())));
    }

    static boolean reviews(CurrentUser user) {
        return REVIEWING.stream().anyMatch(user::has);
    }
}
