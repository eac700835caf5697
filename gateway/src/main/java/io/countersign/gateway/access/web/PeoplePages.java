package io.countersign.gateway.access.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.access.ResetPassword;
import io.countersign.gateway.organisation.CadreRank;
import io.countersign.gateway.organisation.ChangePerson;
import io.countersign.gateway.organisation.EnterPerson;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.StaffKind;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.gateway.shared.web.Flash;
import io.countersign.gateway.shared.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The system administrator's pages of people: enter, correct, give a new password, end the sign-in. */
@Controller
@RequestMapping("/organisation/people")
class PeoplePages {

    private final Organisation organisation;
    private final EnterPerson enter;
    private final ChangePerson change;
    private final ResetPassword resetPassword;
    private final Clock clock;

    PeoplePages(
            Organisation organisation,
            EnterPerson enter,
            ChangePerson change,
            ResetPassword resetPassword,
            Clock clock) {
        this.organisation = organisation;
        this.enter = enter;
        this.change = change;
        this.resetPassword = resetPassword;
        this.clock = clock;
    }

    @GetMapping("/new")
    String fresh(CurrentUser user, Model model) {
        require(user);
        model.addAttribute("form", PersonForm.empty(Campus.today(clock)));
        return page(null, model);
    }

    /** The first password is shown once, on the page after the redirect. */
    @PostMapping
    String enter(
            @ModelAttribute("form") PersonForm form,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        require(user);
        PersonId id = new PersonId(UUID.randomUUID());
        try {
            enter.enter(form.person(id, form.username()), user.person());
        } catch (InvalidInput invalid) {
            return again(null, form, invalid, model, response);
        }
        next.addFlashAttribute("flash", Flash.done("access.person.entered"));
        next.addFlashAttribute("newPassword", resetPassword.reset(id, user.person()));
        return "redirect:/organisation/people/" + id;
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, CurrentUser user, Model model) {
        Person person = get(id, user);
        model.addAttribute("form", PersonForm.of(person));
        return page(person, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") PersonForm form,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Person person = get(id, user);
        try {
            change.change(form.person(person.id(), person.username()), user.person());
        } catch (InvalidInput invalid) {
            return again(person, form, invalid, model, response);
        }
        next.addFlashAttribute("flash", Flash.done("access.person.changed"));
        return "redirect:/organisation/people/" + id;
    }

    @PostMapping("/{id}/password")
    String resetPassword(@PathVariable UUID id, CurrentUser user, RedirectAttributes next) {
        Person person = get(id, user);
        next.addFlashAttribute("newPassword", resetPassword.reset(person.id(), user.person()));
        return "redirect:/organisation/people/" + id;
    }

    @GetMapping("/{id}/disable")
    String confirmDisabling(@PathVariable UUID id, CurrentUser user, Model model) {
        model.addAttribute("person", get(id, user));
        return "access/disable";
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable UUID id, CurrentUser user, RedirectAttributes next) {
        change.disable(get(id, user).id(), user.person());
        next.addFlashAttribute("flash", Flash.done("access.person.disabled"));
        return "redirect:/organisation/people/" + id;
    }

    private String again(
            @Nullable Person person, PersonForm form, InvalidInput invalid, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        FormErrors.show(model, form, invalid.faults());
        return page(person, model);
    }

    private String page(@Nullable Person person, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("active", person != null && person.validOn(Campus.today(clock)));
        model.addAttribute(
                "units",
                organisation.units().stream()
                        .filter(it -> !it.endedBefore(Campus.today(clock))
                                || (person != null && it.id().equals(person.homeUnit())))
                        .toList());
        model.addAttribute("staffKinds", StaffKind.values());
        model.addAttribute("ranks", CadreRank.values());
        return "access/person";
    }

    private Person get(UUID id, CurrentUser user) {
        require(user);
        return organisation.get(new PersonId(id));
    }

    /** Users are the system administrator's; for everybody else these pages are not there. */
    private static void require(CurrentUser user) {
        if (!user.has(Role.SYSTEM_ADMIN)) throw new NotFound("pages of people");
    }
}
