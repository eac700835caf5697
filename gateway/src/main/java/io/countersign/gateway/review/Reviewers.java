package io.countersign.gateway.review;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.StaffKind;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.organisation.UnitKind;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.AccountStatus;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ComplianceFacet;
import io.countersign.gateway.registry.FilingFacet;
import io.countersign.gateway.registry.Publishing;
import io.countersign.rules.signoff.AccountStanding;
import io.countersign.rules.signoff.Appointee;
import io.countersign.rules.signoff.ReleaseTarget;
import io.countersign.rules.signoff.Responsibility;
import io.countersign.rules.signoff.ReviewStep;
import io.countersign.rules.signoff.Signer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads from the appointments of a day what the rules ask about an account. */
@Component
class Reviewers {

    private static final Set<Role> OF_REVIEW =
            EnumSet.of(Role.REVIEWER, Role.CONTENT_REVIEW_LEAD, Role.SUPERVISING_TEACHER, Role.FIRST_RESPONSIBLE);

    /** For a student organisation these three sit in the unit above it (domain guide, trap 7). */
    private static final Set<Role> FROM_ABOVE =
            EnumSet.of(Role.CONTENT_REVIEW_LEAD, Role.SUPERVISING_TEACHER, Role.FIRST_RESPONSIBLE);

    private final Organisation organisation;
    private final Accounts accounts;

    Reviewers(Organisation organisation, Accounts accounts) {
        this.organisation = organisation;
        this.accounts = accounts;
    }

    ReleaseTarget target(Account account, LocalDate day) {
        var appointments = appointments(account, day);
        return new ReleaseTarget(
                account.id().value(),
                account.name(),
                standing(account),
                responsibility(account, appointments, day),
                appointees(account, appointments, day));
    }

    private static AccountStanding standing(Account account) {
        return new AccountStanding(
                account.status() == AccountStatus.ACTIVE,
                account.filing() != FilingFacet.NONE,
                account.compliance() == ComplianceFacet.STOPPED,
                account.publishing() == Publishing.NONE);
    }

    /** Appointments to the account itself, and those to all accounts of its unit. */
    private List<Appointment> appointments(Account account, LocalDate day) {
        var all = new ArrayList<Appointment>();
        organisation.appointmentsOn(account.id(), day).stream()
                .filter(one -> OF_REVIEW.contains(one.role()))
                .forEach(all::add);
        all.addAll(unitWide(account.unit(), OF_REVIEW, day));
        var above = organisation.unit(account.unit()).answerable();
        if (!above.equals(account.unit())) all.addAll(unitWide(above, FROM_ABOVE, day));
        return all;
    }

    private List<Appointment> unitWide(UnitId unit, Set<Role> roles, LocalDate day) {
        return roles.stream()
                .flatMap(role -> organisation.holders(role, unit, day).stream())
                .distinct()
                .flatMap(person -> organisation.appointmentsOf(person, day).stream())
                .filter(one -> roles.contains(one.role()) && one.account() == null && unit.equals(one.unit()))
                .toList();
    }

    private List<Appointee> appointees(Account account, List<Appointment> appointments, LocalDate day) {
        return appointments.stream()
                .map(Appointment::person)
                .distinct()
                .flatMap(id -> organisation.person(id).filter(person -> person.validOn(day)).stream())
                .map(person -> appointee(person, account, appointments, day))
                .filter(one -> !one.steps().isEmpty())
                .toList();
    }

    private Appointee appointee(Person person, Account account, List<Appointment> all, LocalDate day) {
        var own = all.stream().filter(one -> one.person().equals(person.id())).toList();
        var lead = own.stream().anyMatch(one -> one.role() == Role.CONTENT_REVIEW_LEAD);
        return new Appointee(
                signer(person),
                steps(own, person, lead),
                lead,
                organisation.teacherOf(person.id(), account.unit(), day),
                own.stream()
                        .filter(one -> one.role() != Role.FIRST_RESPONSIBLE)
                        .allMatch(one -> one.deputyOf() != null));
    }

    /** The steps named in the appointments; a lead without one has all, a supervising teacher the second (section 3). */
    private static Set<ReviewStep> steps(List<Appointment> own, Person person, boolean lead) {
        var steps = EnumSet.noneOf(ReviewStep.class);
        own.stream().flatMap(one -> Optional.ofNullable(one.step()).stream()).forEach(steps::add);
        if (!steps.isEmpty()) return steps;
        if (lead) return EnumSet.allOf(ReviewStep.class);
        var supervises = own.stream().anyMatch(one -> one.role() == Role.SUPERVISING_TEACHER);
        return supervises && person.staffKind() == StaffKind.TEACHER ? EnumSet.of(ReviewStep.SECOND) : steps;
    }

    private Responsibility responsibility(Account account, List<Appointment> appointments, LocalDate day) {
        // The responsibility cannot be delegated, so deputies do not count here.
        var first = holders(appointments, Role.FIRST_RESPONSIBLE, day).toList();
        var ofRank = first.stream()
                .filter(person -> organisation.divisionRank(person.id(), day))
                .findFirst();
        var teacher = holders(appointments, Role.SUPERVISING_TEACHER, day)
                .filter(person -> person.staffKind() == StaffKind.TEACHER)
                .findFirst();
        return new Responsibility(
                ofRank.or(() -> first.stream().findFirst())
                        .map(Reviewers::signer)
                        .orElse(null),
                ofRank.isPresent(),
                organisation.unit(account.unit()).kind() == UnitKind.STUDENT_ORGANISATION,
                teacher.map(Reviewers::signer).orElse(null));
    }

    private Stream<Person> holders(List<Appointment> appointments, Role role, LocalDate day) {
        return appointments.stream()
                .filter(one -> one.role() == role && one.deputyOf() == null)
                .flatMap(one -> organisation.person(one.person()).stream())
                .filter(person -> person.validOn(day));
    }

    /** Everybody who is registered as the person's deputy on all of the accounts (代审). */
    Set<UUID> deputies(Collection<AccountId> targets, PersonId of, LocalDate day) {
        return targets.stream()
                .map(accounts::get)
                .map(account -> appointments(account, day).stream()
                        .filter(one -> of.equals(one.deputyOf()))
                        .map(one -> one.person().value())
                        .collect(Collectors.toSet()))
                .reduce((all, more) -> all.stream().filter(more::contains).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    Signer signer(PersonId person) {
        return signer(organisation.get(person));
    }

    static Signer signer(Person person) {
        var post = person.post();
        return new Signer(person.id().value(), person.name(), post == null ? "" : post);
    }
}
