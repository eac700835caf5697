package io.countersign.gateway.publication.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftSection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The publications in the answer about a draft. */
@Component
class PublicationSection implements DraftSection {

    private final PublicationRows rows;

    PublicationSection(PublicationRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "publications";
    }

    @Override
    public List<PublicationAnswer> of(DraftId draft, CurrentUser user) {
        return rows.ofDraft(draft).stream().map(PublicationAnswer::of).toList();
    }
}
