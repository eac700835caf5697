package io.countersign.gateway.notification;

import io.countersign.gateway.access.PasswordReset;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.AppointmentEnded;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.PersonAppointed;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.rules.signoff.ReviewStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people what they are entrusted with, what they no longer are, and that their password is another. */
@Component("noticesOfOrganisation")
class OrganisationListener {

    private static final String OWN_PAGE = "/profile";

    private final NoticeBox box;
    private final Accounts accounts;
    private final Organisation organisation;

    OrganisationListener(NoticeBox box, Accounts accounts, Organisation organisation) {
        this.box = box;
        this.accounts = accounts;
        this.organisation = organisation;
    }

    /** The person, and whose deputy it is. */
    @ApplicationModuleListener
    void on(PersonAppointed event) {
        Appointment appointment = event.appointment();
        PersonId principal = appointment.deputyOf();
        String about = "appointed:" + appointment.id();
        box.tell(
                List.of(appointment.person()),
                NoticeKind.APPOINTED,
                facts(appointment, appointment.validFrom()),
                OWN_PAGE,
                about);
        if (principal != null)
            box.tell(
                    List.of(principal),
                    NoticeKind.DEPUTY_NAMED,
                    List.of(event.name(), accountName(appointment)),
                    OWN_PAGE,
                    about);
    }

    @ApplicationModuleListener
    void on(AppointmentEnded event) {
        box.tell(
                List.of(event.appointment().person()),
                NoticeKind.APPOINTMENT_ENDED,
                facts(event.appointment(), event.lastDay()),
                OWN_PAGE,
                "ended:" + event.appointment().id() + ":" + event.lastDay());
    }

    @ApplicationModuleListener
    void on(PasswordReset event) {
        box.tell(List.of(event.person()), NoticeKind.PASSWORD_RESET, List.of(), OWN_PAGE, "password:" + event.at());
    }

    private List<String> facts(Appointment appointment, LocalDate day) {
        ReviewStep step = appointment.step();
        return Stream.of(
                        heldFor(appointment),
                        "#role." + appointment.role(),
                        step == null ? "" : "#reviewStep." + step,
                        appointment.deputyOf() == null ? "" : "#access.profile.deputy",
                        day.toString())
                .toList();
    }

    /** The account, the unit, or the whole school. */
    private String heldFor(Appointment appointment) {
        UnitId unit = appointment.unit();
        if (appointment.account() != null) return accountName(appointment);
        return unit == null ? "#access.offices.school" : organisation.unit(unit).name();
    }

    private String accountName(Appointment appointment) {
        AccountId account = appointment.account();
        return Optional.ofNullable(account)
                .flatMap(accounts::find)
                .map(Account::name)
                .orElse("");
    }
}
