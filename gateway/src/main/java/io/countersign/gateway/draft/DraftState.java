package io.countersign.gateway.draft;

import java.util.Map;
import java.util.Optional;

/**
 * Where a draft stands (domain guide 6.3). A withdrawn submission is the end of its round, not a state of the draft: that
 * is back in editing.
 */
public enum DraftState {
    EDITING,
    SCREENING,
    IN_REVIEW,
    CHANGES_REQUESTED,
    APPROVED,
    RELEASED,
    REJECTED,
    EXPIRED;

    private static final Map<DraftStep, DraftState> OPEN = Map.of(DraftStep.EDIT, EDITING, DraftStep.FREEZE, SCREENING);

    private static final Map<DraftState, Map<DraftStep, DraftState>> EDGES = Map.of(
            EDITING, OPEN,
            CHANGES_REQUESTED, OPEN,
            EXPIRED, OPEN,
            SCREENING, Map.of(DraftStep.ENTER_REVIEW, IN_REVIEW, DraftStep.BACK_TO_EDITING, EDITING),
            IN_REVIEW,
                    Map.of(
                            DraftStep.BACK_TO_EDITING, EDITING,
                            DraftStep.REQUEST_CHANGES, CHANGES_REQUESTED,
                            DraftStep.REJECT, REJECTED,
                            DraftStep.APPROVE, APPROVED,
                            DraftStep.EXPIRE, EXPIRED),
            APPROVED,
                    Map.of(
                            DraftStep.BACK_TO_EDITING, EDITING,
                            DraftStep.EXPIRE, EXPIRED,
                            DraftStep.RELEASE, RELEASED),
            RELEASED, Map.of(),
            REJECTED, Map.of());

    /** The state that the step leads to, empty where it is not possible from here. */
    Optional<DraftState> after(DraftStep step) {
        return Optional.ofNullable(edges().get(step));
    }

    /** Whether the content may be changed. */
    public boolean editable() {
        return edges().containsKey(DraftStep.EDIT);
    }

    /** Whether a revision is under review or already signed, so that editing means withdrawing first. */
    public boolean locked() {
        return edges().containsKey(DraftStep.BACK_TO_EDITING);
    }

    private Map<DraftStep, DraftState> edges() {
        return EDGES.getOrDefault(this, Map.of());
    }
}
