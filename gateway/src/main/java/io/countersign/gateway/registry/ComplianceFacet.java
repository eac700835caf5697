package io.countersign.gateway.registry;

/** Whether the account is in order, under repair or stopped. */
public enum ComplianceFacet {
    CLEAR,
    RECTIFYING,
    STOPPED
}
