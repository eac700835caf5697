package io.countersign.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.SchoolFixture;
import io.countersign.gateway.SettableClock;
import io.countersign.gateway.organisation.CadreRank;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.StaffKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sign-in, tokens and repeated calls on the real application. */
@GatewayTest
class AccessIntegrationTests {

    private static final String TOKENS = "/api/v1/tokens";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SchoolFixture school;

    @Autowired
    AccessTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Person person;

    @BeforeEach
    void enterSomebody() {
        person = school.person(school.college(), StaffKind.STAFF, CadreRank.NONE);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void passwordMakesATokenAndTheTokenOpensTheApi() {
        MvcTestResult made = askForToken(basic(SchoolFixture.PASSWORD), "timetable", null);
        assertThat(made)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.token")
                .asString()
                .startsWith("cs_");
        assertThat(mvc.get().uri("/api/v1/me").header(HttpHeaders.AUTHORIZATION, school.bearer(person)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.username")
                .isEqualTo(person.username());
    }

    @Test
    void wrongPasswordMakesNoToken() {
        assertThat(askForToken(basic("guess"), "x", null))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(tokens.of(person.id())).isEmpty();
    }

    @Test
    void passwordOpensNothingButTheMakingOfTokens() {
        assertThat(mvc.get().uri("/api/v1/me").header(HttpHeaders.AUTHORIZATION, basic(SchoolFixture.PASSWORD)))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void tokenEndsOnItsDay() {
        String bearer = school.bearer(person);
        clock.advance(Duration.ofDays(2));
        assertThat(mvc.get().uri("/api/v1/me").header(HttpHeaders.AUTHORIZATION, bearer))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void onlyTheHashOfATokenIsKept() {
        String token = tokens.issue(person.id(), "x", Duration.ofDays(1)).token();
        String kept = jdbc.sql("select token_hash from access_token where person_id = :id")
                .param("id", person.id().value())
                .query(String.class)
                .single();
        assertThat(kept).matches("[0-9a-f]{64}").doesNotContain(token);
    }

    @Test
    void repeatedCreationGetsTheFirstAnswer() throws Exception {
        String bearer = school.bearer(person);
        MvcTestResult first = askForToken(bearer, "sync", "key-1");
        MvcTestResult second = askForToken(bearer, "sync", "key-1");
        assertThat(second).hasStatus(HttpStatus.CREATED);
        assertThat(second.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(tokens.of(person.id()))
                .filteredOn(it -> it.name().equals("sync"))
                .hasSize(1);
    }

    @Test
    void keptAnswerTellsNobodyTheTokenThatItHolds() throws Exception {
        String answer = askForToken(school.bearer(person), "sync", "key-5")
                .getResponse()
                .getContentAsString();
        byte[] kept = jdbc.sql("select body from idempotency_key where person_id = :id and key = 'key-5'")
                .param("id", person.id().value())
                .query(byte[].class)
                .single();
        assertThat(answer).contains("cs_");
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).isNotEmpty().doesNotContain("cs_", "token");
    }

    @Test
    void keyOfAnotherRequestIsRefused() {
        String bearer = school.bearer(person);
        askForToken(bearer, "first", "key-2");
        assertThat(askForToken(bearer, "second", "key-2"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void keyWithoutEndIsNamed() {
        assertThat(askForToken(school.bearer(person), "first", "k".repeat(201)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void repeatThatOvertakesTheFirstCallGetsItsAnswer() {
        String bearer = school.bearer(person);
        List<MvcTestResult> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> askForToken(bearer, "at once", "key-4")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).allSatisfy(it -> assertThat(it).hasStatus(HttpStatus.CREATED));
        assertThat(tokens.of(person.id()))
                .filteredOn(it -> it.name().equals("at once"))
                .hasSize(1);
    }

    @Test
    void tokenIsNamedInOneLine() {
        assertThat(askForToken(school.bearer(person), "a\\nb", null))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("oneLine");
    }

    @Test
    void callThatCreatedNothingMayBeCorrectedUnderTheSameKey() {
        String bearer = school.bearer(person);
        assertThat(askForToken(bearer, "", "key-3")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(askForToken(bearer, "named", "key-3")).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void unknownFieldIsNamed() {
        assertThat(mvc.post()
                        .uri(TOKENS)
                        .header(HttpHeaders.AUTHORIZATION, school.bearer(person))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"x\",\"colour\":1}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("colour");
    }

    @Test
    void brokenJsonIsAProblem() {
        assertThat(mvc.post()
                        .uri(TOKENS)
                        .header(HttpHeaders.AUTHORIZATION, school.bearer(person))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private MvcTestResult askForToken(String authorization, String name, @Nullable String key) {
        var request = mvc.post()
                .uri(TOKENS)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"" + name + "\"}");
        return key == null
                ? request.exchange()
                : request.header("Idempotency-Key", key).exchange();
    }

    private String basic(String password) {
        String pair = person.username() + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
