package io.countersign.gateway.organisation;

import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether a person may be entrusted with something; the first rule that refuses answers. */
final class AppointmentCheck {

    private static final List<Rule> RULES = List.of(
            AppointmentCheck::belongsToTheSchool,
            AppointmentCheck::ofTheUnit,
            AppointmentCheck::leadTeachesInTheUnit,
            AppointmentCheck::firstResponsibleIsOfDivisionRank,
            AppointmentCheck::responsibilityIsNotDelegated,
            AppointmentCheck::supervisingTeacherTeaches,
            AppointmentCheck::supervisesStudents,
            AppointmentCheck::deputisesForAHolder,
            AppointmentCheck::seatIsFree,
            AppointmentCheck::notTwice);

    private AppointmentCheck() {}

    /**
     * What the rules ask about a wanted appointment.
     *
     * @param person who is to be appointed
     * @param unit the unit of the account or of the role, null for the whole school
     * @param held what is held on the same account, in the same unit or for the school on one of the wanted days
     */
    record Case(Appointment wanted, Person person, @Nullable Unit unit, List<Held> held) {

        Case {
            held = List.copyOf(held);
        }

        boolean deputy() {
            return wanted.deputyOf() != null;
        }
    }

    /** An appointment and who holds it. */
    record Held(Appointment appointment, String name) {

        boolean sameSeat(Appointment other) {
            return appointment.role() == other.role() && appointment.step() == other.step();
        }
    }

    static Optional<Refusal> check(Case facts) {
        return RULES.stream().flatMap(rule -> rule.refuse(facts).stream()).findFirst();
    }

    /** N2d: the team is named from people who are there. */
    private static Optional<Refusal> belongsToTheSchool(Case facts) {
        return unless(facts.person().validOn(facts.wanted().validFrom()), Clause.N2d, "appointment.left", name(facts));
    }

    /** N3a: who opens an account answers for it, with people of the unit or of the one above it. */
    private static Optional<Refusal> ofTheUnit(Case facts) {
        Unit unit = facts.unit();
        if (unit == null || facts.wanted().role() == Role.SCHOOL_LEADER) return Optional.empty();
        UnitId home = facts.person().homeUnit();
        boolean own = home.equals(unit.id()) || home.equals(unit.answerable());
        return unless(own, Clause.N3a, "appointment.otherUnit", name(facts), unit.name());
    }

    /** N2e, also for the deputy: same qualification. */
    private static Optional<Refusal> leadTeachesInTheUnit(Case facts) {
        Unit unit = facts.unit();
        boolean fine = facts.wanted().role() != Role.CONTENT_REVIEW_LEAD
                || (unit != null
                        && facts.person().teacherOf(unit, facts.wanted().validFrom()));
        return unless(fine, Clause.N2e, "appointment.leadNotTeacher", name(facts));
    }

    private static Optional<Refusal> firstResponsibleIsOfDivisionRank(Case facts) {
        boolean fine = facts.wanted().role() != Role.FIRST_RESPONSIBLE
                || facts.person().rank().isDivision();
        return unless(fine, Clause.N2f, "appointment.firstNotDivision", name(facts));
    }

    /** Section 3: only the work can be delegated. */
    private static Optional<Refusal> responsibilityIsNotDelegated(Case facts) {
        boolean fine = facts.wanted().role() != Role.FIRST_RESPONSIBLE || !facts.deputy();
        return unless(fine, Clause.N2f, "appointment.firstNotDelegated");
    }

    private static Optional<Refusal> supervisingTeacherTeaches(Case facts) {
        boolean fine = facts.wanted().role() != Role.SUPERVISING_TEACHER
                || facts.person().staffKind() == StaffKind.TEACHER;
        return unless(fine, Clause.A3, "appointment.supervisorNotTeacher", name(facts));
    }

    private static Optional<Refusal> supervisesStudents(Case facts) {
        Unit unit = facts.unit();
        boolean fine = facts.wanted().role() != Role.SUPERVISING_TEACHER
                || (unit != null && unit.kind() == UnitKind.STUDENT_ORGANISATION);
        return unless(fine, Clause.A3, "appointment.supervisorOfStudentsOnly");
    }

    /** A deputy is named for somebody else who holds that very seat. */
    private static Optional<Refusal> deputisesForAHolder(Case facts) {
        PersonId principal = facts.wanted().deputyOf();
        if (principal == null) return Optional.empty();
        boolean holds = facts.held().stream()
                .filter(it -> it.sameSeat(facts.wanted()) && it.appointment().deputyOf() == null)
                .anyMatch(it -> it.appointment().person().equals(principal));
        return unless(
                holds && !principal.equals(facts.wanted().person()), Clause.N2d, "appointment.principalWithoutIt");
    }

    /** There is one lead, one first responsible person, one supervising teacher, one principal at a time (N2e, N2f, A3, A5). */
    private static Optional<Refusal> seatIsFree(Case facts) {
        Role role = facts.wanted().role();
        Clause clause = switch (role) {
            case CONTENT_REVIEW_LEAD -> Clause.N2e;
            case FIRST_RESPONSIBLE -> Clause.N2f;
            case SUPERVISING_TEACHER -> Clause.A3;
            case UNIT_PRINCIPAL -> Clause.A5;
            default -> null;
        };
        if (clause == null || facts.deputy()) return Optional.empty();
        return facts.held().stream()
                .filter(it -> it.sameSeat(facts.wanted()) && it.appointment().deputyOf() == null)
                .map(it -> Refusal.of(clause, "appointment.seatTaken", role, it.name()))
                .findFirst();
    }

    /** R3: the same person is not appointed to the same seat once more. */
    private static Optional<Refusal> notTwice(Case facts) {
        boolean twice = facts.held().stream()
                .filter(it -> it.sameSeat(facts.wanted()))
                .anyMatch(it -> it.appointment().person().equals(facts.wanted().person()));
        return unless(!twice, Clause.R3, "appointment.twice", name(facts));
    }

    private static String name(Case facts) {
        return facts.person().name();
    }

    private static Optional<Refusal> unless(boolean fine, Clause clause, String code, Object... facts) {
        return fine ? Optional.empty() : Optional.of(Refusal.of(clause, code, facts));
    }

    private interface Rule {
        Optional<Refusal> refuse(Case facts);
    }
}
