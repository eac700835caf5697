package io.countersign.gateway.publication;

/** Why a publication waits for a person; nothing was published. */
public enum HoldReason {
    /** The account's credentials or rights do not work; goes on by itself once they do. */
    CONNECTION,
    /** The platform's draft differs from what was signed (R10). */
    DIFFERENCE,
    /** The account was not granted what the piece needs. */
    GRANT,
    /** The account's store on the platform is full, and a person has to make room there. */
    STORE_FULL,
    /** The platform could not be reached, or asked to wait, too often. */
    UNREACHABLE,
    /** A fault of the gateway or its set-up. */
    FAULT
}
