package io.countersign.gateway.registry.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AppointPerson;
import io.countersign.gateway.organisation.AppointmentId;
import io.countersign.gateway.organisation.EndAppointment;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.gateway.shared.web.Flash;
import io.countersign.gateway.shared.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a unit's administrator names the team of an account. */
@Controller
@RequestMapping("/accounts/{id}/team")
class TeamPages {

    private final Teams teams;
    private final Organisation organisation;
    private final AppointPerson appoint;
    private final EndAppointment end;
    private final Clock clock;

    TeamPages(Teams teams, Organisation organisation, AppointPerson appoint, EndAppointment end, Clock clock) {
        this.teams = teams;
        this.organisation = organisation;
        this.appoint = appoint;
        this.end = end;
        this.clock = clock;
    }

    @GetMapping
    String team(@PathVariable UUID id, CurrentUser user, Model model) {
        Account account = teams.require(id, user);
        model.addAttribute("form", TeamForm.empty(Campus.today(clock)));
        return page(account, model);
    }

    @PostMapping
    String appoint(
            @PathVariable UUID id,
            @ModelAttribute("form") TeamForm form,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Account account = teams.require(id, user);
        try {
            appoint.appoint(form.appointment(account), user.person());
        } catch (Refused refused) {
            response.setStatus(refused.status().value());
            model.addAttribute("refused", refused.refusal());
            return page(account, model);
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            FormErrors.show(model, form, invalid.faults());
            return page(account, model);
        }
        next.addFlashAttribute("flash", Flash.done("registry.team.appointed"));
        return "redirect:/accounts/" + id + "/team";
    }

    @GetMapping("/{appointment}/end")
    String confirmEnd(@PathVariable UUID id, @PathVariable UUID appointment, CurrentUser user, Model model) {
        return endPage(id, member(teams.require(id, user), appointment), model);
    }

    @PostMapping("/{appointment}/end")
    String end(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate lastDay,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        TeamMember member = member(teams.require(id, user), appointment);
        try {
            end.end(member.appointment().id(), lastDay, user.person());
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("fault", invalid.faults().get(0));
            return endPage(id, member, model);
        }
        next.addFlashAttribute(
                "flash", Flash.done("registry.team.ended", member.person().name()));
        return "redirect:/accounts/" + id + "/team";
    }

    private String page(Account account, Model model) {
        List<TeamMember> standing = teams.standing(account);
        List<Person> principals = standing.stream()
                .filter(it -> it.principal() == null)
                .map(TeamMember::person)
                .distinct()
                .toList();
        model.addAttribute("account", account);
        model.addAttribute("standing", standing);
        model.addAttribute("ended", teams.ended(account));
        model.addAttribute("vacant", teams.vacant(account));
        model.addAttribute("seats", Seat.of(organisation.unit(account.unit())));
        model.addAttribute("people", teams.eligible(account));
        model.addAttribute("principals", principals);
        model.addAttribute("today", Campus.today(clock));
        return "registry/team";
    }

    private String endPage(UUID account, TeamMember member, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("member", member);
        model.addAttribute("today", Campus.today(clock));
        return "registry/team-end";
    }

    /** One that stands on this account; ids of others lead nowhere. */
    private TeamMember member(Account account, UUID appointment) {
        return teams.standing(account).stream()
                .filter(it -> it.appointment().id().equals(new AppointmentId(appointment)))
                .findFirst()
                .orElseThrow(() -> new NotFound("appointment " + appointment + " on " + account.id()));
    }
}
