package io.countersign.gateway.draft;

/** What can happen to a draft; {@link DraftState} says from where to where. */
enum DraftStep {
    EDIT,
    FREEZE,
    ENTER_REVIEW,
    BACK_TO_EDITING,
    REQUEST_CHANGES,
    REJECT,
    APPROVE,
    EXPIRE,
    RELEASE
}
