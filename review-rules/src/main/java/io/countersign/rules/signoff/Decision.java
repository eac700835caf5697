package io.countersign.rules.signoff;

/** What a reviewer answers; all but consent owe a reason. */
public enum Decision {
    APPROVE,
    REQUEST_CHANGES,
    REJECT,
    RECUSE;

    public boolean needsReason() {
        return this != APPROVE;
    }

    /** Whether the answer stands against a release of the same content (R1). */
    public boolean objects() {
        return this == REQUEST_CHANGES || this == REJECT;
    }
}
