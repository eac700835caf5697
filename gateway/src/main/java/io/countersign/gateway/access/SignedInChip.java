package io.countersign.gateway.access;

import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.shared.web.UserChip;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names the person who is signed in, and their home unit, for the frame of each page. */
@Component
class SignedInChip implements UserChip.Source {

    private final CurrentUsers users;
    private final Organisation organisation;

    SignedInChip(CurrentUsers users, Organisation organisation) {
        this.users = users;
        this.organisation = organisation;
    }

    @Override
    public Optional<UserChip> chip(Principal principal) {
        return users.of(principal)
                .map(user -> new UserChip(
                        user.name(),
                        organisation.find(user.homeUnit()).map(Unit::name).orElse("")));
    }
}
