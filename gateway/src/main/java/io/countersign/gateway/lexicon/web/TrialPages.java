package io.countersign.gateway.lexicon.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.lexicon.EndTrial;
import io.countersign.gateway.lexicon.LexiconDoor;
import io.countersign.gateway.lexicon.Trial;
import io.countersign.gateway.lexicon.Trials;
import io.countersign.gateway.lexicon.TryLexicon;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.web.Flash;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Trying a version against the archive: how far it is, and what would change. */
@Controller
@RequestMapping("/rules")
class TrialPages {

    private final TryLexicon tryLexicon;
    private final EndTrial endTrial;
    private final Trials trials;

    TrialPages(TryLexicon tryLexicon, EndTrial endTrial, Trials trials) {
        this.tryLexicon = tryLexicon;
        this.endTrial = endTrial;
        this.trials = trials;
    }

    @PostMapping("/versions/{number}/trials")
    String begin(@PathVariable int number, CurrentUser user) {
        return "redirect:/rules/trials/" + tryLexicon.begin(number, user);
    }

    @GetMapping("/trials/{id}")
    String trial(@PathVariable UUID id, CurrentUser user, Model model) {
        fill(id, user, model);
        return "lexicon/trial";
    }

    /** The part of the page that moves. */
    @GetMapping("/trials/{id}/progress")
    String progress(@PathVariable UUID id, CurrentUser user, Model model) {
        fill(id, user, model);
        return "lexicon/trial :: progress";
    }

    @PostMapping("/trials/{id}/cancellation")
    String cancel(@PathVariable UUID id, CurrentUser user, RedirectAttributes next) {
        endTrial.cancel(id, user);
        next.addFlashAttribute("flash", Flash.done("lexicon.trial.cancelled"));
        return "redirect:/rules/trials/" + id;
    }

    /** Pieces of other units are shown to those only who may read them. */
    private void fill(UUID id, CurrentUser user, Model model) {
        LexiconDoor.see(user);
        Trial trial = trials.find(id).orElseThrow(() -> new NotFound("trial " + id));
        model.addAttribute("trial", trial);
        model.addAttribute("mayPrepare", LexiconDoor.mayPrepare(user));
        model.addAttribute("readsContent", user.readsAllContent());
        model.addAttribute("changes", trial.running() || !user.readsAllContent() ? List.of() : trials.changes(id));
    }
}
