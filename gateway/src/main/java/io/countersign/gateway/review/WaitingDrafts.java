package io.countersign.gateway.review;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.AwaitingFilter;
import io.countersign.gateway.draft.DraftId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows which drafts wait for somebody's signature. */
@Component
class WaitingDrafts implements AwaitingFilter {

    private final Awaited awaited;

    WaitingDrafts(Awaited awaited) {
        this.awaited = awaited;
    }

    @Override
    public Set<DraftId> awaiting(CurrentUser user) {
        return awaited.drafts(user.person());
    }
}
