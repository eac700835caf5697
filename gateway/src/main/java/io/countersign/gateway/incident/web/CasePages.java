package io.countersign.gateway.incident.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.incident.CaseDoor;
import io.countersign.gateway.incident.CaseId;
import io.countersign.gateway.incident.CaseKind;
import io.countersign.gateway.incident.CaseQuery;
import io.countersign.gateway.incident.CaseState;
import io.countersign.gateway.incident.CaseView;
import io.countersign.gateway.incident.Cases;
import io.countersign.gateway.incident.DecideCase;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.api.Items;
import io.countersign.gateway.shared.api.PageLimit;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.web.Flash;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages of the cases: the list, one case with what was seen, and the decision. */
@Controller
@RequestMapping("/cases")
class CasePages {

    private final Cases cases;
    private final DecideCase decide;
    private final CaseDoor door;
    private final Accounts accounts;
    private final Organisation organisation;

    CasePages(Cases cases, DecideCase decide, CaseDoor door, Accounts accounts, Organisation organisation) {
        this.cases = cases;
        this.decide = decide;
        this.door = door;
        this.accounts = accounts;
        this.organisation = organisation;
    }

    /** A case with the names of the account and the unit it concerns. */
    record Row(CaseView file, Account account, String unitName) {}

    @GetMapping
    String list(
            CurrentUser user,
            Model model,
            @RequestParam(required = false) @Nullable CaseKind kind,
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable UUID after) {
        CaseState asked = state == null && !all ? CaseState.OPEN : state;
        Items<CaseView> page = Items.page(
                cases.visibleTo(user, new CaseQuery(kind, asked, after), PageLimit.STANDARD + 1),
                PageLimit.STANDARD,
                it -> it.id().toString());
        model.addAttribute("rows", page.items().stream().map(this::row).toList());
        model.addAttribute("kind", kind);
        model.addAttribute("state", asked);
        String next = page.next();
        if (next != null) model.addAttribute("more", address(kind, asked, next));
        return "incident/cases";
    }

    @GetMapping("/{id}")
    String one(CurrentUser user, Model model, @PathVariable UUID id) {
        CaseView file = get(user, id);
        model.addAttribute("form", new DecisionForm(null, null, file.version()));
        return page(user, model, file);
    }

    @PostMapping("/{id}/decision")
    String decide(
            CurrentUser user,
            Model model,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult faults,
            RedirectAttributes redirect) {
        CaseView file = get(user, id);
        CaseState decision = form.decision();
        if (decision == null) faults.rejectValue("decision", "fault.required");
        if (faults.hasErrors() || decision == null) return page(user, model, file);
        decide.decide(
                file.id(),
                form.version(),
                decision,
                Objects.requireNonNullElse(form.reason(), "").strip(),
                user);
        redirect.addFlashAttribute("flash", Flash.done("incident.decided"));
        return "redirect:/cases/" + id;
    }

    private String page(CurrentUser user, Model model, CaseView file) {
        List<CaseState> choices = CaseState.decisions().stream()
                .filter(it -> file.state().mayBecome(it))
                .filter(it -> door.mayDecide(it, file.account(), file.unit(), user))
                .toList();
        model.addAttribute("row", row(file));
        model.addAttribute("choices", choices);
        CaseView.Decision decision = file.decision();
        if (decision != null)
            model.addAttribute("decider", organisation.get(decision.by()).name());
        return "incident/case";
    }

    private CaseView get(CurrentUser user, UUID id) {
        return cases.visible(new CaseId(id), user).orElseThrow(() -> new NotFound("case " + id));
    }

    private Row row(CaseView file) {
        return new Row(
                file,
                accounts.get(file.account()),
                organisation.unit(file.unit()).name());
    }

    private static String address(@Nullable CaseKind kind, @Nullable CaseState state, String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases").queryParam("after", after);
        if (kind != null) address.queryParam("kind", kind);
        if (state != null) address.queryParam("state", state);
        else address.queryParam("all", true);
        return address.encode().toUriString();
    }
}
