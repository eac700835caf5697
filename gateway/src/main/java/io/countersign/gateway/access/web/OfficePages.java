package io.countersign.gateway.access.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AppointPerson;
import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.AppointmentId;
import io.countersign.gateway.organisation.EndAppointment;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.RoleScope;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.gateway.shared.web.Flash;
import io.countersign.gateway.shared.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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

/** The pages on which the system administrator names who holds the roles of units and of the school. */
@Controller
@RequestMapping("/organisation/offices")
class OfficePages {

    private static final List<Role> ROLES = Arrays.stream(Role.values())
            .filter(it -> it.scope() != RoleScope.ACCOUNT)
            .toList();

    private final Organisation organisation;
    private final AppointPerson appoint;
    private final EndAppointment end;
    private final Clock clock;

    OfficePages(Organisation organisation, AppointPerson appoint, EndAppointment end, Clock clock) {
        this.organisation = organisation;
        this.appoint = appoint;
        this.end = end;
        this.clock = clock;
    }

    /** An appointment with who holds it and for which unit, null for the school. */
    record Office(
            Appointment appointment,
            Person person,
            @Nullable Unit unit) {}

    @GetMapping
    String offices(CurrentUser user, Model model) {
        require(user);
        model.addAttribute("form", OfficeForm.empty(Campus.today(clock)));
        return page(model);
    }

    @PostMapping
    String appoint(
            @ModelAttribute("form") OfficeForm form,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        require(user);
        try {
            appoint.appoint(form.appointment(), user.person());
        } catch (Refused refused) {
            response.setStatus(refused.status().value());
            model.addAttribute("refused", refused.refusal());
            return page(model);
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            FormErrors.show(model, form, invalid.faults());
            return page(model);
        }
        next.addFlashAttribute("flash", Flash.done("registry.team.appointed"));
        return "redirect:/organisation/offices";
    }

    @GetMapping("/{id}/end")
    String confirmEnd(@PathVariable UUID id, CurrentUser user, Model model) {
        return endPage(standing(id, user), model);
    }

    @PostMapping("/{id}/end")
    String end(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate lastDay,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Office office = standing(id, user);
        try {
            end.end(office.appointment().id(), lastDay, user.person());
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("fault", invalid.faults().get(0));
            return endPage(office, model);
        }
        next.addFlashAttribute(
                "flash", Flash.done("registry.team.ended", office.person().name()));
        return "redirect:/organisation/offices";
    }

    private String page(Model model) {
        LocalDate today = Campus.today(clock);
        model.addAttribute(
                "standing",
                all().stream()
                        .filter(it -> !it.appointment().endedBefore(today))
                        .toList());
        model.addAttribute(
                "ended",
                all().stream().filter(it -> it.appointment().endedBefore(today)).toList());
        model.addAttribute("roles", ROLES);
        model.addAttribute(
                "units",
                organisation.units().stream()
                        .filter(it -> !it.endedBefore(today))
                        .toList());
        model.addAttribute(
                "people",
                organisation.people().stream()
                        .filter(it -> it.validOn(today) || it.validFrom().isAfter(today))
                        .toList());
        model.addAttribute("today", today);
        return "access/offices";
    }

    private String endPage(Office office, Model model) {
        model.addAttribute("office", office);
        model.addAttribute("today", Campus.today(clock));
        return "access/office-end";
    }

    private List<Office> all() {
        return organisation.offices().stream().map(this::office).toList();
    }

    private Office office(Appointment appointment) {
        UnitId unit = appointment.unit();
        return new Office(
                appointment, organisation.get(appointment.person()), unit == null ? null : organisation.unit(unit));
    }

    /** One that has not ended; appointments to accounts are their units' matter and lead nowhere. */
    private Office standing(UUID id, CurrentUser user) {
        require(user);
        LocalDate today = Campus.today(clock);
        return all().stream()
                .filter(it -> it.appointment().id().equals(new AppointmentId(id)))
                .filter(it -> !it.appointment().endedBefore(today))
                .findFirst()
                .orElseThrow(() -> new NotFound("office " + id));
    }

    private static void require(CurrentUser user) {
        if (!user.has(Role.SYSTEM_ADMIN)) throw new NotFound("pages of offices");
    }
}
