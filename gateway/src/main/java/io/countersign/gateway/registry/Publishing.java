package io.countersign.gateway.registry;

/** How an approved post reaches the account: by call, by hand-over to a person, or never. */
public enum Publishing {
    API,
    HAND_OVER,
    NONE
}
