package io.countersign.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.SchoolFixture;
import io.countersign.gateway.TestSchool;
import io.countersign.gateway.organisation.CadreRank;
import io.countersign.gateway.organisation.Enrolment;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.StaffKind;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing in by password: what slows a guesser down, whom it leaves alone, and what the audit chain keeps of it. */
@GatewayTest
class SignInIntegrationTests {

    private static final String HOME = "10.1.1.1";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SchoolFixture school;

    @Autowired
    Enrolment enrolment;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    JdbcClient jdbc;

    private Person person;

    @BeforeEach
    void somebody() {
        deleteKeys("*");
        person = school.person(school.college(), StaffKind.STAFF, CadreRank.NONE);
    }

    @Test
    void rightPasswordSignsInAndIsAFact() {
        assertThat(signIn(person.username(), SchoolFixture.PASSWORD, HOME)).hasRedirectedUrl("/");

        assertThat(facts(person.id().toString())).containsExactly("SIGNED_IN");
    }

    @Test
    void wrongPasswordIsAFactOfNobody() {
        assertThat(signIn(person.username(), "guess", HOME)).hasRedirectedUrl("/login?error");

        assertThat(facts(person.id().toString())).containsExactly("SIGN_IN_REFUSED");
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = :id and actor is null")
                        .param("id", person.id().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void unknownNameIsAFactThatKeepsNothingOfWhatWasTyped() {
        int before = facts("unknown").size();

        signIn("my-secret-password", "editor", HOME);

        assertThat(facts("unknown")).hasSize(before + 1);
        assertThat(jdbc.sql("select count(*) from audit_entry where audit_entry::text like '%my-secret-password%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void signingOutIsAFact() {
        Cookie session = session(signIn(person.username(), SchoolFixture.PASSWORD, HOME));

        assertThat(mvc.post().uri("/logout").cookie(session).with(csrf())).hasRedirectedUrl("/login?signedOut");

        assertThat(facts(person.id().toString())).containsExactly("SIGNED_IN", "SIGNED_OUT");
    }

    @Test
    void sixthTryWaitsAndThePageSaysHowLong() {
        guess(5, person.username(), HOME);

        MvcTestResult refused = signIn(person.username(), SchoolFixture.PASSWORD, HOME);

        assertThat(refused).hasRedirectedUrl("/login?wait");
        assertThat(mvc.get().uri("/login").param("wait", "").cookie(session(refused)))
                .hasStatusOk()
                .bodyText()
                .contains("请在 1 分钟后再试", "账户没有被锁定");
    }

    @Test
    void programsReadWhenToTryAgain() {
        IntStream.range(0, 5)
                .forEach(i -> assertThat(token(person.username(), "guess")).hasStatus(HttpStatus.UNAUTHORIZED));

        MvcTestResult refused = token(person.username(), SchoolFixture.PASSWORD);

        assertThat(refused)
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:countersign:problem:tooManyTries");
        assertThat(refused.getResponse().getHeader(HttpHeaders.RETRY_AFTER))
                .satisfies(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(50, 60));
    }

    @Test
    void pagesAndProgramsAreCountedTogether() {
        guess(5, person.username(), "127.0.0.1");

        assertThat(token(person.username(), SchoolFixture.PASSWORD)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void unknownNameIsSlowedDownLikeAKnownOne() {
        String nobody = "nobody-" + UUID.randomUUID();
        guess(5, nobody, HOME);

        assertThat(signIn(nobody, "guess", HOME)).hasRedirectedUrl("/login?wait");
    }

    @Test
    void afterTheWaitOneTryIsOpenAndTheNextWaitIsLonger() {
        guess(5, person.username(), HOME);
        deleteKeys("wait:*");

        assertThat(signIn(person.username(), "guess", HOME)).hasRedirectedUrl("/login?error");
        assertThat(token(person.username(), "guess", HOME).getResponse().getHeader(HttpHeaders.RETRY_AFTER))
                .satisfies(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(110, 120));
    }

    @Test
    void rightPasswordAfterTheWaitEndsTheCount() {
        guess(5, person.username(), HOME);
        deleteKeys("wait:*");

        assertThat(signIn(person.username(), SchoolFixture.PASSWORD, HOME)).hasRedirectedUrl("/");
        guess(4, person.username(), HOME);
        assertThat(signIn(person.username(), SchoolFixture.PASSWORD, HOME)).hasRedirectedUrl("/");
    }

    @Test
    void guessesFromManyAddressesAreCountedTogether() {
        IntStream.range(0, 20).forEach(i -> guess(1, person.username(), "10.2.0." + i));

        assertThat(signIn(person.username(), "guess", "10.3.0.1")).hasRedirectedUrl("/login?wait");
    }

    @Test
    void guessesOfOthersDoNotKeepAPersonOutWhereThePersonIsKnown() {
        signIn(person.username(), SchoolFixture.PASSWORD, HOME);
        IntStream.range(0, 25).forEach(i -> guess(1, person.username(), "10.2.0." + i));

        assertThat(signIn(person.username(), SchoolFixture.PASSWORD, "10.3.0.1"))
                .hasRedirectedUrl("/login?wait");
        assertThat(signIn(person.username(), SchoolFixture.PASSWORD, HOME)).hasRedirectedUrl("/");
    }

    @Test
    void everyCountEndsByItself() {
        guess(6, person.username(), HOME);
        signIn(person.username(), SchoolFixture.PASSWORD, "10.3.0.1");

        assertThat(redis.keys("countersign:access:*"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(redis.getExpire(key)).isPositive());
    }

    @Test
    void personWithoutAPasswordCannotSignIn() {
        PersonId id = new PersonId(UUID.randomUUID());
        enrolment.enter(new Person(
                id,
                id.toString(),
                "周岚",
                StaffKind.TEACHER,
                CadreRank.NONE,
                null,
                null,
                person.homeUnit(),
                LocalDate.of(2024, 9, 1),
                null));

        assertThat(signIn(id.toString(), "nobody", HOME)).hasRedirectedUrl("/login?error");
        assertThat(signIn(id.toString(), "", HOME)).hasRedirectedUrl("/login?error");
    }

    @Test
    void whoChoosesAnotherPasswordSignsInWithThatOneOnly() {
        assertThat(change(SchoolFixture.PASSWORD, "another horse battery")).hasRedirectedUrl("/profile");

        assertThat(signIn(person.username(), SchoolFixture.PASSWORD, HOME)).hasRedirectedUrl("/login?error");
        assertThat(signIn(person.username(), "another horse battery", HOME)).hasRedirectedUrl("/");
        assertThat(facts(person.id().toString())).containsExactly("PASSWORD_CHANGED", "SIGN_IN_REFUSED", "SIGNED_IN");
    }

    @Test
    void anotherPasswordEndsTheOtherSessionsOfThePersonOnly() {
        Person bystander = school.person(school.college(), StaffKind.STAFF, CadreRank.NONE);
        Cookie here = session(signIn(person.username(), SchoolFixture.PASSWORD, HOME));
        Cookie elsewhere = session(signIn(person.username(), SchoolFixture.PASSWORD, HOME));
        Cookie others = session(signIn(bystander.username(), SchoolFixture.PASSWORD, HOME));

        assertThat(mvc.post()
                        .uri("/profile/password")
                        .param("current", SchoolFixture.PASSWORD)
                        .param("wanted", "another horse battery")
                        .cookie(here)
                        .with(csrf()))
                .hasRedirectedUrl("/profile");

        assertThat(mvc.get().uri("/profile").cookie(here)).hasStatusOk();
        assertThat(mvc.get().uri("/profile").cookie(elsewhere)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri("/profile").cookie(others)).hasStatusOk();
        assertThat(facts(person.id().toString()))
                .containsExactly("SIGNED_IN", "SIGNED_IN", "PASSWORD_CHANGED", "ACCESS_ENDED");
    }

    @Test
    void guessingThePresentPasswordIsSlowedDownToo() {
        for (int i = 0; i < 5; i++)
            assertThat(change("guess", "another horse battery"))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyText()
                    .contains("现在的密码不正确");

        assertThat(change(SchoolFixture.PASSWORD, "another horse battery")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(signIn(person.username(), SchoolFixture.PASSWORD, "127.0.0.1"))
                .hasRedirectedUrl("/login?wait");
    }

    @Test
    void newPasswordIsLongEnoughAndNotLongerThanIsLookedAt() {
        for (String wanted : List.of("short", "长".repeat(25)))
            assertThat(change(SchoolFixture.PASSWORD, wanted))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyText()
                    .contains("新密码须至少 10 个字符");
    }

    private MvcTestResult change(String current, String wanted) {
        return mvc.post()
                .uri("/profile/password")
                .param("current", current)
                .param("wanted", wanted)
                .with(TestSchool.as(person.id()))
                .with(csrf())
                .exchange();
    }

    private static Cookie session(MvcTestResult answer) {
        return answer.getResponse().getCookies()[0];
    }

    private void guess(int times, String username, String address) {
        for (int i = 0; i < times; i++) signIn(username, "guess", address);
    }

    private MvcTestResult signIn(String username, String password, String address) {
        return mvc.post()
                .uri("/login")
                .param("username", username)
                .param("password", password)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .with(csrf())
                .exchange();
    }

    private MvcTestResult token(String username, String password) {
        return token(username, password, "127.0.0.1");
    }

    private MvcTestResult token(String username, String password, String address) {
        String pair = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return mvc.post()
                .uri("/api/v1/tokens")
                .header(HttpHeaders.AUTHORIZATION, "Basic " + pair)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"x\"}")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    private List<String> facts(String subject) {
        return jdbc.sql("select action from audit_entry where subject_id = :id order by seq")
                .param("id", subject)
                .query(String.class)
                .list();
    }

    private void deleteKeys(String pattern) {
        redis.delete(redis.keys("countersign:access:" + pattern));
    }
}
