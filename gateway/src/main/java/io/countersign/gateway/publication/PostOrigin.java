package io.countersign.gateway.publication;

/** Where an observed post comes from, as far as the ledger tells. */
public enum PostOrigin {
    /** Published by the gateway. */
    GATEWAY,
    /** Published by a person with a signed package. */
    HAND_OVER,
    /** Older than the account's connection to the gateway. */
    HISTORY,
    /** No release stands behind it (绕审, domain guide 2.3). */
    UNREVIEWED,
    /** Not judged yet: a publication of the account still has an open outcome. */
    UNSETTLED
}
