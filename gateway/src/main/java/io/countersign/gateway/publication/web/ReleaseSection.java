package io.countersign.gateway.publication.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftSection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The release orders in the answer about a draft: waiting for their time, carried out, or refused and why. */
@Component
class ReleaseSection implements DraftSection {

    private final ReleaseRows rows;

    ReleaseSection(ReleaseRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "releases";
    }

    @Override
    public List<ReleaseRow> of(DraftId draft, CurrentUser user) {
        return rows.ofDraft(draft);
    }
}
