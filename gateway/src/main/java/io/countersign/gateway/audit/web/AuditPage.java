package io.countersign.gateway.audit.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.audit.ChainVerification;
import io.countersign.gateway.shared.api.Items;
import io.countersign.gateway.shared.api.PageLimit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of the chain: whether it holds, and what is in it. */
@Controller
class AuditPage {

    private final AuditTrail trail;
    private final ChainVerification verification;

    AuditPage(AuditTrail trail, ChainVerification verification) {
        this.trail = trail;
        this.verification = verification;
    }

    @GetMapping("/audit")
    String audit(
            CurrentUser user,
            Model model,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable UUID actor,
            @RequestParam(required = false) @Nullable String subject) {
        AuditDoor.verifier(user);
        AuditFilter filter = new AuditFilter(before, action, actor, subject);
        model.addAttribute("chain", verification.verify());
        model.addAttribute("filter", filter);
        model.addAttribute("reader", AuditDoor.mayRead(user));
        model.addAttribute("entries", List.of());
        if (AuditDoor.mayRead(user)) entries(model, filter);
        return "audit/chain";
    }

    private void entries(Model model, AuditFilter filter) {
        Items<EntryView> page = Items.page(
                trail.newest(filter, PageLimit.STANDARD + 1), PageLimit.STANDARD, entry -> Long.toString(entry.seq()));
        model.addAttribute("entries", page.items());
        model.addAttribute("actions", trail.actions());
        String next = page.next();
        if (next != null) model.addAttribute("more", address(filter, next));
    }

    private static String address(AuditFilter filter, String before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/audit").queryParam("before", before);
        if (filter.action() != null) address.queryParam("action", filter.action());
        if (filter.actor() != null) address.queryParam("actor", filter.actor());
        if (filter.subject() != null) address.queryParam("subject", filter.subject());
        return address.encode().toUriString();
    }
}
