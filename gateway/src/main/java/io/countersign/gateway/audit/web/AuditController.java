package io.countersign.gateway.audit.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.audit.ChainState;
import io.countersign.gateway.audit.ChainVerification;
import io.countersign.gateway.shared.api.Items;
import io.countersign.gateway.shared.api.PageLimit;
import io.countersign.gateway.shared.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The chain over the API. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private final AuditTrail trail;
    private final ChainVerification verification;

    AuditController(AuditTrail trail, ChainVerification verification) {
        this.trail = trail;
        this.verification = verification;
    }

    @GetMapping
    Items<EntryView> entries(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        AuditDoor.reader(user);
        int most = PageLimit.of(limit);
        return Items.page(trail.after(cursor(after), most + 1), most, entry -> Long.toString(entry.seq()));
    }

    @GetMapping("/verification")
    ChainState verify(CurrentUser user) {
        AuditDoor.verifier(user);
        return verification.verify();
    }

    private static long cursor(@Nullable String after) {
        if (after == null || after.isBlank()) return 0;
        if (!after.matches("\\d{1,18}")) throw new InvalidInput("after", "invalid");
        return Long.parseLong(after);
    }
}
