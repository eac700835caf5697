package io.countersign.gateway.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.countersign.gateway.organisation.AppointmentCheck.Case;
import io.countersign.gateway.organisation.AppointmentCheck.Held;
import io.countersign.rules.Clause;
import io.countersign.rules.signoff.ReviewStep;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AppointmentCheckTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final AccountId ACCOUNT = new AccountId(UUID.randomUUID());
    private static final Unit COLLEGE = new Unit(new UnitId(UUID.randomUUID()), "信息工程学院", UnitKind.COLLEGE, null, 10);
    private static final Unit STUDENTS =
            new Unit(new UnitId(UUID.randomUUID()), "学生会", UnitKind.STUDENT_ORGANISATION, COLLEGE.id(), 11);
    private static final Unit LANGUAGES = new Unit(new UnitId(UUID.randomUUID()), "外国语学院", UnitKind.COLLEGE, null, 20);

    private static final Person TEACHER = person("陈立", StaffKind.TEACHER, CadreRank.NONE, COLLEGE);
    private static final Person OTHER_TEACHER = person("周岚", StaffKind.TEACHER, CadreRank.NONE, COLLEGE);
    private static final Person CADRE = person("张卫国", StaffKind.STAFF, CadreRank.DIVISION_DEPUTY, COLLEGE);
    private static final Person OTHER_CADRE = person("李明", StaffKind.STAFF, CadreRank.DIVISION_HEAD, COLLEGE);
    private static final Person CLERK = person("林晓", StaffKind.STAFF, CadreRank.NONE, COLLEGE);
    private static final Person STUDENT = person("赵同学", StaffKind.STUDENT, CadreRank.NONE, STUDENTS);
    private static final Person STRANGER = person("苏雯", StaffKind.TEACHER, CadreRank.DIVISION_HEAD, LANGUAGES);
    private static final Person LEFT = CLERK.until(DAY.minusDays(1));

    static Stream<Arguments> fine() {
        return Stream.of(
                arguments("a clerk operates", wanted(CLERK, COLLEGE, Role.OPERATOR, null, null), CLERK, COLLEGE),
                arguments(
                        "a student operates", wanted(STUDENT, STUDENTS, Role.OPERATOR, null, null), STUDENT, STUDENTS),
                arguments(
                        "N2e a teacher of the unit leads",
                        wanted(TEACHER, COLLEGE, Role.CONTENT_REVIEW_LEAD, null, null),
                        TEACHER,
                        COLLEGE),
                arguments(
                        "N2e a teacher of the unit above leads for students (trap 7)",
                        wanted(TEACHER, STUDENTS, Role.CONTENT_REVIEW_LEAD, null, null),
                        TEACHER,
                        STUDENTS),
                arguments(
                        "N2f a division-level cadre answers",
                        wanted(CADRE, STUDENTS, Role.FIRST_RESPONSIBLE, null, null),
                        CADRE,
                        STUDENTS),
                arguments(
                        "A3 a teacher supervises students",
                        wanted(TEACHER, STUDENTS, Role.SUPERVISING_TEACHER, null, null),
                        TEACHER,
                        STUDENTS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fine")
    void qualifiedPeopleAreAppointed(String name, Appointment wanted, Person person, Unit unit) {
        assertThat(AppointmentCheck.check(new Case(wanted, person, unit, List.of())))
                .isEmpty();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused("N2d somebody who has left", Clause.N2d, "left", LEFT, COLLEGE, Role.OPERATOR),
                refused("N3a somebody of another unit", Clause.N3a, "otherUnit", STRANGER, COLLEGE, Role.OPERATOR),
                refused("N3a a student in the college above", Clause.N3a, "otherUnit", STUDENT, COLLEGE, Role.OPERATOR),
                refused(
                        "N2e a lead who does not teach",
                        Clause.N2e,
                        "leadNotTeacher",
                        CADRE,
                        COLLEGE,
                        Role.CONTENT_REVIEW_LEAD),
                refused("N2f without rank", Clause.N2f, "firstNotDivision", TEACHER, COLLEGE, Role.FIRST_RESPONSIBLE),
                refused(
                        "A3 a student supervises",
                        Clause.A3,
                        "supervisorNotTeacher",
                        STUDENT,
                        STUDENTS,
                        Role.SUPERVISING_TEACHER),
                refused(
                        "A3 a clerk supervises",
                        Clause.A3,
                        "supervisorNotTeacher",
                        CLERK,
                        STUDENTS,
                        Role.SUPERVISING_TEACHER),
                refused(
                        "A3 a college is not supervised",
                        Clause.A3,
                        "supervisorOfStudentsOnly",
                        TEACHER,
                        COLLEGE,
                        Role.SUPERVISING_TEACHER));
    }

    private static Arguments refused(String name, Clause clause, String code, Person person, Unit unit, Role role) {
        return arguments(name, clause, code, person, unit, role);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void unqualifiedPeopleAreRefusedByClause(
            String name, Clause clause, String code, Person person, Unit unit, Role role) {
        assertRefused(clause, code, new Case(wanted(person, unit, role, null, null), person, unit, List.of()));
    }

    @Test
    void oneLeadAtATime() {
        Appointment wanted = wanted(OTHER_TEACHER, COLLEGE, Role.CONTENT_REVIEW_LEAD, null, null);

        assertRefused(Clause.N2e, "seatTaken", new Case(wanted, OTHER_TEACHER, COLLEGE, List.of(lead())));
    }

    @Test
    void oneFirstResponsiblePersonAtATime() {
        Appointment wanted = wanted(OTHER_CADRE, COLLEGE, Role.FIRST_RESPONSIBLE, null, null);
        Held held = new Held(wanted(CADRE, COLLEGE, Role.FIRST_RESPONSIBLE, null, null), CADRE.name());

        assertRefused(Clause.N2f, "seatTaken", new Case(wanted, OTHER_CADRE, COLLEGE, List.of(held)));
    }

    @Test
    void severalReviewersOfOneStepAreFine() {
        Appointment wanted = wanted(OTHER_TEACHER, COLLEGE, Role.REVIEWER, ReviewStep.FIRST, null);
        Held held = new Held(wanted(TEACHER, COLLEGE, Role.REVIEWER, ReviewStep.FIRST, null), TEACHER.name());

        assertThat(AppointmentCheck.check(new Case(wanted, OTHER_TEACHER, COLLEGE, List.of(held))))
                .isEmpty();
    }

    @Test
    void theSameStepTwiceIsRefused() {
        Appointment wanted = wanted(TEACHER, COLLEGE, Role.REVIEWER, ReviewStep.FIRST, null);

        assertRefused(
                Clause.R3, "twice", new Case(wanted, TEACHER, COLLEGE, List.of(new Held(wanted, TEACHER.name()))));
    }

    @Test
    void aTeacherOfTheUnitDeputisesForTheLead() {
        Appointment wanted = wanted(OTHER_TEACHER, COLLEGE, Role.CONTENT_REVIEW_LEAD, null, TEACHER);

        assertThat(AppointmentCheck.check(new Case(wanted, OTHER_TEACHER, COLLEGE, List.of(lead()))))
                .isEmpty();
    }

    @Test
    void theLeadsDeputyNeedsTheLeadsQualification() {
        Appointment wanted = wanted(CLERK, COLLEGE, Role.CONTENT_REVIEW_LEAD, null, TEACHER);

        assertRefused(Clause.N2e, "leadNotTeacher", new Case(wanted, CLERK, COLLEGE, List.of(lead())));
    }

    @Test
    void nobodyDeputisesForWhoHoldsNothing() {
        Appointment wanted = wanted(OTHER_TEACHER, COLLEGE, Role.REVIEWER, ReviewStep.SECOND, TEACHER);

        assertRefused(Clause.N2d, "principalWithoutIt", new Case(wanted, OTHER_TEACHER, COLLEGE, List.of(lead())));
    }

    @Test
    void nobodyIsTheirOwnDeputy() {
        Appointment wanted = wanted(TEACHER, COLLEGE, Role.CONTENT_REVIEW_LEAD, null, TEACHER);

        assertRefused(Clause.N2d, "principalWithoutIt", new Case(wanted, TEACHER, COLLEGE, List.of(lead())));
    }

    @Test
    void theFirstResponsiblePersonHasNoDeputy() {
        Appointment wanted = wanted(OTHER_CADRE, COLLEGE, Role.FIRST_RESPONSIBLE, null, CADRE);
        Held held = new Held(wanted(CADRE, COLLEGE, Role.FIRST_RESPONSIBLE, null, null), CADRE.name());

        assertRefused(Clause.N2f, "firstNotDelegated", new Case(wanted, OTHER_CADRE, COLLEGE, List.of(held)));
    }

    private static Held lead() {
        return new Held(wanted(TEACHER, COLLEGE, Role.CONTENT_REVIEW_LEAD, null, null), TEACHER.name());
    }

    private static void assertRefused(Clause clause, String code, Case facts) {
        assertThat(AppointmentCheck.check(facts)).hasValueSatisfying(refusal -> {
            assertThat(refusal.clause()).isEqualTo(clause);
            assertThat(refusal.code()).isEqualTo("appointment." + code);
        });
    }

    private static Appointment wanted(
            Person person, Unit unit, Role role, @Nullable ReviewStep step, @Nullable Person deputyOf) {
        return new Appointment(
                new AppointmentId(UUID.randomUUID()),
                person.id(),
                role,
                unit.id(),
                ACCOUNT,
                step,
                deputyOf == null ? null : deputyOf.id(),
                DAY,
                null);
    }

    private static Person person(String name, StaffKind kind, CadreRank rank, Unit home) {
        PersonId id = new PersonId(UUID.randomUUID());
        return new Person(id, id.toString(), name, kind, rank, null, null, home.id(), DAY.minusYears(1), null);
    }
}
