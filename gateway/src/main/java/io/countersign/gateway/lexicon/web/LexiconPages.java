package io.countersign.gateway.lexicon.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.lexicon.ActivateLexicon;
import io.countersign.gateway.lexicon.LexiconBook;
import io.countersign.gateway.lexicon.LexiconDoor;
import io.countersign.gateway.lexicon.LexiconVersion;
import io.countersign.gateway.lexicon.PrepareLexicon;
import io.countersign.gateway.lexicon.Trials;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.web.Flash;
import io.countersign.rules.screening.LexiconChanges;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 规则与词库: which version screens, the versions, making one, activating one or going back. */
@Controller
@RequestMapping("/rules")
class LexiconPages {

    private final LexiconBook book;
    private final PrepareLexicon prepare;
    private final ActivateLexicon activate;
    private final Trials trials;

    LexiconPages(LexiconBook book, PrepareLexicon prepare, ActivateLexicon activate, Trials trials) {
        this.book = book;
        this.prepare = prepare;
        this.activate = activate;
        this.trials = trials;
    }

    @GetMapping
    String overview(CurrentUser user, Model model) {
        LexiconDoor.see(user);
        model.addAttribute("active", book.active());
        model.addAttribute("versions", book.versions());
        model.addAttribute("activations", book.activations());
        return page("lexicon/overview", user, model);
    }

    @GetMapping("/versions/{number}")
    String version(@PathVariable int number, CurrentUser user, Model model) {
        LexiconDoor.see(user);
        LexiconChanges changes = book.changes(number);
        model.addAttribute("number", number);
        model.addAttribute("version", number == LexiconVersion.STANDARD ? null : book.version(number));
        model.addAttribute("changes", changes);
        model.addAttribute("faults", prepare.check(changes));
        model.addAttribute("trials", trials.of(number));
        model.addAttribute("active", book.active());
        return page("lexicon/version", user, model);
    }

    @GetMapping("/versions/new")
    String begin(@RequestParam(defaultValue = "0") int from, CurrentUser user, Model model) {
        LexiconDoor.see(user);
        model.addAttribute("form", LexiconForm.of(from, book.changes(from)));
        return page("lexicon/edit", user, model);
    }

    /** Checks the words, or keeps them as a version; what was typed stays on the page where they cannot be kept. */
    @PostMapping("/versions")
    String keep(
            @RequestParam int from,
            @RequestParam String note,
            @RequestParam String step,
            @RequestParam MultiValueMap<String, String> fields,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        LexiconDoor.see(user);
        LexiconForm form = LexiconForm.of(from, note, fields);
        LexiconChanges changes = form.changes();
        model.addAttribute("form", form);
        if (step.equals("check")) {
            model.addAttribute("faults", prepare.check(changes));
            return page("lexicon/edit", user, model);
        }
        try {
            int number = prepare.prepare(changes, note, user);
            next.addFlashAttribute("flash", Flash.done("lexicon.prepared", Integer.toString(number)));
            return "redirect:/rules/versions/" + number;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("invalid", invalid.faults());
            return page("lexicon/edit", user, model);
        }
    }

    @GetMapping("/versions/{number}/activation")
    String confirm(@PathVariable int number, CurrentUser user, Model model) {
        LexiconDoor.see(user);
        book.changes(number);
        model.addAttribute("number", number);
        model.addAttribute("active", book.active());
        model.addAttribute("invalid", List.of());
        return page("lexicon/activation", user, model);
    }

    @PostMapping("/versions/{number}/activation")
    String activate(
            @PathVariable int number,
            @RequestParam int seen,
            @RequestParam String reason,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            activate.activate(number, seen, reason, user);
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            confirm(number, user, model);
            model.addAttribute("invalid", invalid.faults());
            return page("lexicon/activation", user, model);
        }
        next.addFlashAttribute("flash", Flash.done("lexicon.activated"));
        return "redirect:/rules";
    }

    private static String page(String view, CurrentUser user, Model model) {
        model.addAttribute("mayPrepare", LexiconDoor.mayPrepare(user));
        model.addAttribute("mayActivate", LexiconDoor.mayActivate(user));
        model.addAttribute("readsContent", user.readsAllContent());
        return view;
    }
}
