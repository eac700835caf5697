package io.countersign.gateway.supervision;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.shared.event.AuditedFact;
import io.countersign.rules.activity.DormancyLevel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account's silence reached another level, or ended (6.6).
 *
 * @param daysSince days without a post, null where nobody can know
 */
public record DormancyLevelCrossed(
        AccountId account,
        UnitId unit,
        DormancyLevel from,
        DormancyLevel to,
        @Nullable Integer daysSince,
        Instant at) implements AuditedFact {

    /** Whether somebody should be told: the silence grew, or was found long when it was first looked at. */
    public boolean raisesAlert() {
        return to.isWorseThan(from) || (from == DormancyLevel.UNKNOWN && to.isWorseThan(DormancyLevel.NORMAL));
    }

    @Override
    public String action() {
        return "DORMANCY_LEVEL_CROSSED";
    }

    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public String subjectId() {
        return account.toString();
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("from", from.name());
        details.put("to", to.name());
        if (daysSince != null) details.put("daysSince", daysSince);
        return details;
    }
}
