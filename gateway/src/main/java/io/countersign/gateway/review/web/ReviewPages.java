package io.countersign.gateway.review.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.review.CastVote;
import io.countersign.gateway.review.SeenRevisions;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.signoff.Decision;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue, the piece to be signed, and the signature. */
@Controller
@RequestMapping("/review")
class ReviewPages {

    private final ReviewQueue queue;
    private final ReviewViews views;
    private final CastVote castVote;
    private final SeenRevisions seen;

    ReviewPages(ReviewQueue queue, ReviewViews views, CastVote castVote, SeenRevisions seen) {
        this.queue = queue;
        this.views = views;
        this.castVote = castVote;
        this.seen = seen;
    }

    @GetMapping
    String queue(CurrentUser user, Model model) {
        model.addAttribute("waiting", queue.waiting(user.person()));
        model.addAttribute("past", queue.past(user.person()));
        return "review/queue";
    }

    @GetMapping("/{id}")
    String piece(@PathVariable UUID id, CurrentUser user, Model model) {
        var head = views.head(new DraftId(id), user);
        var view = views.of(head, user);
        if (view.isEmpty()) return "redirect:/drafts/" + id;
        show(view.get(), null, user, model);
        return "review/piece";
    }

    /** The same form as the sheet of the page, for whoever has no script. */
    @GetMapping("/{id}/sign")
    String form(@PathVariable UUID id, @RequestParam Decision decision, CurrentUser user, Model model) {
        var view = view(views.head(new DraftId(id), user), user);
        if (!view.maySign()) return "redirect:/review/" + id;
        model.addAttribute("view", view);
        model.addAttribute("form", SignOffForm.empty(view, decision));
        return "review/sign";
    }

    @PostMapping("/{id}/sign-offs")
    String sign(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam String contentDigest,
            @RequestParam Decision decision,
            @RequestParam(required = false) @Nullable String comment,
            @RequestParam MultiValueMap<String, String> all,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var form = SignOffForm.of(revision, contentDigest, decision, comment, all);
        try {
            castVote.cast(new DraftId(id), form.signOff(), user);
            return "redirect:/review/" + id + "/signed";
        } catch (Refused refused) {
            return refused(new DraftId(id), form, refused, user, model, response);
        } catch (InvalidInput faults) {
            var view = view(views.head(new DraftId(id), user), user);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("view", view);
            model.addAttribute("form", form.on(view));
            model.addAttribute("faults", faults.faults());
            return "review/sign";
        }
    }

    /** Says why, with the clause and the way out, and keeps what was typed. */
    private String refused(
            DraftId draft,
            SignOffForm form,
            Refused refused,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var view = views.of(views.head(draft, user), user);
        if (view.isEmpty()) throw refused;
        response.setStatus(refused.status().value());
        model.addAttribute("refused", refused.refusal());
        show(view.get(), form, user, model);
        return "review/piece";
    }

    @GetMapping("/{id}/signed")
    String signed(@PathVariable UUID id, CurrentUser user, Model model) {
        var view = view(views.head(new DraftId(id), user), user);
        model.addAttribute("view", view);
        model.addAttribute(
                "vote",
                view.standing().currentVotes().stream()
                        .filter(vote ->
                                vote.signer().person().equals(user.person().value()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "next", queue.waiting(user.person()).stream().findFirst().orElse(null));
        return "review/signed";
    }

    private void show(ReviewView view, @Nullable SignOffForm typed, CurrentUser user, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("approval", form(view, typed, Decision.APPROVE));
        model.addAttribute("changes", form(view, typed, Decision.REQUEST_CHANGES));
        seen.see(view.head().id(), view.standing().revision(), user.person());
    }

    private static SignOffForm form(ReviewView view, @Nullable SignOffForm typed, Decision decision) {
        return typed != null && typed.decision() == decision ? typed.on(view) : SignOffForm.empty(view, decision);
    }

    private ReviewView view(DraftHead head, CurrentUser user) {
        return views.of(head, user).orElseThrow(() -> new NotFound("round of draft " + head.id()));
    }
}
