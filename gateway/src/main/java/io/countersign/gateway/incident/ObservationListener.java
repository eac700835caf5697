package io.countersign.gateway.incident;

import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.PostObserved;
import io.countersign.gateway.publication.PostOrigin;
import io.countersign.gateway.publication.PublicationChanged;
import io.countersign.gateway.publication.PublicationState;
import io.countersign.gateway.registry.Accounts;
import java.util.Objects;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears from publication of posts that nobody released, and of posts that are not what was signed (6.4). */
@Component("caseObservationListener")
class ObservationListener {

    private static final int LONGEST_TITLE = 80;

    private final OpenCase open;
    private final Accounts accounts;
    private final Drafts drafts;

    ObservationListener(OpenCase open, Accounts accounts, Drafts drafts) {
        this.open = open;
        this.accounts = accounts;
        this.drafts = drafts;
    }

    @ApplicationModuleListener
    void on(PostObserved event) {
        if (event.origin() != PostOrigin.UNREVIEWED) return;
        open.open(new Finding(
                CaseKind.UNREVIEWED_POST,
                event.accountId(),
                accounts.get(event.accountId()).unit(),
                event.platformPostId(),
                null,
                null,
                shortened(Objects.requireNonNullElse(event.title(), event.excerpt())),
                event.excerpt(),
                event.url(),
                event.postedAt()));
    }

    @ApplicationModuleListener
    void on(PublicationChanged event) {
        if (event.to() != PublicationState.DRIFTED && event.to() != PublicationState.MISMATCHED) return;
        AccountId account = event.accountId();
        open.open(new Finding(
                CaseKind.DRIFT,
                account,
                accounts.get(account).unit(),
                event.platformPostId(),
                event.publicationId().value(),
                event.draftId(),
                title(new DraftId(event.draftId())),
                Objects.requireNonNullElse(event.words(), ""),
                event.url(),
                event.at()));
    }

    private String title(DraftId draft) {
        return drafts.find(draft).map(DraftHead::title).orElse("");
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_TITLE) return text;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }
}
