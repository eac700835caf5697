package io.countersign.rules.activity;

import java.util.List;

/** How far an account has fallen silent: 正常, 关注, 预警, 僵尸, 必须处置, or 未知 where nobody can see it (6.6). */
public enum DormancyLevel {
    NORMAL,
    WATCH,
    WARNING,
    DORMANT,
    OVERDUE,
    UNKNOWN;

    /** The level after so many days without a post, by the policy's four ascending numbers of days. */
    public static DormancyLevel after(long days, List<Integer> levels) {
        DormancyLevel level = NORMAL;
        for (int i = 0; i < levels.size() && days >= levels.get(i); i++) level = values()[i + 1];
        return level;
    }

    /** Whether somebody has to decide on keeping, merging or ending the account (6.6). */
    public boolean needsDisposition() {
        return this == DORMANT || this == OVERDUE;
    }

    /** Whether this level is a longer known silence than the other. */
    public boolean isWorseThan(DormancyLevel other) {
        return this != UNKNOWN && other != UNKNOWN && compareTo(other) > 0;
    }
}
