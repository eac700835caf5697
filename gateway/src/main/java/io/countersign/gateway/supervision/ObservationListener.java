package io.countersign.gateway.supervision;

import io.countersign.gateway.publication.ActivityObserved;
import io.countersign.gateway.publication.ActivityUnobservable;
import io.countersign.gateway.publication.PostObserved;
import io.countersign.gateway.publication.PostOrigin;
import io.countersign.gateway.publication.PublicationChanged;
import io.countersign.gateway.publication.PublicationId;
import io.countersign.gateway.publication.PublicationState;
import io.countersign.rules.activity.ActivityKind;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears from publication what the platforms showed; a second telling changes nothing. */
@Component
class ObservationListener {

    private static final int LONGEST_TITLE = 80;

    private final RecordActivity activity;

    ObservationListener(RecordActivity activity) {
        this.activity = activity;
    }

    @ApplicationModuleListener
    void on(PostObserved event) {
        activity.post(post(event), event.origin() == PostOrigin.HISTORY);
    }

    @ApplicationModuleListener
    void on(ActivityObserved event) {
        activity.observed(event.accountId(), event.lastPostAt(), event.observedAt());
    }

    @ApplicationModuleListener
    void on(ActivityUnobservable event) {
        activity.unobservable(event.accountId(), event.since());
    }

    @ApplicationModuleListener
    void on(PublicationChanged event) {
        String post = event.platformPostId();
        if (event.to() == PublicationState.WITHDRAWN && post != null) activity.takenBack(event.accountId(), post);
    }

    private static AccountPost post(PostObserved event) {
        PublicationId publication = event.publicationId();
        String title = event.title();
        return new AccountPost(
                event.accountId(),
                event.platformPostId(),
                ActivityKind.POST,
                event.postedAt(),
                event.origin().name(),
                publication == null ? null : publication.value(),
                shortened(title == null ? event.excerpt() : title),
                event.url());
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_TITLE) return text;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }
}
