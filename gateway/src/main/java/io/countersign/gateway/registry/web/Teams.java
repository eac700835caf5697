package io.countersign.gateway.registry.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.rules.signoff.ReviewStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is appointed to an account, who could be, and who may say so. */
@Component
class Teams {

    private final Accounts accounts;
    private final Organisation organisation;
    private final Clock clock;

    Teams(Accounts accounts, Organisation organisation, Clock clock) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The account, for the administrator of its unit or of the one behind it; for anybody else there is none. */
    Account require(UUID id, CurrentUser user) {
        return accounts.find(new AccountId(id))
                .filter(it -> mayAppoint(it, user))
                .orElseThrow(() -> new NotFound("team of account " + id));
    }

    boolean mayAppoint(Account account, CurrentUser user) {
        Unit unit = organisation.unit(account.unit());
        return user.has(Role.UNIT_ADMIN, unit.id()) || user.has(Role.UNIT_ADMIN, unit.answerable());
    }

    /** Those of today. */
    List<TeamMember> today(Account account) {
        return members(account, organisation.appointmentsOn(account.id(), Campus.today(clock)));
    }

    /** Those that have not ended, today's and later ones. */
    List<TeamMember> standing(Account account) {
        LocalDate today = Campus.today(clock);
        return members(
                account,
                organisation.historyOn(account.id()).stream()
                        .filter(it -> !it.endedBefore(today))
                        .toList());
    }

    /** Those that are over; none is ever deleted (R16). */
    List<TeamMember> ended(Account account) {
        LocalDate today = Campus.today(clock);
        return members(
                account,
                organisation.historyOn(account.id()).stream()
                        .filter(it -> it.endedBefore(today))
                        .toList());
    }

    /** Seats that nobody holds today, save that of the operator, without whom the rules can do. */
    List<Seat> vacant(Account account) {
        List<TeamMember> today = today(account);
        return Seat.of(organisation.unit(account.unit())).stream()
                .filter(it -> it.role() != Role.OPERATOR)
                .filter(seat -> today.stream().noneMatch(it -> fills(it, seat)))
                .toList();
    }

    /** The supervising teacher signs the second review (section 3). */
    private static boolean fills(TeamMember member, Seat seat) {
        boolean second =
                seat.step() == ReviewStep.SECOND && member.appointment().role() == Role.SUPERVISING_TEACHER;
        return member.principal() == null && (member.seat().equals(seat) || second);
    }

    /** People of the unit and of the one behind it who have not left. */
    List<Person> eligible(Account account) {
        Unit unit = organisation.unit(account.unit());
        LocalDate today = Campus.today(clock);
        return organisation.people().stream()
                .filter(it -> it.homeUnit().equals(unit.id()) || it.homeUnit().equals(unit.answerable()))
                .filter(it -> it.validOn(today) || it.validFrom().isAfter(today))
                .toList();
    }

    /** Seats in the order in which a team is named, holders before deputies. */
    private List<TeamMember> members(Account account, List<Appointment> appointments) {
        LocalDate today = Campus.today(clock);
        List<Seat> seats = Seat.of(organisation.unit(account.unit()));
        return appointments.stream()
                .map(it -> member(it, account, today))
                .sorted(Comparator.comparing((TeamMember it) -> seats.indexOf(it.seat()))
                        .thenComparing(it -> it.principal() != null))
                .toList();
    }

    private TeamMember member(Appointment appointment, Account account, LocalDate today) {
        PersonId principal = appointment.deputyOf();
        return new TeamMember(
                appointment,
                organisation.get(appointment.person()),
                organisation.teacherOf(appointment.person(), account.unit(), today),
                principal == null ? null : organisation.get(principal).name());
    }
}
