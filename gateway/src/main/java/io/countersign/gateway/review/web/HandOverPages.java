package io.countersign.gateway.review.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.review.HandOverStep;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.gateway.shared.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing a step to a registered deputy (转代审). */
@Controller
@RequestMapping("/review/{id}")
class HandOverPages {

    private final HandOverStep handOverStep;
    private final ReviewViews views;

    HandOverPages(HandOverStep handOverStep, ReviewViews views) {
        this.handOverStep = handOverStep;
        this.views = views;
    }

    @GetMapping("/hand-over")
    String form(@PathVariable UUID id, CurrentUser user, Model model) {
        var view = view(views.head(new DraftId(id), user), user);
        if (!view.maySign()) return "redirect:/review/" + id;
        return page(view, user, model);
    }

    @PostMapping("/hand-overs")
    String handOver(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam UUID deputy,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var draft = new DraftId(id);
        try {
            var done = handOverStep.hand(draft, revision, new PersonId(deputy), reason, user);
            next.addFlashAttribute("flash", Flash.done("review.handedOver", done.deputyName()));
            return "redirect:/review/" + id;
        } catch (Refused refused) {
            response.setStatus(refused.status().value());
            model.addAttribute("refused", refused.refusal());
            model.addAttribute("reason", reason);
            return page(view(views.head(draft, user), user), user, model);
        }
    }

    private String page(ReviewView view, CurrentUser user, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("deputies", handOverStep.deputies(view.head().id(), user));
        return "review/handover";
    }

    private ReviewView view(DraftHead head, CurrentUser user) {
        return views.of(head, user).orElseThrow(() -> new NotFound("round of draft " + head.id()));
    }
}
