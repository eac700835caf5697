package io.countersign.gateway.registry.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.problem.NotFound;
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
    private final Teams teams;

    AccountPages(Accounts accounts, Organisation organisation, Teams teams) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.teams = teams;
    }

    /** The accounts of one unit, in the school's order. */
    record UnitAccounts(Unit unit, List<Account> accounts) {}

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
        model.addAttribute("team", teams.today(account));
        model.addAttribute("mayAppoint", teams.mayAppoint(account, user));
        model.addAttribute("seesPosts", user.seesPosts());
        // The registrar chooses there how the account publishes.
        model.addAttribute(
                "mayConnect",
                user.has(Role.SYSTEM_ADMIN) || user.has(Role.REGISTRAR) || user.has(Role.UNIT_ADMIN, account.unit()));
        return "registry/account";
    }
}
