package io.countersign.gateway.access;

import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.time.Campus;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Makes the current user of a principal, with the appointments of today. */
@Component
public class CurrentUsers {

    private final Organisation organisation;
    private final Clock clock;

    CurrentUsers(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The user behind a principal of ours, empty for anybody else and for people who have left. */
    public Optional<CurrentUser> of(@Nullable Principal principal) {
        if (principal instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedIn signedIn) return of(signedIn.person());
        if (principal instanceof SignedIn signedIn) return of(signedIn.person());
        return Optional.empty();
    }

    public Optional<CurrentUser> of(PersonId id) {
        LocalDate today = Campus.today(clock);
        return organisation
                .person(id)
                .filter(person -> person.validOn(today))
                .map(person -> new CurrentUser(
                        id,
                        person.username(),
                        person.name(),
                        person.homeUnit(),
                        organisation.appointmentsOf(id, today)));
    }
}
