package io.countersign.gateway.organisation;

import io.countersign.rules.signoff.ReviewStep;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person is entrusted with.
 *
 * @param unit the unit it concerns, null where it concerns the whole school
 * @param account the account it concerns, null where it concerns all of the unit's
 * @param step the review step, for reviewers only
 * @param deputyOf the person whose deputy this is, null for the holder
 * @param validUntil last day, null while it has no end
 */
public record Appointment(
        AppointmentId id,
        PersonId person,
        Role role,
        @Nullable UnitId unit,
        @Nullable AccountId account,
        @Nullable ReviewStep step,
        @Nullable PersonId deputyOf,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** Whether its last day is over, or it was ended before it began. */
    public boolean endedBefore(LocalDate day) {
        return validUntil != null && (validUntil.isBefore(day) || validUntil.isBefore(validFrom));
    }

    /** Whether both hold on one day at least. */
    boolean overlaps(Appointment other) {
        LocalDate otherUntil = other.validUntil;
        return !endedBefore(other.validFrom) && (otherUntil == null || !otherUntil.isBefore(validFrom));
    }

    /** Whether it names what its role is held for, and nothing else. */
    boolean fitsItsRole() {
        return switch (role.scope()) {
            case ACCOUNT -> unit != null && account != null;
            case UNIT -> unit != null && account == null;
            case SCHOOL -> unit == null && account == null;
        };
    }

    /** The kind of thing that the record files it under: the account, the unit, or the person. */
    String subjectType() {
        if (account != null) return "account";
        return unit == null ? "person" : "unit";
    }

    String subjectId() {
        if (account != null) return account.toString();
        return unit == null ? person.toString() : unit.toString();
    }

    /** What the record keeps of it. */
    Map<String, Object> details(String name) {
        Map<String, Object> details = new HashMap<>(Map.of("role", role.name(), "name", name, "validFrom", validFrom));
        if (step != null) details.put("step", step.name());
        if (validUntil != null) details.put("validUntil", validUntil);
        return details;
    }
}
