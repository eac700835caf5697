package io.countersign.gateway.registry;

/** Whether the filing (备案) is in order: valid, a change is due, a change is overdue, none accepted. */
public enum FilingFacet {
    VALID,
    CHANGE_DUE,
    OVERDUE,
    NONE
}
