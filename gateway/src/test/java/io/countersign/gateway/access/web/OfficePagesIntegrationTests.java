package io.countersign.gateway.access.web;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.SettableClock;
import io.countersign.gateway.TestSchool;
import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.Enrolment;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.organisation.UnitKind;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.time.Campus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The system administrator enters units and names who holds the roles of units and of the school. */
@GatewayTest
class OfficePagesIntegrationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private TestSchool school;
    private final String name = "化学学院" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aSchool() {
        school = new TestSchool(enrolment, accounts);
    }

    @Test
    void aUnitIsEnteredCorrectedAndDissolvedAndStaysInTheRecord() {
        assertThat(post("/organisation/units", school.sysadmin, unit(Map.of()))).hasStatus(302);
        Unit entered = named(name);
        assertThat(entered.kind()).isEqualTo(UnitKind.COLLEGE);

        String page = "/organisation/units/" + entered.id();
        String today = Campus.today(clock).toString();
        assertThat(post(page, school.sysadmin, unit(Map.of("listOrder", "7", "validUntil", today))))
                .hasStatus(302);

        assertThat(named(name).listOrder()).isEqualTo(7);
        assertThat(named(name).validUntil()).hasToString(today);
        assertThat(facts(entered.id().toString())).containsExactly("UNIT_ENTERED", "UNIT_CHANGED");
    }

    @Test
    void faultsOfAUnitStandBesideTheirFields() {
        assertThat(post(
                        "/organisation/units",
                        school.sysadmin,
                        unit(Map.of("name", organisation.unit(school.college).name(), "listOrder", "0"))))
                .hasStatus(400)
                .bodyText()
                .contains("已有人使用", "须在 1 到 9,999 之间")
                .doesNotContain("??");
        assertThat(post("/organisation/units", school.sysadmin, unit(Map.of("kind", "STUDENT_ORGANISATION"))))
                .hasStatus(400);
        assertThat(post("/organisation/units", school.sysadmin, unit(Map.of("parent", school.college.toString()))))
                .hasStatus(400)
                .bodyText()
                .contains("直属学校");
        assertThat(organisation.units()).noneMatch(it -> it.name().equals(name));
    }

    @Test
    void whoIsNamedHoldsTheRoleAndIsTold() {
        assertThat(appoint(Role.UNIT_PRINCIPAL, school.college.toString(), school.reviewer3))
                .hasStatus(302);
        assertThat(appoint(Role.INSPECTOR, "", school.reviewer3)).hasStatus(302);

        assertThat(rolesOf(school.reviewer3)).contains(Role.UNIT_PRINCIPAL, Role.INSPECTOR);
        assertThat(facts(school.college.toString())).containsExactly("PERSON_APPOINTED");
        assertThat(facts(school.reviewer3.toString())).containsExactly("PERSON_APPOINTED");
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from notice where person_id = :id")
                        .param("id", school.reviewer3.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2));
        assertThat(mvc.get().uri("/notices").with(as(school.reviewer3)))
                .bodyText()
                .contains("全校", "年检员")
                .doesNotContain("??", "#access");
    }

    @Test
    void rolesAreHeldForWhatTheyAreMadeFor() {
        assertThat(appoint(Role.UNIT_ADMIN, "", school.reviewer3))
                .hasStatus(400)
                .bodyText()
                .contains("请为这一职责选择单位");
        assertThat(appoint(Role.AUDITOR, school.college.toString(), school.reviewer3))
                .hasStatus(400);
        assertThat(appoint(Role.UNIT_ADMIN, school.languages.toString(), school.reviewer3))
                .hasStatus(422)
                .bodyText()
                .contains("N3a");
    }

    @Test
    void thePrincipalIsOneAtATime() {
        appoint(Role.UNIT_PRINCIPAL, school.languages.toString(), school.reviewer3);
        appoint(Role.UNIT_PRINCIPAL, school.college.toString(), school.reviewer3);

        assertThat(appoint(Role.UNIT_PRINCIPAL, school.college.toString(), school.reviewer1))
                .hasStatus(422)
                .bodyText()
                .contains("A5");
    }

    @Test
    void theLastSystemAdministratorStays() {
        jdbc.sql("update appointment set valid_until = current_date - 1 where role = 'SYSTEM_ADMIN'"
                        + " and person_id <> :id")
                .param("id", school.sysadmin.value())
                .update();
        String end = end(school.sysadmin, Role.SYSTEM_ADMIN);
        assertThat(post(end, school.sysadmin, Map.of()))
                .hasStatus(400)
                .bodyText()
                .contains("最后一位系统管理员");

        appoint(Role.SYSTEM_ADMIN, "", school.reviewer1);

        assertThat(post(end, school.sysadmin, Map.of())).hasStatus(302);
        assertThat(mvc.get().uri("/organisation/offices").with(as(school.sysadmin)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/organisation/offices").with(as(school.reviewer1)))
                .hasStatusOk();
    }

    @Test
    void nobodyElseFindsThesePages() {
        for (PersonId person : List.of(school.unitAdmin, school.editor, school.propaganda, school.auditor)) {
            assertThat(mvc.get().uri("/organisation/units/new").with(as(person)))
                    .hasStatus(404);
            assertThat(mvc.get().uri("/organisation/offices").with(as(person))).hasStatus(404);
            assertThat(post("/organisation/units", person, unit(Map.of()))).hasStatus(404);
            assertThat(post("/organisation/offices", person, Map.of("role", "AUDITOR")))
                    .hasStatus(404);
        }
    }

    private MvcTestResult appoint(Role role, String unit, PersonId person) {
        return post(
                "/organisation/offices",
                school.sysadmin,
                Map.of(
                        "role",
                        role.name(),
                        "unit",
                        unit,
                        "person",
                        person.toString(),
                        "validFrom",
                        Campus.today(clock).toString()));
    }

    private String end(PersonId person, Role role) {
        return "/organisation/offices/"
                + organisation.offices().stream()
                        .filter(it -> it.person().equals(person) && it.role() == role)
                        .findFirst()
                        .orElseThrow()
                        .id()
                + "/end";
    }

    private List<Role> rolesOf(PersonId person) {
        LocalDate today = Campus.today(clock);
        return organisation.appointmentsOf(person, today).stream()
                .map(Appointment::role)
                .toList();
    }

    private Unit named(String wanted) {
        return organisation.units().stream()
                .filter(it -> it.name().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> unit(Map<String, String> other) {
        Map<String, String> fields =
                new HashMap<>(Map.of("name", name, "kind", "COLLEGE", "parent", "", "listOrder", "40"));
        fields.putAll(other);
        return fields;
    }

    private MvcTestResult post(String path, PersonId by, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(as(by)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private List<String> facts(String subject) {
        return jdbc.sql("select action from audit_entry where subject_id = :id order by seq")
                .param("id", subject)
                .query(String.class)
                .list();
    }
}
