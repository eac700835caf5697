package io.countersign.gateway.access.web;

import io.countersign.gateway.access.AccessTokens;
import io.countersign.gateway.access.ChangePassword;
import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.text.OneLine;
import io.countersign.gateway.shared.web.Flash;
import io.countersign.rules.signoff.ReviewStep;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** The caller's own page: appointments, and tokens for programs. */
@Controller
@RequestMapping("/profile")
class ProfileController {

    private static final Duration TOKEN_LIFE = Duration.ofDays(90);

    private final AccessTokens tokens;
    private final ChangePassword changePassword;
    private final Organisation organisation;

    ProfileController(AccessTokens tokens, ChangePassword changePassword, Organisation organisation) {
        this.tokens = tokens;
        this.changePassword = changePassword;
        this.organisation = organisation;
    }

    record TokenForm(@NotBlank @OneLine @Size(max = 100) String name) {}

    /** Appointments of one kind, to so many accounts. */
    record Duty(Role role, @Nullable ReviewStep step, boolean deputy) {

        static Duty of(Appointment appointment) {
            return new Duty(appointment.role(), appointment.step(), appointment.deputyOf() != null);
        }
    }

    @GetMapping
    String profile(CurrentUser user, Model model, @ModelAttribute("form") TokenForm form) {
        return page(user, model);
    }

    /** The new token is shown once, on the page after the redirect. */
    @PostMapping("/tokens")
    String makeToken(
            CurrentUser user,
            Model model,
            @Valid @ModelAttribute("form") TokenForm form,
            BindingResult faults,
            RedirectAttributes after) {
        if (faults.hasErrors()) return page(user, model);
        after.addFlashAttribute(
                "newToken", tokens.issue(user.person(), form.name(), TOKEN_LIFE).token());
        return "redirect:/profile";
    }

    /** Faults come back beside their fields, what was typed does not. */
    @PostMapping("/password")
    String changePassword(
            CurrentUser user,
            @RequestParam String current,
            @RequestParam String wanted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        try {
            changePassword.change(
                    user,
                    current,
                    wanted,
                    request.getRemoteAddr(),
                    request.getSession().getId());
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("form", new TokenForm(""));
            model.addAttribute("passwordFault", invalid.faults().get(0));
            return page(user, model);
        }
        after.addFlashAttribute("flash", Flash.done("access.password.changed"));
        return "redirect:/profile";
    }

    @PostMapping("/tokens/{id}/end")
    String endToken(CurrentUser user, @PathVariable UUID id) {
        tokens.revoke(user.person(), id);
        return "redirect:/profile";
    }

    private String page(CurrentUser user, Model model) {
        model.addAttribute(
                "duties",
                user.appointments().stream()
                        .collect(Collectors.groupingBy(Duty::of, LinkedHashMap::new, Collectors.counting())));
        model.addAttribute("person", organisation.get(user.person()));
        model.addAttribute("homeUnit", organisation.unit(user.homeUnit()));
        model.addAttribute("tokens", tokens.of(user.person()));
        return "access/profile";
    }
}
