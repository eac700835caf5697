package io.countersign.gateway.publication;

import io.countersign.gateway.registry.Publishing;

/** How a piece goes out on its account. */
public enum PublishingMode {
    /** By call: a public post that is pushed to nobody. */
    API,
    /** By call, pushed to all followers (群发); the platform counts how often. */
    MASS_SEND,
    /** A person does it with the signed package. */
    HAND_OVER;

    public boolean byHand() {
        return this == HAND_OVER;
    }

    /** The same in the words of the register. */
    Publishing facet() {
        return byHand() ? Publishing.HAND_OVER : Publishing.API;
    }
}
