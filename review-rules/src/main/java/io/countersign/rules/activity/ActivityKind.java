package io.countersign.rules.activity;

/** What happens on an account; R15 says which of it is life. */
public enum ActivityKind {
    POST,
    REPOST,
    REPLY,
    DELETED_POST,
    LOGIN,
    API_CALL;

    /** Whether it ends a silence: public posts only, reposts as the policy wants (R15). */
    public boolean counts(boolean repostsCount) {
        return this == POST || (this == REPOST && repostsCount);
    }
}
