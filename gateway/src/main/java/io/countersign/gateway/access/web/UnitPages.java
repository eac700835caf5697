package io.countersign.gateway.access.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.KeepUnits;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.organisation.UnitKind;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.gateway.shared.web.Flash;
import io.countersign.gateway.shared.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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

/** The system administrator's pages of units: enter, correct, give a last day. */
@Controller
@RequestMapping("/organisation/units")
class UnitPages {

    private final Organisation organisation;
    private final KeepUnits keep;
    private final Clock clock;

    UnitPages(Organisation organisation, KeepUnits keep, Clock clock) {
        this.organisation = organisation;
        this.keep = keep;
        this.clock = clock;
    }

    @GetMapping("/new")
    String fresh(CurrentUser user, Model model) {
        require(user);
        int last = organisation.units().stream().mapToInt(Unit::listOrder).max().orElse(0);
        model.addAttribute("form", UnitForm.after(last));
        return page(null, model);
    }

    @PostMapping
    String enter(
            @ModelAttribute("form") UnitForm form,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        require(user);
        UnitId id = new UnitId(UUID.randomUUID());
        try {
            keep.enter(form.unit(id), user.person());
        } catch (InvalidInput invalid) {
            return again(null, form, invalid, model, response);
        }
        next.addFlashAttribute("flash", Flash.done("access.unit.entered"));
        return "redirect:/organisation/units/" + id;
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, CurrentUser user, Model model) {
        Unit unit = get(id, user);
        model.addAttribute("form", UnitForm.of(unit));
        return page(unit, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") UnitForm form,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Unit unit = get(id, user);
        try {
            keep.change(form.unit(unit.id()), user.person());
        } catch (InvalidInput invalid) {
            return again(unit, form, invalid, model, response);
        }
        next.addFlashAttribute("flash", Flash.done("access.person.changed"));
        return "redirect:/organisation/units/" + id;
    }

    private String again(
            @Nullable Unit unit, UnitForm form, InvalidInput invalid, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        FormErrors.show(model, form, invalid.faults());
        return page(unit, model);
    }

    private String page(@Nullable Unit unit, Model model) {
        LocalDate today = Campus.today(clock);
        model.addAttribute("unit", unit);
        model.addAttribute("ended", unit != null && unit.endedBefore(today));
        model.addAttribute("kinds", UnitKind.values());
        model.addAttribute(
                "parents",
                organisation.units().stream()
                        .filter(it -> it.kind() != UnitKind.STUDENT_ORGANISATION && !it.endedBefore(today))
                        .filter(it -> !it.equals(unit))
                        .toList());
        return "access/unit";
    }

    private Unit get(UUID id, CurrentUser user) {
        require(user);
        return organisation.unit(new UnitId(id));
    }

    private static void require(CurrentUser user) {
        if (!user.has(Role.SYSTEM_ADMIN)) throw new NotFound("pages of units");
    }
}
