package io.countersign.gateway.registry.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.gateway.shared.web.NavContribution;
import io.countersign.gateway.shared.web.NavItem;
import io.countersign.gateway.shared.web.NavPlace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Units, their people and what they are appointed to, and their accounts, for those who answer for them. */
@Controller
class OrganisationPage {

    private final Organisation organisation;
    private final Accounts accounts;
    private final Teams teams;
    private final Clock clock;

    OrganisationPage(Organisation organisation, Accounts accounts, Teams teams, Clock clock) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.teams = teams;
        this.clock = clock;
    }

    /** A unit with its people and accounts, in the school's order. */
    record UnitPeople(Unit unit, boolean ended, List<Member> people, List<Team> teams) {}

    /** An account with the seats that nobody holds. */
    record Team(Account account, List<Seat> vacant, boolean mayAppoint) {}

    /** A person with the roles of today, each named once. */
    record Member(Person person, List<Role> roles) {}

    @GetMapping("/organisation")
    String page(CurrentUser user, Model model) {
        if (!mayUse(user)) throw new NotFound("organisation page");
        LocalDate today = Campus.today(clock);
        List<Person> people = organisation.people();
        List<UnitPeople> units = organisation.units().stream()
                .filter(unit -> user.seesAllAccounts() || user.has(Role.UNIT_ADMIN, unit.id()))
                .map(unit -> new UnitPeople(
                        unit,
                        unit.endedBefore(today),
                        people.stream()
                                .filter(it -> it.homeUnit().equals(unit.id()))
                                .map(it -> new Member(it, roles(it, today)))
                                .toList(),
                        accounts.ofUnit(unit.id()).stream()
                                .map(it -> new Team(it, teams.vacant(it), teams.mayAppoint(it, user)))
                                .toList()))
                .toList();
        model.addAttribute("units", units);
        model.addAttribute("mayEnterPeople", user.has(Role.SYSTEM_ADMIN));
        return "registry/organisation";
    }

    private List<Role> roles(Person person, LocalDate today) {
        return organisation.appointmentsOf(person.id(), today).stream()
                .map(Appointment::role)
                .distinct()
                .toList();
    }

    private static boolean mayUse(CurrentUser user) {
        return user.seesAllAccounts() || user.has(Role.UNIT_ADMIN);
    }

    @Bean
    static NavContribution organisationInNavigation(CurrentUsers users) {
        return principal -> users.of(principal)
                .filter(OrganisationPage::mayUse)
                .map(user -> new NavItem(NavPlace.ORGANISATION, "/organisation", 0));
    }
}
