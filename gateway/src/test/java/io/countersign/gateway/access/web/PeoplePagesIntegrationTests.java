package io.countersign.gateway.access.web;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.TestSchool;
import io.countersign.gateway.access.AccessTokens;
import io.countersign.gateway.organisation.CadreRank;
import io.countersign.gateway.organisation.Enrolment;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.StaffKind;
import io.countersign.gateway.registry.Accounts;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The system administrator enters people, gives passwords and ends sign-ins; nobody else does. */
@GatewayTest
class PeoplePagesIntegrationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisation organisation;

    @Autowired
    AccessTokens tokens;

    @Autowired
    JdbcClient jdbc;

    private TestSchool school;
    private final String username = "zhou-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aSchool() {
        school = new TestSchool(enrolment, accounts);
    }

    @Test
    void aNewPersonSignsInWithThePasswordThatIsShownOnce() {
        MvcTestResult entered = enter(Map.of());

        Person person = organisation.person(username).orElseThrow();
        assertThat(entered).hasRedirectedUrl("/organisation/people/" + person.id());
        assertThat(person.staffKind()).isEqualTo(StaffKind.TEACHER);
        assertThat(person.rank()).isEqualTo(CadreRank.DIVISION_DEPUTY);
        assertThat(person.homeUnit()).isEqualTo(school.college);
        assertThat(signIn(Objects.requireNonNull(
                                entered.getMvcResult().getFlashMap().get("newPassword"))
                        .toString()))
                .hasRedirectedUrl("/");
        assertThat(facts(person.id())).containsExactly("PERSON_ENTERED", "PASSWORD_RESET", "SIGNED_IN");
    }

    @Test
    void thePageShowsWhatIsKnownOfThePerson() {
        assertThat(mvc.get().uri("/organisation/people/{id}", school.reviewer3).with(as(school.sysadmin)))
                .hasStatusOk()
                .bodyText()
                .contains("张卫国", "副处", "重设密码", "停用", "value=\"2020-09-01\"")
                .doesNotContain("目前不能登录", "??");
    }

    @Test
    void aNameThatIsTakenComesBackWithAllThatWasTyped() {
        enter(Map.of());

        assertThat(enter(Map.of("name", "周第二")))
                .hasStatus(400)
                .bodyText()
                .contains("已有人使用", "value=\"周第二\"", "value=\"" + username + "\"");
    }

    @Test
    void faultsStandBesideTheirFields() {
        assertThat(enter(Map.of("username", "周 岚", "name", " ", "phone", "call me", "validUntil", "2020-01-01")))
                .hasStatus(400)
                .bodyText()
                .contains("须为 2 到 50 个字母", "必须填写", "不是电话号码", "不能早于第一天")
                .doesNotContain("??");
        assertThat(organisation.person("周 岚")).isEmpty();
    }

    @Test
    void namesAndPostsAreOneLine() {
        assertThat(enter(Map.of("name", "周\u2028岚", "post", "讲\n师")))
                .hasStatus(400)
                .bodyText()
                .contains("须为一行文字");
        assertThat(organisation.person(username)).isEmpty();
    }

    @Test
    void aChangeIsRecordedWithoutThePhone() {
        PersonId person = school.reviewer1;

        assertThat(change(person, Map.of("rank", "DIVISION_HEAD", "phone", "13800138000")))
                .hasStatus(302);

        assertThat(organisation.get(person).rank()).isEqualTo(CadreRank.DIVISION_HEAD);
        assertThat(facts(person)).containsExactly("PERSON_CHANGED");
        assertThat(jdbc.sql("select details from audit_entry where subject_id = :id")
                        .param("id", person.toString())
                        .query(String.class)
                        .single())
                .contains("DIVISION_HEAD")
                .doesNotContain("13800138000");
    }

    @Test
    void aDisabledPersonIsOutAtOnce() {
        String bearer = "Bearer "
                + tokens.issue(school.reviewer1, "x", Duration.ofDays(1)).token();
        assertThat(mvc.get().uri("/api/v1/me").header(HttpHeaders.AUTHORIZATION, bearer))
                .hasStatusOk();

        assertThat(mvc.get()
                        .uri("/organisation/people/{id}/disable", school.reviewer1)
                        .with(as(school.sysadmin)))
                .hasStatusOk()
                .bodyText()
                .contains("停用 王敏");
        assertThat(post("/organisation/people/" + school.reviewer1 + "/disable", school.sysadmin, Map.of()))
                .hasStatus(302);

        assertThat(mvc.get().uri("/api/v1/me").header(HttpHeaders.AUTHORIZATION, bearer))
                .hasStatus(401);
        assertThat(mvc.get().uri("/review").with(as(school.reviewer1))).hasStatus(401);
    }

    @Test
    void aNewPasswordEndsWhatWasOpenedWithTheOneBefore() {
        MvcTestResult entered = enter(Map.of());
        PersonId id = organisation.person(username).orElseThrow().id();
        Cookie session = signIn(Objects.requireNonNull(
                                entered.getMvcResult().getFlashMap().get("newPassword"))
                        .toString())
                .getResponse()
                .getCookies()[0];
        String bearer = "Bearer " + tokens.issue(id, "x", Duration.ofDays(1)).token();
        assertThat(mvc.get().uri("/profile").cookie(session)).hasStatusOk();

        assertThat(post("/organisation/people/" + id + "/password", school.sysadmin, Map.of()))
                .hasStatus(302);

        assertThat(mvc.get().uri("/profile").cookie(session)).hasStatus(401);
        assertThat(mvc.get().uri("/api/v1/me").header(HttpHeaders.AUTHORIZATION, bearer))
                .hasStatus(401);
        assertThat(facts(id)).endsWith("PASSWORD_RESET", "ACCESS_ENDED");
    }

    @Test
    void aPersonWhoComesBackDoesNotFindTheOldTokensOpen() {
        String bearer = "Bearer "
                + tokens.issue(school.reviewer1, "x", Duration.ofDays(1)).token();
        post("/organisation/people/" + school.reviewer1 + "/disable", school.sysadmin, Map.of());

        assertThat(change(school.reviewer1, Map.of())).hasStatus(302);

        assertThat(mvc.get().uri("/api/v1/me").header(HttpHeaders.AUTHORIZATION, bearer))
                .hasStatus(401);
        assertThat(facts(school.reviewer1))
                .containsExactlyInAnyOrder("PERSON_CHANGED", "ACCESS_ENDED", "PERSON_CHANGED");
    }

    @Test
    void nobodyDisablesThemselves() {
        assertThat(post("/organisation/people/" + school.sysadmin + "/disable", school.sysadmin, Map.of()))
                .hasStatus(400)
                .bodyText()
                .contains("不能停用自己的登录");
    }

    @Test
    void aNewPasswordIsAFactAndThePersonIsTold() {
        assertThat(post("/organisation/people/" + school.reviewer1 + "/password", school.sysadmin, Map.of()))
                .hasStatus(302);

        assertThat(facts(school.reviewer1)).containsExactly("PASSWORD_RESET");
        await().untilAsserted(() -> assertThat(jdbc.sql("select kind from notice where person_id = :id")
                        .param("id", school.reviewer1.value())
                        .query(String.class)
                        .list())
                .containsExactly("PASSWORD_RESET"));
    }

    @Test
    void nobodyElseFindsThePeople() {
        for (PersonId person : List.of(school.unitAdmin, school.editor, school.propaganda, school.auditor)) {
            assertThat(mvc.get().uri("/organisation/people/new").with(as(person)))
                    .hasStatus(404);
            assertThat(mvc.get()
                            .uri("/organisation/people/{id}", school.reviewer1)
                            .with(as(person)))
                    .hasStatus(404);
            assertThat(post("/organisation/people/" + school.reviewer1 + "/password", person, Map.of()))
                    .hasStatus(404);
            assertThat(post("/organisation/people/" + school.reviewer1 + "/disable", person, Map.of()))
                    .hasStatus(404);
            assertThat(post("/organisation/people", person, fields(Map.of()))).hasStatus(404);
        }
        assertThat(facts(school.reviewer1)).isEmpty();
        assertThat(organisation.person(username)).isEmpty();
    }

    @Test
    void theOrganisationPageLeadsToThePeople() {
        assertThat(mvc.get().uri("/organisation").with(as(school.sysadmin)))
                .hasStatusOk()
                .bodyText()
                .contains("登记人员", "/organisation/people/" + school.reviewer1)
                .doesNotContain("??");
    }

    private MvcTestResult enter(Map<String, String> other) {
        return post("/organisation/people", school.sysadmin, fields(other));
    }

    private MvcTestResult change(PersonId person, Map<String, String> other) {
        return post("/organisation/people/" + person, school.sysadmin, fields(other));
    }

    private Map<String, String> fields(Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "username", username,
                "name", "周岚",
                "staffKind", "TEACHER",
                "rank", "DIVISION_DEPUTY",
                "post", "讲师",
                "phone", "",
                "homeUnit", school.college.toString(),
                "validFrom", "2024-09-01",
                "validUntil", ""));
        fields.putAll(other);
        return fields;
    }

    private MvcTestResult post(String path, PersonId by, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(as(by)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult signIn(String password) {
        return mvc.post()
                .uri("/login")
                .param("username", username)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    private List<String> facts(PersonId person) {
        return jdbc.sql("select action from audit_entry where subject_id = :id order by seq")
                .param("id", person.toString())
                .query(String.class)
                .list();
    }
}
