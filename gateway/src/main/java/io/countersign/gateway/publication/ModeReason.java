package io.countersign.gateway.publication;

/** Why an account has its mode. */
public enum ModeReason {
    /** The platform allows publishing by call. */
    ALLOWED,
    /** The platform does not allow publishing by call. */
    NOT_ALLOWED,
    /** Somebody chose it among those that the platform allows. */
    CHOSEN
}
