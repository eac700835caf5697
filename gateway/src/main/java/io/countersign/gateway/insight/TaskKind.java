package io.countersign.gateway.insight;

/** What somebody has to do; the button says it. */
public enum TaskKind {
    SIGN,
    REVISE,
    RESUBMIT,
    VERIFY_OUTCOME,
    PUBLISH_BY_HAND,
    HANDLE_FAILURE,
    CONFIRM_WITHDRAWAL,
    DECIDE_CASE
}
