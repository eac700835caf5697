package io.countersign.gateway.publication;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import java.util.Map;

/** Tells which observed posts have opened a case; the module that keeps the cases supplies it. */
public interface PostCases {

    /** Case id by the platform's id of the post, of the cases that the user may open. */
    Map<String, String> of(AccountId account, CurrentUser user);
}
