package io.countersign.gateway.supervision.web;

import io.countersign.gateway.access.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page 监管: accounts by level, what needs a decision, each unit with its reasons. */
@Controller
class SupervisionPage {

    private final SupervisionBoard board;

    SupervisionPage(SupervisionBoard board) {
        this.board = board;
    }

    @GetMapping("/supervision")
    String supervision(CurrentUser user, Model model) {
        SupervisionDoor.supervisor(user);
        model.addAttribute("board", board.of(user));
        return "supervision/board";
    }
}
