package io.countersign.gateway.draft;

import io.countersign.gateway.access.CurrentUser;
import java.util.Set;

/** Knows which drafts wait for somebody's signature; the module that keeps the rounds supplies it. */
public interface AwaitingFilter {

    Set<DraftId> awaiting(CurrentUser user);
}
