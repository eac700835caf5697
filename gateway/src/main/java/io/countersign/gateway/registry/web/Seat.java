package io.countersign.gateway.registry.web;

import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.organisation.UnitKind;
import io.countersign.rules.signoff.ReviewStep;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody can be appointed to on an account; forms write it as {@code REVIEWER.FIRST} or {@code OPERATOR}. */
record Seat(Role role, @Nullable ReviewStep step) {

    /** Reads what a form wrote. */
    public static Seat of(String text) {
        String[] parts = text.split("\\.", 2);
        return new Seat(Role.valueOf(parts[0]), parts.length == 1 ? null : ReviewStep.valueOf(parts[1]));
    }

    /** Those of an account of the unit, in the order in which a team is named. */
    static List<Seat> of(Unit unit) {
        Stream<Seat> answering = Stream.of(Role.FIRST_RESPONSIBLE, Role.CONTENT_REVIEW_LEAD, Role.SUPERVISING_TEACHER)
                .filter(it -> it != Role.SUPERVISING_TEACHER || unit.kind() == UnitKind.STUDENT_ORGANISATION)
                .map(it -> new Seat(it, null));
        Stream<Seat> reviewing = Arrays.stream(ReviewStep.values()).map(it -> new Seat(Role.REVIEWER, it));
        return Stream.of(answering, reviewing, Stream.of(new Seat(Role.OPERATOR, null)))
                .flatMap(it -> it)
                .toList();
    }

    @Override
    public String toString() {
        return step == null ? role.name() : role + "." + step;
    }
}
