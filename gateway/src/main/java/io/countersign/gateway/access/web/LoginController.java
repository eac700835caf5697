package io.countersign.gateway.access.web;

import io.countersign.gateway.access.DemoSignIns;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; the form itself is taken by Spring Security. */
@Controller
class LoginController {

    private final List<DemoSignIns> demo;

    LoginController(ObjectProvider<DemoSignIns> demo) {
        this.demo = demo.stream().toList();
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute(
                "demoSignIns", demo.stream().flatMap(it -> it.all().stream()).toList());
        return "access/login";
    }
}
