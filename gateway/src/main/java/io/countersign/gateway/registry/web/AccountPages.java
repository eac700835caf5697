package io.countersign.gateway.registry.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.time.Campus;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of accounts, and the page that answers whether one of them is in order. */
@Controller
@RequestMapping("/accounts")
class AccountPages {

    private final Accounts accounts;
    private final Organisation organisation;
    private final Clock clock;

    AccountPages(Accounts accounts, Organisation organisation, Clock clock) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The accounts of one unit, in the school's order. */
    record UnitAccounts(Unit unit, List<Account> accounts) {}

    /** Somebody who is appointed to the account, and what speaks for it on this day. */
    record TeamMember(Appointment appointment, Person person, boolean teacher) {}

    @GetMapping
    String list(CurrentUser user, Model model) {
        List<Account> visible = accounts.visibleTo(user);
        List<UnitAccounts> units = organisation.units().stream()
                .map(unit -> new UnitAccounts(
                        unit,
                        visible.stream()
                                .filter(it -> it.unit().equals(unit.id()))
                                .toList()))
                .filter(it -> !it.accounts().isEmpty())
                .toList();
        model.addAttribute("units", units);
        model.addAttribute("number", visible.size());
        return "registry/accounts";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, CurrentUser user, Model model) {
        Account account = accounts.visible(new AccountId(id), user).orElseThrow(() -> new NotFound("account " + id));
        model.addAttribute("account", account);
        model.addAttribute("unit", organisation.unit(account.unit()));
        model.addAttribute("team", team(account));
        model.addAttribute("seesPosts", user.seesPosts());
        model.addAttribute("mayConnect", user.has(Role.SYSTEM_ADMIN) || user.has(Role.UNIT_ADMIN, account.unit()));
        return "registry/account";
    }

    private List<TeamMember> team(Account account) {
        return organisation.appointmentsOn(account.id(), Campus.today(clock)).stream()
                .map(it -> new TeamMember(
                        it,
                        organisation.get(it.person()),
                        organisation.teacherOf(it.person(), account.unit(), Campus.today(clock))))
                .toList();
    }
}
