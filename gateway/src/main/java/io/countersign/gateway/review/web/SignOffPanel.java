package io.countersign.gateway.review.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftPanel;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows on the page of a draft where its sign-off stands. */
@Component
class SignOffPanel implements DraftPanel {

    @Override
    public Optional<String> path(DraftHead draft, CurrentUser user) {
        return draft.revision() == 0 ? Optional.empty() : Optional.of("/drafts/" + draft.id() + "/sign-off");
    }
}
