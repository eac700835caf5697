package io.countersign.gateway.publication;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a refused release checked again, once what was missing is there. */
@Service
public class RetryRelease {

    private final Drafts drafts;
    private final ReleaseOrders orders;

    RetryRelease(Drafts drafts, ReleaseOrders orders) {
        this.drafts = drafts;
        this.orders = orders;
    }

    @Transactional
    public void retry(RevisionId id, CurrentUser user) {
        DraftHead draft = drafts.revision(id)
                .map(Revision::draft)
                .flatMap(it -> drafts.visible(it, user))
                .orElseThrow(() -> new NotFound("release of revision " + id));
        if (!Drafts.mayWrite(user, draft.unit()))
            throw new Refused(HttpStatus.FORBIDDEN, Refusal.of(Clause.N2c, "release.notYours"));
        if (!orders.tryAgain(id)) throw new Refused(HttpStatus.CONFLICT, Refusal.of(Clause.R9, "release.notRefused"));
    }
}
