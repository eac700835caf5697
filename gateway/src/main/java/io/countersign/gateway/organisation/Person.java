package io.countersign.gateway.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

    /** Whether on that day a teacher whose home unit is this one, or stands behind it (N2e). */
    boolean teacherOf(Unit unit, LocalDate day) {
        return staffKind == StaffKind.TEACHER && homeUnit.equals(unit.answerable()) && validOn(day);
    }

    Person until(LocalDate lastDay) {
        return new Person(id, username, name, staffKind, rank, post, phone, homeUnit, validFrom, lastDay);
    }

    /** What the record keeps: never the phone. */
    Map<String, Object> details(String unit) {
        Map<String, Object> details = new HashMap<>(Map.of(
                "name", name,
                "username", username,
                "staffKind", staffKind.name(),
                "rank", rank.name(),
                "unit", unit,
                "validFrom", validFrom));
        if (post != null) details.put("post", post);
        if (validUntil != null) details.put("validUntil", validUntil);
        return details;
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
