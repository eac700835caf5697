package io.countersign.gateway.incident;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see which cases, and who may decide them (section 3). */
@Component
public class CaseDoor {

    private static final Set<Role> SCHOOL = EnumSet.of(Role.PROPAGANDA_HEAD, Role.REGISTRAR, Role.INSPECTOR);
    private static final Set<Role> ANSWERABLE =
            EnumSet.of(Role.CONTENT_REVIEW_LEAD, Role.FIRST_RESPONSIBLE, Role.UNIT_ADMIN);

    private final Accounts accounts;
    private final Organisation organisation;

    CaseDoor(Accounts accounts, Organisation organisation) {
        this.accounts = accounts;
        this.organisation = organisation;
    }

    /** The accounts whose cases the user sees: all for the school, else those of the user's units and of what is below. */
    public List<Account> visibleAccounts(CurrentUser user) {
        if (seesAll(user)) return accounts.all();
        Set<UnitId> units = units(user);
        if (units.isEmpty()) return List.of();
        return accounts.all().stream()
                .filter(account -> units.contains(account.unit()) || belongsBelow(units, account.unit()))
                .toList();
    }

    boolean visible(AccountId account, CurrentUser user) {
        return visibleAccounts(user).stream().anyMatch(it -> it.id().equals(account));
    }

    /** Whether the user may bring a case of the account into the state. */
    public boolean mayDecide(CaseState decision, AccountId account, UnitId unit, CurrentUser user) {
        return switch (decision.decidedBy()) {
            case NOBODY -> false;
            case SCHOOL -> SCHOOL.stream().anyMatch(user::has);
            case UNIT -> ANSWERABLE.stream().anyMatch(role -> answers(role, account, unit, user));
        };
    }

    private boolean answers(Role role, AccountId account, UnitId unit, CurrentUser user) {
        UnitId parent = parent(unit);
        return user.has(role, account, unit) || (parent != null && user.has(role, account, parent));
    }

    private static boolean seesAll(CurrentUser user) {
        return user.has(Role.AUDITOR) || SCHOOL.stream().anyMatch(user::has);
    }

    /** A system administrator's appointment opens no case. */
    private static Set<UnitId> units(CurrentUser user) {
        return user.appointments().stream()
                .filter(it -> it.role() != Role.SYSTEM_ADMIN)
                .map(Appointment::unit)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean belongsBelow(Set<UnitId> units, UnitId unit) {
        UnitId parent = parent(unit);
        return parent != null && units.contains(parent);
    }

    private @Nullable UnitId parent(UnitId unit) {
        return organisation.unit(unit).parent();
    }
}
