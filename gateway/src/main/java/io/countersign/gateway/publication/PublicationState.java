package io.countersign.gateway.publication;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The states of a publication (发布任务, domain guide 6.4) and the one table of its transitions. */
public enum PublicationState {
    READY,
    SENDING,
    STAGED,
    PUBLISHING,
    PUBLISHED,
    VERIFIED,
    DRIFTED,
    FAILED,
    OUTCOME_UNKNOWN,
    HELD,
    HANDED_OVER,
    MATCHED,
    MISMATCHED,
    WITHDRAWING,
    WITHDRAWN,
    CORRECTED;

    private static final Map<PublicationState, Set<PublicationState>> NEXT = Map.ofEntries(
            Map.entry(READY, EnumSet.of(SENDING, PUBLISHING, HANDED_OVER, HELD, FAILED)),
            Map.entry(SENDING, EnumSet.of(STAGED, HANDED_OVER, HELD, FAILED)),
            // The draft may leave the box, and be published, by somebody else's hand before we submit it.
            Map.entry(STAGED, EnumSet.of(PUBLISHING, PUBLISHED, OUTCOME_UNKNOWN, HANDED_OVER, HELD, FAILED)),
            // Back to STAGED or READY, or into a person's hand, only where the platform certainly did nothing.
            Map.entry(PUBLISHING, EnumSet.of(PUBLISHED, OUTCOME_UNKNOWN, STAGED, READY, HANDED_OVER, HELD, FAILED)),
            // A late answer may still name the job or refuse; back again where absence is proved or a person says so.
            Map.entry(OUTCOME_UNKNOWN, EnumSet.of(PUBLISHED, PUBLISHING, STAGED, READY, HANDED_OVER, HELD, FAILED)),
            Map.entry(PUBLISHED, EnumSet.of(VERIFIED, DRIFTED, WITHDRAWING, CORRECTED)),
            Map.entry(VERIFIED, EnumSet.of(DRIFTED, WITHDRAWING, CORRECTED)),
            Map.entry(DRIFTED, EnumSet.of(VERIFIED, WITHDRAWING, CORRECTED)),
            Map.entry(HELD, EnumSet.of(READY, PUBLISHED, FAILED)),
            Map.entry(FAILED, EnumSet.of(READY, PUBLISHED)),
            Map.entry(HANDED_OVER, EnumSet.of(MATCHED, MISMATCHED, FAILED)),
            Map.entry(MATCHED, EnumSet.of(MISMATCHED, WITHDRAWING, CORRECTED)),
            Map.entry(MISMATCHED, EnumSet.of(MATCHED, WITHDRAWING, CORRECTED)),
            Map.entry(WITHDRAWING, EnumSet.of(WITHDRAWN)),
            Map.entry(WITHDRAWN, EnumSet.noneOf(PublicationState.class)),
            Map.entry(CORRECTED, EnumSet.noneOf(PublicationState.class)));

    private static final Set<PublicationState> PUBLIC = EnumSet.of(PUBLISHED, VERIFIED, DRIFTED, MATCHED, MISMATCHED);

    /** While a publication is here, a new post of its account may be its own and accuses nobody (weibo guide 8.7). */
    private static final Set<PublicationState> UNSETTLED = EnumSet.of(PUBLISHING, OUTCOME_UNKNOWN);

    /** Whether the lifecycle knows this step. */
    public boolean mayBecome(PublicationState next) {
        return next().contains(next);
    }

    /** Whether readers see the post, as far as the gateway knows. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }

    /** Whether it is open if readers see a post. */
    public boolean isUnsettled() {
        return UNSETTLED.contains(this);
    }

    private Set<PublicationState> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
