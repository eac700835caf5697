package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.text.OneLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What cannot be so in the data of a unit. */
final class UnitFaults {

    private static final Pattern ONE_LINE = Pattern.compile(OneLine.REGEX);
    private static final int LONGEST_NAME = 50;
    private static final int LAST_PLACE = 9999;

    private UnitFaults() {}

    static void check(Unit unit, LocalDate validFrom, Organisation organisation) {
        List<FieldFault> faults = new ArrayList<>();
        name(unit, organisation, faults);
        parent(unit, organisation, faults);
        if (unit.listOrder() < 1 || unit.listOrder() > LAST_PLACE)
            faults.add(FieldFault.of("listOrder", "range", 1, LAST_PLACE));
        LocalDate until = unit.validUntil();
        if (until != null && until.isBefore(validFrom)) faults.add(FieldFault.of("validUntil", "beforeStart"));
        if (!faults.isEmpty()) throw new InvalidInput(faults);
    }

    /** A unit that has ended may leave its name to another. */
    private static void name(Unit unit, Organisation organisation, List<FieldFault> faults) {
        String name = unit.name();
        if (name.isBlank()) faults.add(FieldFault.of("name", "required"));
        if (!ONE_LINE.matcher(name).matches()) faults.add(FieldFault.of("name", "oneLine"));
        if (name.length() > LONGEST_NAME) faults.add(FieldFault.of("name", "tooLong", LONGEST_NAME, name.length()));
        boolean taken = organisation.units().stream()
                .filter(it -> it.validUntil() == null)
                .anyMatch(it -> it.name().equals(name) && !it.id().equals(unit.id()));
        if (taken) faults.add(FieldFault.of("name", "taken"));
    }

    /** Student organisations stand below a unit that answers for them; all others directly under the school. */
    private static void parent(Unit unit, Organisation organisation, List<FieldFault> faults) {
        UnitId parent = unit.parent();
        boolean ofStudents = unit.kind() == UnitKind.STUDENT_ORGANISATION;
        if (ofStudents != (parent != null)) faults.add(FieldFault.of("parent", ofStudents ? "required" : "unit.top"));
        if (parent == null) return;
        Optional<Unit> above = organisation.find(parent);
        if (above.isEmpty()) faults.add(FieldFault.of("parent", "unknown"));
        else if (above.get().kind() == UnitKind.STUDENT_ORGANISATION)
            faults.add(FieldFault.of("parent", "unit.answerable"));
    }
}
