package io.countersign.gateway.publication.channel;

import io.countersign.connectors.PublishOutcome;

/** The one call that readers see, with everything in place that it needs. */
@FunctionalInterface
public interface PublishingCall {

    /** Makes it; every fault is part of the outcome. */
    PublishOutcome make();
}
