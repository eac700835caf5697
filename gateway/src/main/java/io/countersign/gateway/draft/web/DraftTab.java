package io.countersign.gateway.draft.web;

import io.countersign.gateway.draft.DraftState;
import java.util.Arrays;
import java.util.List;

/** The tabs of the list, by what can be done with the drafts in it. */
enum DraftTab {
    ALL,
    EDITING(DraftState.EDITING, DraftState.SCREENING, DraftState.EXPIRED),
    RETURNED(DraftState.CHANGES_REQUESTED, DraftState.REJECTED),
    REVIEW(DraftState.IN_REVIEW),
    READY(DraftState.APPROVED),
    RELEASED(DraftState.RELEASED);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of enum constants
    private final List<DraftState> states;

    DraftTab(DraftState... states) {
        this.states = List.of(states);
    }

    List<DraftState> states() {
        return states;
    }

    static List<DraftTab> all() {
        return Arrays.asList(values());
    }
}
