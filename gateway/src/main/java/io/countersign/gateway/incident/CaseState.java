package io.countersign.gateway.incident;

import java.util.Arrays;
import java.util.List;

/** Where a case stands (6.4): 待处理, 已说明, 已补审, 已撤稿, 认定违规; and the one table of its transitions. */
public enum CaseState {
    OPEN(Side.NOBODY),
    EXPLAINED(Side.UNIT),
    RETRO_REVIEWED(Side.UNIT),
    WITHDRAWN(Side.UNIT),
    VIOLATION(Side.SCHOOL);

    /** Who may bring a case into a state: those who answer for the account, or the school. */
    public enum Side {
        NOBODY,
        UNIT,
        SCHOOL
    }

    private final Side decidedBy;

    CaseState(Side decidedBy) {
        this.decidedBy = decidedBy;
    }

    public Side decidedBy() {
        return decidedBy;
    }

    /** An open case may be decided once, one way or the other; a decision is not taken back. */
    public boolean mayBecome(CaseState next) {
        return this == OPEN && next != OPEN;
    }

    /** The decisions that an open case may get. */
    public static List<CaseState> decisions() {
        return Arrays.stream(values()).filter(OPEN::mayBecome).toList();
    }
}
