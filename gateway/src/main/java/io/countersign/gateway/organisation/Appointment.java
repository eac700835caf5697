package io.countersign.gateway.organisation;

import io.countersign.rules.signoff.ReviewStep;
import java.time.LocalDate;
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
        @Nullable LocalDate validUntil) {}
