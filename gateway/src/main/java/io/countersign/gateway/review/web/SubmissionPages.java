package io.countersign.gateway.review.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.WorkingDraft;
import io.countersign.gateway.review.MachineCheck;
import io.countersign.gateway.review.SignOffs;
import io.countersign.gateway.review.SubmitDraft;
import io.countersign.gateway.review.WithdrawDraft;
import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.gateway.shared.web.Flash;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import io.countersign.rules.screening.Severity;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending a draft into review and taking it out again, and what review adds to the pages of a draft. */
@Controller
@RequestMapping("/drafts/{id}")
class SubmissionPages {

    private final SubmitDraft submitDraft;
    private final WithdrawDraft withdrawDraft;
    private final MachineCheck check;
    private final SignOffs signOffs;
    private final Drafts drafts;
    private final ReviewViews views;

    SubmissionPages(
            SubmitDraft submitDraft,
            WithdrawDraft withdrawDraft,
            MachineCheck check,
            SignOffs signOffs,
            Drafts drafts,
            ReviewViews views) {
        this.submitDraft = submitDraft;
        this.withdrawDraft = withdrawDraft;
        this.check = check;
        this.signOffs = signOffs;
        this.drafts = drafts;
        this.views = views;
    }

    /**
     * Submits; where findings ask for reasons, asks for them first. The author may leave them to the reviewers.
     *
     * @param confirmed whether the author has been asked
     */
    @PostMapping("/submissions")
    String submit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam MultiValueMap<String, String> all,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var draft = new DraftId(id);
        var waivers = SignOffForm.waivers(all);
        var working = working(draft, user);
        if (!confirmed && working.head().state().editable() && asksForReasons(working))
            return page(working, null, List.of(), model);
        try {
            submitDraft.submit(draft, SignOffForm.given(waivers), user);
        } catch (Refused refused) {
            response.setStatus(refused.status().value());
            model.addAttribute("blocked", blocked(draft, refused));
            return page(working, refused.refusal(), List.of(), model);
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(working, null, invalid.faults(), model);
        }
        next.addFlashAttribute("flash", Flash.done("review.submitted"));
        return "redirect:/drafts/" + id;
    }

    /** The fingerprint that the machine check stopped, for whoever asks for a ruling on it. */
    private @Nullable String blocked(DraftId draft, Refused refused) {
        if (refused.refusal().clause() != Clause.A9) return null;
        return signOffs.lastScreening(draft).map(run -> run.digest().hex()).orElse(null);
    }

    private boolean asksForReasons(WorkingDraft draft) {
        var result = check.of(draft.content().signed(), draft.head().unit());
        return result.unlisted().asking() == 0
                && result.findings(Severity.BLOCK).isEmpty()
                && !result.findings(Severity.JUSTIFY).isEmpty();
    }

    private String page(WorkingDraft draft, @Nullable Refusal refused, List<FieldFault> faults, Model model) {
        findings(draft, model);
        model.addAttribute("draft", draft);
        model.addAttribute("refused", refused);
        model.addAttribute("faults", faults);
        return "review/submission";
    }

    /** What the machine check says of the working copy, for the editor page. */
    @GetMapping("/screening")
    String screening(@PathVariable UUID id, CurrentUser user, Model model) {
        var draft = working(new DraftId(id), user);
        var result = check.of(draft.content(), draft.head().unit());
        model.addAttribute("panel", FindingsPanel.of(result, draft.content()));
        return "review/screening :: panel";
    }

    private void findings(WorkingDraft draft, Model model) {
        var content = draft.content().signed();
        var result = check.of(content, draft.head().unit());
        var hits = NumberedHit.of(result.findings(), content);
        model.addAttribute("unlisted", result.unlisted().count());
        model.addAttribute("hits", hits);
        model.addAttribute("article", ReadersArticle.of(content, hits));
    }

    /** Where the sign-off stands, for the page of the draft. */
    @GetMapping("/sign-off")
    String signOff(@PathVariable UUID id, CurrentUser user, Model model) {
        var head = views.head(new DraftId(id), user);
        model.addAttribute("view", views.of(head, user).orElse(null));
        model.addAttribute("head", head);
        return "review/panel :: panel";
    }

    @GetMapping("/withdrawal")
    String confirmWithdrawal(@PathVariable UUID id, CurrentUser user, Model model) {
        model.addAttribute("head", views.head(new DraftId(id), user));
        model.addAttribute(
                "signatures",
                signOffs.standing(new DraftId(id))
                        .map(standing -> standing.currentVotes().size())
                        .orElse(0));
        return "review/withdrawal";
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, CurrentUser user, RedirectAttributes next) {
        withdrawDraft.withdraw(new DraftId(id), user);
        next.addFlashAttribute("flash", Flash.done("review.withdrawn"));
        return "redirect:/drafts/" + id;
    }

    private WorkingDraft working(DraftId draft, CurrentUser user) {
        return drafts.working(draft, user).orElseThrow(() -> new NotFound("draft " + draft));
    }
}
