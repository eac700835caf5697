package io.countersign.gateway.organisation;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters units, people and appointments; ending one sets its last day, nothing is deleted (R16). */
@Component
public class Enrolment {

    private final JdbcClient jdbc;

    Enrolment(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void enter(Unit unit, LocalDate validFrom) {
        UnitId parent = unit.parent();
        jdbc.sql("""
                        insert into unit (id, name, kind, parent_id, list_order, valid_from, valid_until)
                        values (:id, :name, :kind, :parent, :order, :from, :until)
                        """)
                .param("id", unit.id().value())
                .param("name", unit.name())
                .param("kind", unit.kind().name())
                .param("parent", parent == null ? null : parent.value())
                .param("order", unit.listOrder())
                .param("from", validFrom)
                .param("until", unit.validUntil())
                .update();
    }

    @Transactional
    void change(Unit unit) {
        UnitId parent = unit.parent();
        jdbc.sql("""
                        update unit
                        set name = :name, kind = :kind, parent_id = :parent, list_order = :order, valid_until = :until
                        where id = :id
                        """)
                .param("id", unit.id().value())
                .param("name", unit.name())
                .param("kind", unit.kind().name())
                .param("parent", parent == null ? null : parent.value())
                .param("order", unit.listOrder())
                .param("until", unit.validUntil())
                .update();
    }

    @Transactional
    public void enter(Person person) {
        jdbc.sql("""
                        insert into person (id, username, name, staff_kind, rank, post, phone, home_unit, valid_from, valid_until)
                        values (:id, :username, :name, :kind, :rank, :post, :phone, :home, :from, :until)
                        """)
                .param("id", person.id().value())
                .param("username", person.username())
                .param("name", person.name())
                .param("kind", person.staffKind().name())
                .param("rank", person.rank().name())
                .param("post", person.post())
                .param("phone", person.phone())
                .param("home", person.homeUnit().value())
                .param("from", person.validFrom())
                .param("until", person.validUntil())
                .update();
    }

    @Transactional
    void change(Person person) {
        jdbc.sql("""
                        update person
                        set name = :name, staff_kind = :kind, rank = :rank, post = :post, phone = :phone,
                            home_unit = :home, valid_from = :from, valid_until = :until
                        where id = :id
                        """)
                .param("id", person.id().value())
                .param("name", person.name())
                .param("kind", person.staffKind().name())
                .param("rank", person.rank().name())
                .param("post", person.post())
                .param("phone", person.phone())
                .param("home", person.homeUnit().value())
                .param("from", person.validFrom())
                .param("until", person.validUntil())
                .update();
    }

    @Transactional
    public void appoint(Appointment appointment) {
        UnitId unit = appointment.unit();
        AccountId account = appointment.account();
        PersonId deputyOf = appointment.deputyOf();
        jdbc.sql("""
                        insert into appointment (id, person_id, role, unit_id, account_id, step, deputy_of, valid_from, valid_until)
                        values (:id, :person, :role, :unit, :account, :step, :deputyOf, :from, :until)
                        """)
                .param("id", appointment.id().value())
                .param("person", appointment.person().value())
                .param("role", appointment.role().name())
                .param("unit", unit == null ? null : unit.value())
                .param("account", account == null ? null : account.value())
                .param(
                        "step",
                        appointment.step() == null ? null : appointment.step().name())
                .param("deputyOf", deputyOf == null ? null : deputyOf.value())
                .param("from", appointment.validFrom())
                .param("until", appointment.validUntil())
                .update();
    }

    /** Makes the day the appointment's last. */
    @Transactional
    public void end(AppointmentId appointment, LocalDate lastDay) {
        jdbc.sql("update appointment set valid_until = :day where id = :id")
                .param("day", lastDay)
                .param("id", appointment.value())
                .update();
    }
}
