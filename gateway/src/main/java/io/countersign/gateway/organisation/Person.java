package io.countersign.gateway.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person of the school.
 *
 * @param post what the person is called at work, e.g. 副书记
 * @param phone full number, for forms; lists show it masked
 * @param validUntil last day at the school, null while it has no end
 */
public record Person(
        PersonId id,
        String username,
        String name,
        StaffKind staffKind,
        CadreRank rank,
        @Nullable String post,
        @Nullable String phone,
        UnitId homeUnit,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** The number as lists show it, 138****1234; a dash where there is none. */
    public String maskedPhone() {
        return phone == null ? "—" : phone.replaceFirst("(?<=^\\d{3})\\d{4}", "****");
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
