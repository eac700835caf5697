package io.countersign.gateway.access;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.UnitId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The caller with the appointments of today, read anew for each request so that an ended appointment ends at once.
 * Controllers of pages and of the API take it as a parameter.
 */
public record CurrentUser(
        PersonId person, String username, String name, UnitId homeUnit, List<Appointment> appointments) {

    private static final Set<Role> CONTENT_ROLES = EnumSet.of(
            Role.OPERATOR,
            Role.REVIEWER,
            Role.CONTENT_REVIEW_LEAD,
            Role.SUPERVISING_TEACHER,
            Role.FIRST_RESPONSIBLE,
            Role.UNIT_ADMIN,
            Role.UNIT_PRINCIPAL);

    public CurrentUser {
        appointments = List.copyOf(appointments);
    }

    public boolean has(Role role) {
        return appointments.stream().anyMatch(it -> it.role() == role);
    }

    /** Whether the user holds the role in the unit, for all of it or for one of its accounts. */
    public boolean has(Role role, UnitId unit) {
        return appointments.stream().anyMatch(it -> it.role() == role && unit.equals(it.unit()));
    }

    /** Whether the user holds the role for the account itself or for the whole unit it belongs to. */
    public boolean has(Role role, AccountId account, UnitId unit) {
        return appointments.stream()
                .filter(it -> it.role() == role)
                .anyMatch(it -> account.equals(it.account()) || (it.account() == null && unit.equals(it.unit())));
    }

    public boolean appointedTo(AccountId account) {
        return appointments.stream().anyMatch(it -> account.equals(it.account()));
    }

    /** The units whose drafts the user works with and so may read. */
    public Set<UnitId> contentUnits() {
        return appointments.stream()
                .filter(it -> CONTENT_ROLES.contains(it.role()))
                .map(Appointment::unit)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the user supervises the content of the whole school; system administrators do not (section 3). */
    public boolean readsAllContent() {
        return has(Role.AUDITOR) || has(Role.PROPAGANDA_HEAD);
    }

    /** Whoever is only a system administrator sees that accounts posted, not what (section 3). */
    public boolean seesPosts() {
        return appointments.stream().anyMatch(it -> it.role() != Role.SYSTEM_ADMIN);
    }

    /** Whether the user may know of every account of the school. */
    public boolean seesAllAccounts() {
        return readsAllContent() || has(Role.REGISTRAR) || has(Role.INSPECTOR) || has(Role.SYSTEM_ADMIN);
    }
}
