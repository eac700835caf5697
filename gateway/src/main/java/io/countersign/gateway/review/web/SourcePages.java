package io.countersign.gateway.review.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.review.SourceTexts;
import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Texts from outside with which a draft is compared (来源文字). */
@Controller
@RequestMapping("/drafts/{id}/sources")
class SourcePages {

    private final SourceTexts sources;
    private final ReviewViews views;

    SourcePages(SourceTexts sources, ReviewViews views) {
        this.sources = sources;
        this.views = views;
    }

    @GetMapping
    String list(@PathVariable UUID id, CurrentUser user, Model model) {
        return page(new DraftId(id), user, List.of(), model);
    }

    @PostMapping
    String handIn(
            @PathVariable UUID id,
            @RequestParam String origin,
            @RequestParam String text,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var draft = new DraftId(id);
        try {
            sources.handIn(draft, origin, text, user);
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("origin", origin);
            model.addAttribute("text", text);
            return page(draft, user, invalid.faults(), model);
        }
        next.addFlashAttribute("flash", Flash.done("review.sources.done"));
        return "redirect:/drafts/" + id + "/sources";
    }

    private String page(DraftId draft, CurrentUser user, List<FieldFault> faults, Model model) {
        var head = views.head(draft, user);
        model.addAttribute("head", head);
        model.addAttribute("mayHandIn", SourceTexts.mayHandIn(user, head));
        model.addAttribute("sources", sources.of(draft, user));
        model.addAttribute("faults", faults);
        return "review/sources";
    }
}
