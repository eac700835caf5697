package io.countersign.gateway.notification;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.shared.time.Campus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who answers for an account or a unit today. */
@Component
class Addressees {

    private final Organisation organisation;
    private final Clock clock;

    Addressees(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** People appointed to the account in one of the roles, deputies included. */
    List<PersonId> on(AccountId account, Role... roles) {
        List<Role> wanted = Arrays.asList(roles);
        return organisation.appointmentsOn(account, today()).stream()
                .filter(it -> wanted.contains(it.role()))
                .map(Appointment::person)
                .distinct()
                .toList();
    }

    /** Administrators of the unit and, for a student organisation, of the unit behind it. */
    List<PersonId> unitAdmins(UnitId unit) {
        UnitId answerable = organisation.unit(unit).answerable();
        return Stream.of(unit, answerable)
                .distinct()
                .flatMap(it -> organisation.holders(Role.UNIT_ADMIN, it, today()).stream())
                .distinct()
                .toList();
    }

    /** Holders of a role that concerns the whole school. */
    List<PersonId> school(Role role) {
        return organisation.holders(role, null, today());
    }

    private LocalDate today() {
        return Campus.today(clock);
    }
}
