package io.countersign.gateway.review.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.review.AskForRuling;
import io.countersign.gateway.review.RuleOnFinding;
import io.countersign.gateway.review.Ruling;
import io.countersign.gateway.review.RulingDesk;
import io.countersign.gateway.review.RulingRequest;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.web.Flash;
import io.countersign.rules.content.ContentDigest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the machine check stopped, who asks for a ruling on it, and the ruling (口径). */
@Controller
class RulingPages {

    private final Drafts drafts;
    private final RulingDesk desk;
    private final AskForRuling askForRuling;
    private final RuleOnFinding ruleOnFinding;
    private final Organisation organisation;

    RulingPages(
            Drafts drafts,
            RulingDesk desk,
            AskForRuling askForRuling,
            RuleOnFinding ruleOnFinding,
            Organisation organisation) {
        this.drafts = drafts;
        this.desk = desk;
        this.askForRuling = askForRuling;
        this.ruleOnFinding = ruleOnFinding;
        this.organisation = organisation;
    }

    /**
     * What a person sees of one fingerprint.
     *
     * @param mayAsk whether the person writes for the unit and something is still in the way
     */
    record View(
            DraftHead head,
            String unit,
            ContentDigest digest,
            ReadersArticle article,
            List<NumberedHit> hits,
            List<RulingRequest> requests,
            boolean mayRule,
            boolean mayAsk) {

        public boolean open() {
            return hits.stream().anyMatch(NumberedHit::blocks);
        }
    }

    /** A line of the list: the draft's title beside what was asked or ruled. */
    record Line<T>(String title, T what) {}

    @GetMapping("/rulings")
    String list(CurrentUser user, Model model) {
        if (!user.readsAllContent()) throw new NotFound("rulings of the school");
        model.addAttribute(
                "requests",
                desk.open().stream()
                        .map(it -> new Line<>(title(it.draft()), it))
                        .toList());
        model.addAttribute(
                "rulings",
                desk.newest().stream()
                        .map(it -> new Line<>(title(it.draft()), it))
                        .toList());
        return "review/rulings";
    }

    @GetMapping("/drafts/{id}/rulings/{digest}")
    String page(@PathVariable UUID id, @PathVariable String digest, CurrentUser user, Model model) {
        model.addAttribute("view", view(new DraftId(id), Fingerprints.read(digest), user));
        return "review/ruling";
    }

    @PostMapping("/drafts/{id}/rulings/{digest}")
    String rule(
            @PathVariable UUID id,
            @PathVariable String digest,
            @RequestParam String findingId,
            @RequestParam String reason,
            CurrentUser user,
            RedirectAttributes next) {
        ruleOnFinding.rule(new DraftId(id), Fingerprints.read(digest), findingId, reason, user);
        next.addFlashAttribute("flash", Flash.done("review.ruling.done"));
        return back(id, digest);
    }

    @PostMapping("/drafts/{id}/rulings/{digest}/requests")
    String ask(
            @PathVariable UUID id,
            @PathVariable String digest,
            @RequestParam String reason,
            CurrentUser user,
            RedirectAttributes next) {
        askForRuling.ask(new DraftId(id), Fingerprints.read(digest), reason, user);
        next.addFlashAttribute("flash", Flash.done("review.ruling.asked"));
        return back(id, digest);
    }

    private View view(DraftId draft, ContentDigest digest, CurrentUser user) {
        var head = drafts.visible(draft, user).orElseThrow(() -> new NotFound("draft " + draft));
        var piece = desk.piece(draft, digest).orElseThrow(() -> new NotFound("check of " + digest + " of " + draft));
        List<Ruling> rulings = desk.of(draft, digest);
        var hits = NumberedHit.of(piece.run().result().findings(), List.of(), rulings, piece.content());
        var requests = desk.requests(draft, digest);
        boolean asked = requests.stream().anyMatch(it -> it.person().equals(user.person()));
        return new View(
                head,
                organisation.unit(head.unit()).name(),
                digest,
                ReadersArticle.of(piece.content(), hits),
                hits,
                requests,
                RuleOnFinding.mayRule(user),
                !asked && Drafts.mayWrite(user, head.unit()));
    }

    private String title(DraftId draft) {
        return drafts.find(draft).map(DraftHead::title).orElse("");
    }

    private static String back(UUID id, String digest) {
        return "redirect:/drafts/" + id + "/rulings/"
                + Fingerprints.read(digest).hex();
    }
}
