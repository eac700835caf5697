package io.countersign.gateway.publication;

import io.countersign.gateway.review.RoundApproved;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Orders the release of what was approved, for now or for the wanted time. */
@Component
class Approvals {

    private final ReleaseOrders orders;
    private final Clock clock;

    Approvals(ReleaseOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(RoundApproved approved) {
        Instant at = Objects.requireNonNullElse(approved.publishAt(), clock.instant());
        orders.place(approved.draftId(), approved.revisionId(), at);
    }
}
