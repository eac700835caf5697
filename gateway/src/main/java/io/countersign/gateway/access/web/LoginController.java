package io.countersign.gateway.access.web;

import io.countersign.gateway.access.DemoSignIns;
import io.countersign.gateway.shared.problem.TooManyTries;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The sign-in page; the form itself is taken by Spring Security. */
@Controller
class LoginController {

    private final List<DemoSignIns> demo;

    LoginController(ObjectProvider<DemoSignIns> demo) {
        this.demo = demo.stream().toList();
    }

    @GetMapping("/login")
    String login(
            Model model,
            @RequestParam(required = false) @Nullable String wait,
            @SessionAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) @Nullable AuthenticationException refused) {
        if (wait != null && refused instanceof TooManyTries tooMany) model.addAttribute("minutes", tooMany.minutes());
        model.addAttribute(
                "demoSignIns", demo.stream().flatMap(it -> it.all().stream()).toList());
        return "access/login";
    }
}
