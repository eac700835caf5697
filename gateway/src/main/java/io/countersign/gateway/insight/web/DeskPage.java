package io.countersign.gateway.insight.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.insight.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The desk (工作台), the first page after signing in. */
@Controller
class DeskPage {

    private final Desk desk;

    DeskPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/")
    String desk(
            CurrentUser user, Model model, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        model.addAttribute("user", user);
        model.addAttribute("tasks", desk.tasks(user));
        model.addAttribute("troubles", desk.troubles(user));
        model.addAttribute("pulses", desk.pulses(user));
        model.addAttribute("wholeSchool", desk.wholeSchool(user));
        return part ? "insight/desk :: blocks" : "insight/desk";
    }
}
