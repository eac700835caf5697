package io.countersign.gateway.shared.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the three review steps, as lists and the review page draw it.
 *
 * @param label 初审, 复审 or 终审
 * @param who the voter, or who is waited for; null where nobody is known
 * @param opinion what the voter wrote
 */
public record StepMark(
        String label,
        Progress progress,
        @Nullable String who,
        @Nullable Instant at,
        @Nullable String opinion) {

    /** How far the step is. */
    public enum Progress {
        WAITING,
        CURRENT,
        DONE,
        RETURNED
    }
}
