package io.countersign.gateway.access.web;

import io.countersign.gateway.organisation.CadreRank;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.StaffKind;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.gateway.shared.problem.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A person as the system administrator fills it in. */
record PersonForm(
        @Nullable String username,
        @Nullable String name,
        @Nullable StaffKind staffKind,
        @Nullable CadreRank rank,
        @Nullable String post,
        @Nullable String phone,
        @Nullable UUID homeUnit,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validFrom,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validUntil) {

    static PersonForm empty(LocalDate today) {
        return new PersonForm(null, null, StaffKind.STAFF, CadreRank.NONE, null, null, null, today, null);
    }

    static PersonForm of(Person person) {
        return new PersonForm(
                person.username(),
                person.name(),
                person.staffKind(),
                person.rank(),
                person.post(),
                person.phone(),
                person.homeUnit().value(),
                person.validFrom(),
                person.validUntil());
    }

    /** What was filled in, or what is lacking. */
    Person person(PersonId id, @Nullable String underName) {
        if (staffKind == null || rank == null || homeUnit == null || validFrom == null)
            throw new InvalidInput(lacking());
        String kept = text(name);
        return new Person(
                id,
                underName == null ? "" : underName.strip(),
                kept == null ? "" : kept,
                staffKind,
                rank,
                text(post),
                text(phone),
                new UnitId(homeUnit),
                validFrom,
                validUntil);
    }

    private List<FieldFault> lacking() {
        List<FieldFault> faults = new ArrayList<>();
        if (staffKind == null) faults.add(FieldFault.of("staffKind", "required"));
        if (rank == null) faults.add(FieldFault.of("rank", "required"));
        if (homeUnit == null) faults.add(FieldFault.of("homeUnit", "required"));
        if (validFrom == null) faults.add(FieldFault.of("validFrom", "required"));
        return faults;
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
