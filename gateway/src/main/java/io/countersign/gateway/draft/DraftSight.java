package io.countersign.gateway.draft;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Who may see which draft: people of its unit, people appointed to one of its targets, and those who read everything. */
public final class DraftSight {

    /** Condition on {@code draft d}, with the parameters of {@link #parameters}. */
    public static final String CONDITION = """
            (:seesAll or d.unit_id in (:sightUnits) or exists (
                select from draft_target sight where sight.draft_id = d.id and sight.account_id in (:sightAccounts)))
            """;

    /** Keeps an empty list valid SQL; no row has this id. */
    private static final UUID NOBODY = new UUID(0, 0);

    private DraftSight() {}

    public static Map<String, Object> parameters(CurrentUser user) {
        List<UUID> units = new ArrayList<>(List.of(NOBODY));
        user.contentUnits().stream().map(UnitId::value).forEach(units::add);
        List<UUID> accounts = new ArrayList<>(List.of(NOBODY));
        user.appointments().stream()
                .map(Appointment::account)
                .filter(Objects::nonNull)
                .forEach(it -> accounts.add(it.value()));
        return Map.of("seesAll", user.readsAllContent(), "sightUnits", units, "sightAccounts", accounts);
    }

    static boolean sees(CurrentUser user, DraftHead draft) {
        return user.readsAllContent()
                || user.contentUnits().contains(draft.unit())
                || draft.targets().stream().anyMatch(user::appointedTo);
    }
}
