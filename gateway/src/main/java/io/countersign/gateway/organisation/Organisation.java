package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.rules.signoff.ReviewStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who is who and who is appointed to what on a given campus day. */
@Component
public class Organisation {

    private static final String APPOINTMENTS = """
            select * from appointment
            where valid_from <= :day and (valid_until is null or valid_until >= :day)
            """;

    private final JdbcClient jdbc;

    Organisation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> person(PersonId id) {
        return jdbc.sql("select * from person where id = :id")
                .param("id", id.value())
                .query((row, i) -> personOf(row))
                .optional();
    }

    public Optional<Person> person(String username) {
        return jdbc.sql("select * from person where username = :username")
                .param("username", username)
                .query((row, i) -> personOf(row))
                .optional();
    }

    public Person get(PersonId id) {
        return person(id).orElseThrow(() -> new NotFound("person " + id));
    }

    /** All people, in the order of their units and names. */
    public List<Person> people() {
        return jdbc.sql("""
                        select p.* from person p join unit u on u.id = p.home_unit
                        order by u.list_order, p.name, p.id
                        """).query((row, i) -> personOf(row)).list();
    }

    /** Keeps everybody else from entering units until the transaction ends. */
    public void lockUnits() {
        jdbc.sql("lock table unit in share row exclusive mode").update();
    }

    /** The units in the school's own order (机构序列). */
    public List<Unit> units() {
        return jdbc.sql("select * from unit order by list_order, id")
                .query((row, i) -> unitOf(row))
                .list();
    }

    public Optional<Unit> find(UnitId id) {
        return jdbc.sql("select * from unit where id = :id")
                .param("id", id.value())
                .query((row, i) -> unitOf(row))
                .optional();
    }

    public Unit unit(UnitId id) {
        return find(id).orElseThrow(() -> new NotFound("unit " + id));
    }

    public List<Appointment> appointmentsOf(PersonId person, LocalDate day) {
        return jdbc.sql(APPOINTMENTS + " and person_id = :person order by role, id")
                .param("day", day)
                .param("person", person.value())
                .query((row, i) -> appointmentOf(row))
                .list();
    }

    /** Appointments to the account itself; those to its whole unit are not among them. */
    public List<Appointment> appointmentsOn(AccountId account, LocalDate day) {
        return jdbc.sql(APPOINTMENTS + " and account_id = :account order by role, step, deputy_of nulls first, id")
                .param("day", day)
                .param("account", account.value())
                .query((row, i) -> appointmentOf(row))
                .list();
    }

    public Optional<Appointment> appointment(AppointmentId id) {
        return jdbc.sql("select * from appointment where id = :id")
                .param("id", id.value())
                .query((row, i) -> appointmentOf(row))
                .optional();
    }

    /** Everything that anybody was, is or will be appointed to on the account, the newest first. */
    public List<Appointment> historyOn(AccountId account) {
        return jdbc.sql("""
                        select * from appointment where account_id = :account
                        order by valid_from desc, role, step, deputy_of nulls first, id
                        """)
                .param("account", account.value())
                .query((row, i) -> appointmentOf(row))
                .list();
    }

    /** Every appointment to a unit as a whole or to the school, the newest first. */
    public List<Appointment> offices() {
        return jdbc.sql("""
                        select * from appointment where account_id is null
                        order by role, valid_from desc, id
                        """).query((row, i) -> appointmentOf(row)).list();
    }

    LocalDate firstDay(UnitId unit) {
        return jdbc.sql("select valid_from from unit where id = :id")
                .param("id", unit.value())
                .query(LocalDate.class)
                .single();
    }

    /** Lets two who change who holds a role come one after the other, for the time of the transaction. */
    void lockHolders(Role role) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('role ' || :role))")
                .param("role", role.name())
                .query((row, i) -> row)
                .list();
    }

    /** Lets two who appoint in one unit come one after the other, for the time of the transaction. */
    void lockTeams(UnitId unit) {
        jdbc.sql("select id from unit where id = :id for update")
                .param("id", unit.value())
                .query(UUID.class)
                .single();
    }

    /** Who holds the role on the day; with a unit, for that unit, without one, anywhere. */
    public List<PersonId> holders(Role role, @Nullable UnitId unit, LocalDate day) {
        return jdbc
                .sql(APPOINTMENTS
                        + " and role = :role and (cast(:unit as uuid) is null or unit_id = :unit) order by person_id")
                .param("day", day)
                .param("role", role.name())
                .param("unit", unit == null ? null : unit.value())
                .query((row, i) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** Whether the person is on that day a teacher whose home unit is this one, or stands behind it (N2e). */
    public boolean teacherOf(PersonId person, UnitId unit, LocalDate day) {
        return person(person).filter(it -> it.teacherOf(unit(unit), day)).isPresent();
    }

    /** Whether the person holds on that day the rank that the first responsible person needs (N2f). */
    public boolean divisionRank(PersonId person, LocalDate day) {
        return person(person)
                .filter(it -> it.rank().isDivision())
                .filter(it -> it.validOn(day))
                .isPresent();
    }

    private static Unit unitOf(ResultSet row) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        return new Unit(
                new UnitId(row.getObject("id", UUID.class)),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                parent == null ? null : new UnitId(parent),
                row.getInt("list_order"),
                row.getObject("valid_until", LocalDate.class));
    }

    private static Person personOf(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                StaffKind.valueOf(row.getString("staff_kind")),
                CadreRank.valueOf(row.getString("rank")),
                row.getString("post"),
                row.getString("phone"),
                new UnitId(row.getObject("home_unit", UUID.class)),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    private static Appointment appointmentOf(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        UUID account = row.getObject("account_id", UUID.class);
        String step = row.getString("step");
        UUID deputyOf = row.getObject("deputy_of", UUID.class);
        return new Appointment(
                new AppointmentId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                unit == null ? null : new UnitId(unit),
                account == null ? null : new AccountId(account),
                step == null ? null : ReviewStep.valueOf(step),
                deputyOf == null ? null : new PersonId(deputyOf),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
