package io.countersign.gateway.registry.web;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.SettableClock;
import io.countersign.gateway.TestSchool;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.CadreRank;
import io.countersign.gateway.organisation.Enrolment;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.StaffKind;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.time.Campus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A unit's administrator names the team of an account, and nobody else does. */
@GatewayTest
class TeamPagesIntegrationTests {

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
    private PersonId newcomer;

    @BeforeEach
    void aSchool() {
        school = new TestSchool(enrolment, accounts);
        newcomer = school.person("周岚", StaffKind.TEACHER, CadreRank.NONE, school.college);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void thePageShowsTheTeamAndWhoCouldJoinIt() {
        assertThat(mvc.get().uri("/accounts/{id}/team", school.collegeWechat).with(as(school.unitAdmin)))
                .hasStatusOk()
                .bodyText()
                .contains("现任和待任", "第一责任人", "张卫国", "周岚", "本单位教师", "结束任命")
                .doesNotContain("尚未任命", "指导教师", "吴桐", "??");
    }

    @Test
    void theTeamStandsInTheOrderInWhichItIsNamed() {
        assertThat(mvc.get().uri("/accounts/{id}", school.collegeWechat).with(as(school.unitAdmin)))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("第一责任人", "内容审核负责人", "（初审）", "（复审）", "（终审）", "运营人员");
    }

    @Test
    void aReviewerIsAppointedToldAndRecorded() {
        assertThat(appoint(school.unitAdmin, school.collegeWechat, newcomer, "REVIEWER.FIRST", Map.of()))
                .hasRedirectedUrl("/accounts/" + school.collegeWechat + "/team");

        assertThat(held(newcomer)).singleElement().satisfies(it -> {
            assertThat(it.role()).isEqualTo(Role.REVIEWER);
            assertThat(it.unit()).isEqualTo(school.college);
            assertThat(it.account()).isEqualTo(school.collegeWechat);
            assertThat(it.validFrom()).isEqualTo(today());
        });
        assertThat(facts(school.collegeWechat)).containsExactly("PERSON_APPOINTED");
        await().untilAsserted(() -> assertThat(notices(newcomer)).containsExactly("APPOINTED"));
        assertThat(mvc.get().uri("/notices").with(as(newcomer)))
                .hasStatusOk()
                .bodyText()
                .contains("有新的任命：审核人 初审");
    }

    @Test
    void aDeputyIsNamedAndBothAreTold() {
        appoint(
                school.unitAdmin,
                school.collegeWechat,
                newcomer,
                "CONTENT_REVIEW_LEAD",
                Map.of("deputyOf", school.reviewer2.toString()));

        assertThat(held(newcomer))
                .singleElement()
                .extracting(Appointment::deputyOf)
                .isEqualTo(school.reviewer2);
        await().untilAsserted(() -> {
            assertThat(notices(newcomer)).containsExactly("APPOINTED");
            assertThat(notices(school.reviewer2)).containsExactly("DEPUTY_NAMED");
        });
    }

    @Test
    void whoIsNotQualifiedIsRefusedByClauseAndWhatWasChosenStays() {
        assertThat(appoint(school.unitAdmin, school.collegeWechat, newcomer, "FIRST_RESPONSIBLE", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("周岚 不是处级党政干部", "N2f", "处级党政干部；职级有误")
                .contains("value=\"" + newcomer + "\" selected=\"selected\"");
        assertThat(appoint(school.unitAdmin, school.collegeWechat, school.editor, "CONTENT_REVIEW_LEAD", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("林晓 不是本单位教师", "N2e");
        assertThat(appoint(school.unitAdmin, school.collegeWechat, school.editor2, "REVIEWER.FIRST", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("N3a");
        assertThat(facts(school.collegeWechat)).isEmpty();
    }

    @Test
    void aStudentSupervisesNobody() {
        PersonId student = school.person("赵同学", StaffKind.STUDENT, CadreRank.NONE, school.students);

        assertThat(appoint(school.unitAdmin, school.studentsWechat, student, "SUPERVISING_TEACHER", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("赵同学 不是教师", "A3");
    }

    @Test
    void theFirstDayIsNotInThePast() {
        assertThat(appoint(
                        school.unitAdmin,
                        school.collegeWechat,
                        newcomer,
                        "OPERATOR",
                        Map.of("validFrom", today().minusDays(1).toString())))
                .hasStatus(400)
                .bodyText()
                .contains("不能早于今天");
        assertThat(appoint(
                        school.unitAdmin,
                        school.collegeWechat,
                        newcomer,
                        "OPERATOR",
                        Map.of("validUntil", today().minusDays(1).toString())))
                .hasStatus(400)
                .bodyText()
                .contains("不能早于第一天");
        assertThat(held(newcomer)).isEmpty();
    }

    @Test
    void anAppointmentEndsAtOnceAndStaysInTheRecord() {
        Appointment appointment = held(school.reviewer1).stream()
                .filter(it -> school.collegeWechat.equals(it.account()))
                .findFirst()
                .orElseThrow();
        String path = "/accounts/" + school.collegeWechat + "/team/" + appointment.id() + "/end";

        assertThat(mvc.get().uri(path).with(as(school.unitAdmin)))
                .hasStatusOk()
                .bodyText()
                .contains("结束 王敏 的审核人任命", "不填则立即失效");
        assertThat(mvc.post().uri(path).with(as(school.unitAdmin)).with(csrf())).hasStatus(302);

        assertThat(held(school.reviewer1)).noneMatch(it -> school.collegeWechat.equals(it.account()));
        assertThat(organisation.appointment(appointment.id()))
                .hasValueSatisfying(it -> assertThat(it.validUntil()).isEqualTo(today().minusDays(1)));
        assertThat(facts(school.collegeWechat)).containsExactly("APPOINTMENT_ENDED");
        await().untilAsserted(() -> assertThat(notices(school.reviewer1)).containsExactly("APPOINTMENT_ENDED"));
        assertThat(mvc.get().uri("/accounts/{id}/team", school.collegeWechat).with(as(school.unitAdmin)))
                .hasStatusOk()
                .bodyText()
                .contains("已结束的任命（1 项）", "尚未任命：", "R5");
    }

    @Test
    void anAppointmentOfTodayCanEndOnItsFirstDay() {
        appoint(school.unitAdmin, school.collegeWechat, newcomer, "OPERATOR", Map.of());
        Appointment appointment = held(newcomer).get(0);

        end(school.unitAdmin, school.collegeWechat, appointment);

        assertThat(held(newcomer)).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(held(newcomer)).isEmpty();
    }

    @Test
    void anAppointmentThatIsToComeCanBeCalledOff() {
        appoint(
                school.unitAdmin,
                school.collegeWechat,
                newcomer,
                "OPERATOR",
                Map.of("validFrom", today().plusDays(7).toString()));
        Appointment appointment = organisation.historyOn(school.collegeWechat).stream()
                .filter(it -> it.person().equals(newcomer))
                .findFirst()
                .orElseThrow();

        end(school.unitAdmin, school.collegeWechat, appointment);

        clock.advance(Duration.ofDays(8));
        assertThat(held(newcomer)).isEmpty();
    }

    @Test
    void theCollegesAdministratorNamesTheTeamOfItsStudents() {
        assertThat(appoint(school.unitAdmin, school.studentsWechat, newcomer, "REVIEWER.SECOND", Map.of()))
                .hasStatus(302);
    }

    @Test
    void nobodyElseFindsTheTeam() {
        PersonId otherAdmin = school.person("方洁", StaffKind.STAFF, CadreRank.NONE, school.languages);
        school.appoint(otherAdmin, Role.UNIT_ADMIN, school.languages, null, null);
        Appointment appointment = held(school.reviewer1).get(0);

        for (PersonId person :
                List.of(otherAdmin, school.editor, school.sysadmin, school.registrar, school.propaganda)) {
            assertThat(mvc.get()
                            .uri("/accounts/{id}/team", school.collegeWechat)
                            .with(as(person)))
                    .hasStatus(404);
            assertThat(appoint(person, school.collegeWechat, newcomer, "OPERATOR", Map.of()))
                    .hasStatus(404);
            assertThat(end(person, school.collegeWechat, appointment)).hasStatus(404);
        }
        assertThat(held(newcomer)).isEmpty();
    }

    @Test
    void anAppointmentOfAnotherAccountIsNotEndedFromHere() {
        Appointment foreign = held(school.editor2).stream()
                .filter(it -> school.languagesWeibo.equals(it.account()))
                .findFirst()
                .orElseThrow();

        assertThat(end(school.unitAdmin, school.collegeWechat, foreign)).hasStatus(404);
        assertThat(held(school.editor2)).contains(foreign);
    }

    @Test
    void theOrganisationPageLeadsToTheTeams() {
        assertThat(mvc.get().uri("/organisation").with(as(school.unitAdmin)))
                .hasStatusOk()
                .bodyText()
                .contains("/accounts/" + school.collegeWechat + "/team", "任命")
                .doesNotContain("登记人员", "??");
    }

    private MvcTestResult appoint(
            PersonId by, AccountId account, PersonId person, String seat, Map<String, String> more) {
        var request = mvc.post()
                .uri("/accounts/{id}/team", account)
                .param("seat", seat)
                .param("person", person.toString())
                .with(as(by))
                .with(csrf());
        if (!more.containsKey("validFrom")) request.param("validFrom", today().toString());
        more.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult end(PersonId by, AccountId account, Appointment appointment) {
        return mvc.post()
                .uri("/accounts/{id}/team/{one}/end", account, appointment.id())
                .with(as(by))
                .with(csrf())
                .exchange();
    }

    private List<Appointment> held(PersonId person) {
        return organisation.appointmentsOf(person, today());
    }

    private LocalDate today() {
        return Campus.today(clock);
    }

    private List<String> facts(AccountId account) {
        return jdbc.sql(
                        "select action from audit_entry where subject_type = 'account' and subject_id = :id order by seq")
                .param("id", account.toString())
                .query(String.class)
                .list();
    }

    private List<String> notices(PersonId person) {
        return jdbc.sql("select kind from notice where person_id = :id order by at")
                .param("id", person.value())
                .query(String.class)
                .list();
    }
}
