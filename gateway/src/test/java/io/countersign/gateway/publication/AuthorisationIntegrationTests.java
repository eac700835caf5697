package io.countersign.gateway.publication;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

/** The consent that a Weibo account's keeper gives on the platform, and what happens when it ends. */
@RecordApplicationEvents
class AuthorisationIntegrationTests extends PublicationScenario {

    private static final String CALLBACK = "http://localhost:8080/weibo/callback";

    private Cookie session = new Cookie("none", "yet");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AuthorisationReminders reminders;

    @Autowired
    ApplicationEvents events;

    @Test
    void consentConnectsTheAccountForThirtyDays() throws Exception {
        clock.advance(Duration.ofDays(20));
        Map<String, String> answer = consent(asked(weibo), uid);
        assertThat(answered(answer)).hasStatus3xxRedirection().hasRedirectedUrl(connection());
        // The platform tells what is left in whole seconds.
        assertThat(expiry()).isCloseTo(clock.instant().plus(Duration.ofDays(30)).getEpochSecond(), within(2L));
        assertThat(answered(answer)).as("the state is used up").hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void pageOfThePlatformIsAskedForTheRightThings() {
        URI page = asked(weibo);
        assertThat(page.getPath()).isEqualTo("/oauth2/authorize");
        assertThat(parameters(page))
                .containsEntry("client_id", "1000000001")
                .containsEntry("redirect_uri", CALLBACK)
                .containsEntry("response_type", "code")
                .containsEntry("forcelogin", "true")
                .hasEntrySatisfying("state", it -> assertThat(it).hasSizeGreaterThanOrEqualTo(22));
        assertThat(parameters(asked(weibo)).get("state"))
                .isNotEqualTo(parameters(page).get("state"));
    }

    @Test
    void consentOfAnotherAccountIsNotKept() throws Exception {
        long before = expiry();
        AccountId other = new AccountId(UUID.randomUUID());
        String otherUid = school.weibo(team(), other);
        clock.advance(Duration.ofHours(1));
        answered(consent(asked(weibo), otherUid));
        assertThat(expiry()).isEqualTo(before);
        assertThat(page()).bodyText().contains(otherUid, "登记的是 " + uid);
    }

    @Test
    void refusalOnThePlatformLeavesTheConnectionAsItWas() throws Exception {
        long before = expiry();
        clock.advance(Duration.ofHours(1));
        Map<String, String> answer = parameters(location(asked(weibo) + "&sandbox_refuse=1"));
        assertThat(answer).containsEntry("error_code", "21330").doesNotContainKey("code");
        assertThat(answered(answer)).hasStatus3xxRedirection();
        assertThat(page()).bodyText().contains("微博没有给出授权");
        assertThat(expiry()).isEqualTo(before);
    }

    @Test
    void answerToAnotherSessionIsRefused() throws Exception {
        Map<String, String> answer = consent(asked(weibo), uid);
        assertThat(mvc.get()
                        .uri("/weibo/callback?state={state}&code={code}", answer.get("state"), answer.get("code"))
                        .with(as(team().admin())))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("不是从本页面发起的");
    }

    @Test
    void answerAfterTenMinutesIsRefused() throws Exception {
        Map<String, String> answer = consent(asked(weibo), uid);
        clock.advance(Duration.ofMinutes(10));
        assertThat(answered(answer)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void onlyThoseWhoMayConnectAreSentToThePlatform() {
        assertThat(ask(weibo, team().editor())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(ask(weibo, school.team().admin())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void codeThatThePlatformRefusesIsSaidInWords() {
        Map<String, String> answer = Map.of("state", parameters(asked(weibo)).get("state"), "code", "forged");
        answered(answer);
        assertThat(page()).bodyText().contains("21325", "重新开始授权");
    }

    @Test
    void peopleAreRemindedSevenThreeAndOneDayBeforeTheEndAndAtTheEnd() throws Exception {
        answered(consent(asked(weibo), uid));
        for (int day = 0; day < 32; day++) {
            reminders.sweep();
            reminders.sweep();
            clock.advance(Duration.ofDays(1));
        }
        assertThat(events.stream(AuthorisationEnding.class)
                        .filter(it -> it.accountId().equals(weibo))
                        .map(AuthorisationEnding::days))
                .containsExactly(7, 3, 1, 0);
    }

    @Test
    void pieceThatMeetsADeadTokenGoesOnByItselfAfterTheConsent() throws Exception {
        DraftId draft = signed(weibo);
        Platforms.WEIBO.tokenExpired(uid);
        drive();
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.HELD);
        answered(consent(asked(weibo), uid));
        drive();
        pass(Duration.ofSeconds(3));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.VERIFIED);
        assertThat(Platforms.WEIBO.followerView(uid)).hasSize(1);
    }

    private URI asked(AccountId account) {
        MvcTestResult result = ask(account, team().admin());
        assertThat(result).hasStatus3xxRedirection();
        return URI.create(String.valueOf(result.getResponse().getRedirectedUrl()));
    }

    private MvcTestResult ask(AccountId account, PersonId person) {
        return inSession(mvc.get().uri("/accounts/" + account + "/authorisation"), person);
    }

    private MvcTestResult inSession(MockMvcTester.MockMvcRequestBuilder request, PersonId person) {
        MvcTestResult result = request.cookie(session).with(as(person)).exchange();
        for (Cookie begun : result.getResponse().getCookies()) session = begun;
        return result;
    }

    /** A person picks the account on the platform's page. */
    private static Map<String, String> consent(URI page, String uid) throws IOException, InterruptedException {
        return parameters(location(page + "&sandbox_uid=" + uid));
    }

    private static URI location(String address) throws IOException, InterruptedException {
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(CALLBACK);
        return URI.create(location);
    }

    private static Map<String, String> parameters(URI address) {
        return UriComponentsBuilder.fromUriString(URLDecoder.decode(address.toString(), StandardCharsets.UTF_8))
                .build()
                .getQueryParams()
                .toSingleValueMap();
    }

    private MvcTestResult answered(Map<String, String> answer) {
        var request = mvc.get().uri("/weibo/callback").param("state", answer.getOrDefault("state", ""));
        String code = answer.get("code");
        return inSession(code == null ? request : request.param("code", code), team().admin());
    }

    private MvcTestResult page() {
        return inSession(mvc.get().uri(connection()), team().admin());
    }

    private String connection() {
        return "/accounts/" + weibo + "/connection";
    }

    private long expiry() {
        return jdbc.sql(
                        "select extract(epoch from expires_at)::bigint from sealed_credential where account_id = :account")
                .param("account", weibo.value())
                .query(Long.class)
                .single();
    }
}
