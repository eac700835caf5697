package io.countersign.gateway.publication;

/** What is known of one publishing call. */
enum AttemptState {
    /** Made in the transaction of the release; no call yet. */
    RESERVED,
    /** The call is being made; found so after a crash, it counts as {@link #UNKNOWN}. */
    SENDING,
    /** The platform has the task. */
    PENDING,
    /** The platform has it and shows it later; nothing is sent again. */
    TAKEN,
    PUBLISHED,
    /** It may have taken effect. */
    UNKNOWN,
    /** The platform refused: nothing happened. */
    REFUSED,
    /** The platform asked to wait: nothing happened. */
    DEFERRED,
    /** It did not leave the machine: nothing happened. */
    NOT_SENT,
    /** A person or the timeline proved that nothing came of it, or that it was not needed. */
    ABSENT
}
