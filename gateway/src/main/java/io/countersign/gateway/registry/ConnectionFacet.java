package io.countersign.gateway.registry;

/** Whether the gateway reaches the account's platform. */
public enum ConnectionFacet {
    CONNECTED,
    EXPIRING,
    BROKEN,
    MANUAL,
    REGISTERED_ONLY
}
