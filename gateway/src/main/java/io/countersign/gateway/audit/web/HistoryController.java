package io.countersign.gateway.audit.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.shared.api.Items;
import io.countersign.gateway.shared.problem.NotFound;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The history of a draft with its places in the chain, for everybody who may see the draft. */
@Controller
class HistoryController {

    private final AuditTrail trail;
    private final Drafts drafts;

    HistoryController(AuditTrail trail, Drafts drafts) {
        this.trail = trail;
        this.drafts = drafts;
    }

    @GetMapping("/api/v1/drafts/{id}/history")
    @ResponseBody
    Items<EntryView> history(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return Items.of(entries(user, id), limit, after, entry -> Long.toString(entry.seq()));
    }

    @GetMapping("/drafts/{id}/history")
    String page(
            CurrentUser user,
            Model model,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        model.addAttribute("entries", entries(user, id));
        model.addAttribute("draft", id);
        return part ? "audit/history :: block" : "audit/history";
    }

    private List<EntryView> entries(CurrentUser user, UUID id) {
        return drafts.visible(new DraftId(id), user)
                .map(head -> trail.ofDraft(id))
                .orElseThrow(() -> new NotFound("draft " + id));
    }
}
