package io.countersign.gateway.publication;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.jayway.jsonpath.JsonPath;
import io.countersign.gateway.access.Passwords;
import io.countersign.gateway.access.ResetPassword;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.AppointmentId;
import io.countersign.gateway.organisation.Enrolment;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.publication.vault.CallbackKey;
import io.countersign.gateway.publication.vault.CredentialVault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A school lives through a day with all its secrets in use. */
abstract class SecretsInUse extends PublicationScenario {

    private static final String PASSWORD = "password-never-seen-anywhere";

    private final Logger ours = (Logger) LoggerFactory.getLogger("io.countersign");

    /** The secrets by what they are. */
    final Map<String, String> secrets = new LinkedHashMap<>();

    /** What callers were answered on the way, but for the answers that show a new secret this once. */
    final List<String> said = new ArrayList<>();

    DraftId draft = new DraftId(UUID.randomUUID());
    PersonId auditor = new PersonId(UUID.randomUUID());

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Passwords passwords;

    @Autowired
    ResetPassword resetPassword;

    @Autowired
    MakeCallbackKey makeKey;

    @Autowired
    AuthoriseWeibo authorise;

    @Autowired
    CredentialVault vault;

    @Autowired
    Enrolment enrolment;

    @Autowired
    StringRedisTemplate redis;

    @BeforeEach
    void aDayInUse() throws Exception {
        ours.setLevel(Level.TRACE);
        auditor = school.team().first();
        enrolment.appoint(new Appointment(
                new AppointmentId(UUID.randomUUID()),
                auditor,
                Role.AUDITOR,
                null,
                null,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                null));
        secrets.put("AppSecret", ConnectedSchool.APP_SECRET);
        secrets.put("secret of the Weibo app", "app-secret-of-the-school");
        secrets.put("first token", ConnectedSchool.TOKEN + uid);
        signIns();
        callbackKey();
        String token = apiToken();
        publishedWithTroubles();
        authorisedAnew();
        refusedConnections(token);
        drive();
    }

    @AfterEach
    void quiet() {
        ours.setLevel(null);
    }

    private void signIns() {
        passwords.set(team().admin(), PASSWORD);
        secrets.put("password", PASSWORD);
        secrets.put("password of a wrong sign-in", "guess-never-seen-anywhere");
        secrets.put("new password", resetPassword.reset(team().editor(), team().sysadmin()));
        signIn(PASSWORD);
        signIn("guess-never-seen-anywhere");
        told(mvc.post()
                .uri("/profile/password")
                .param("current", "guess-never-seen-anywhere")
                .param("wanted", PASSWORD)
                .with(csrf())
                .with(as(team().admin())));
    }

    private void signIn(String password) {
        told(mvc.post()
                .uri("/login")
                .param("username", username())
                .param("password", password)
                .with(csrf()));
    }

    private void callbackKey() {
        CallbackKey key = makeKey.make(wechat, school.user(team().admin()));
        secrets.put("callback token", key.token().reveal());
        secrets.put("EncodingAESKey", key.aesKey().reveal());
        told(mvc.post().uri("/callback/wechat/" + wechat + "?signature=0&timestamp=1&nonce=2&msg_signature=3"));
    }

    /** The answer that shows it is kept, sealed, for a repetition of the call. */
    private String apiToken() throws Exception {
        MvcTestResult made = mvc.post()
                .uri("/api/v1/tokens")
                .header(HttpHeaders.AUTHORIZATION, basic())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"timetable\"}")
                .exchange();
        String token = JsonPath.read(made.getResponse().getContentAsString(), "$.token");
        secrets.put("API token", token);
        told(mvc.get().uri("/api/v1/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        told(mvc.get().uri("/api/v1/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + token + "x"));
        return token;
    }

    private void publishedWithTroubles() {
        draft = signed(wechat, weibo);
        Platforms.WEIBO.answers500();
        drive();
        pass(Duration.ofMinutes(2));
        platformTokens();
        Platforms.WECHAT.secretReset(appId, "another");
        DraftId stopped = signed(wechat);
        clock.advance(Duration.ofHours(3));
        drive();
        assertThat(state(stopped, wechat)).isEqualTo(PublicationState.HELD);
        Platforms.WECHAT.secretReset(appId, ConnectedSchool.APP_SECRET);
        Platforms.WEIBO.tokenExpired(uid);
        pass(Duration.ofMinutes(3));
    }

    /** What WeChat gave for the AppSecret; other accounts' tokens are on the same Redis. */
    private void platformTokens() {
        redis.keys("countersign:publication:token:*")
                .forEach(key ->
                        secrets.put(key, String.valueOf(redis.opsForValue().get(key))));
        assertThat(secrets.keySet()).anyMatch(it -> it.contains(":token:") && it.contains(appId));
    }

    private void authorisedAnew() throws Exception {
        var admin = school.user(team().admin());
        URI page = URI.create(authorise.page(weibo, "state", admin) + "&sandbox_uid=" + uid);
        String location = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        authorise.complete(weibo, location.substring(location.indexOf("code=") + 5), admin);
        secrets.put("token of the consent", vault.open(weibo).orElseThrow().text("accessToken"));
        assertThat(secrets.get("token of the consent")).isNotEqualTo(secrets.get("first token"));
    }

    private void refusedConnections(String token) {
        secrets.put("refused token", "2.00refused-never-seen-anywhere");
        secrets.put("malformed token", "2.00 malformed-never-seen-anywhere");
        secrets.put("refused AppSecret", "wrong-never-seen-anywhere");
        for (String wrong : List.of("2.00refused-never-seen-anywhere", "2.00 malformed-never-seen-anywhere")) {
            MvcTestResult refused = mvc.put()
                    .uri("/api/v1/accounts/" + weibo + "/connection")
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"uid\":\"" + uid + "\",\"accessToken\":\"" + wrong + "\"}")
                    .exchange();
            assertThat(refused).hasStatus4xxClientError();
            said.add(EveryAnswer.everything(refused.getResponse()));
        }
        MvcTestResult again = told(mvc.post()
                .uri("/accounts/" + wechat + "/connection")
                .param("appId", appId)
                .param("appSecret", "wrong-never-seen-anywhere")
                .with(csrf())
                .with(as(team().admin())));
        assertThat(again).hasStatus(HttpStatus.OK).bodyText().contains(appId);
    }

    private MvcTestResult told(MockMvcTester.MockMvcRequestBuilder request) {
        MvcTestResult answer = request.exchange();
        said.add(EveryAnswer.everything(answer.getResponse()));
        return answer;
    }

    private String basic() {
        return "Basic "
                + Base64.getEncoder().encodeToString((username() + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private String username() {
        return jdbc.sql("select username from person where id = :id")
                .param("id", team().admin().value())
                .query(String.class)
                .single();
    }
}
