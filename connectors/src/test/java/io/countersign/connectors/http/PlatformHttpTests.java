package io.countersign.connectors.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlatformHttpTests {
    @RegisterExtension
    static final WireMockExtension platform = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private static final RequestBody JSON =
            RequestBody.create("{}".getBytes(StandardCharsets.UTF_8), MediaType.get("application/json"));
    private static final RequestBody FORM = new FormBody.Builder().add("a", "b").build();
    private static final RequestBody PARTS =
            new MultipartBody.Builder().addFormDataPart("a", "b").build();

    private final OkHttpClient client =
            PlatformHttp.client(new TimeLimits(Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofSeconds(3)));
    /** On the same connections, for a server that has just begun. */
    private final OkHttpClient patient = client.newBuilder()
            .readTimeout(Duration.ofSeconds(30))
            .callTimeout(Duration.ofSeconds(30))
            .build();

    static Stream<Arguments> answersThatTemptOkHttpToRepeat() {
        return Stream.of(
                        Arguments.of("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                        Arguments.of("no answer", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                        Arguments.of("garbage", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                        Arguments.of("408", aResponse().withStatus(408)),
                        Arguments.of("503 at once", aResponse().withStatus(503).withHeader("Retry-After", "0")),
                        Arguments.of("307", aResponse().withStatus(307).withHeader("Location", "/again")),
                        Arguments.of("308", aResponse().withStatus(308).withHeader("Location", "/again")),
                        Arguments.of("401", aResponse().withStatus(401).withHeader("WWW-Authenticate", "Basic")),
                        Arguments.of("silence", aResponse().withFixedDelay(900)))
                .flatMap(row ->
                        Stream.of(JSON, FORM, PARTS).map(body -> Arguments.of(row.get()[0], row.get()[1], body)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answersThatTemptOkHttpToRepeat")
    void eachBodyArrivesOnce(String situation, ResponseDefinitionBuilder answer, RequestBody body) throws IOException {
        platform.stubFor(any(anyUrl()).willReturn(aResponse()));
        platform.stubFor(any(urlEqualTo("/publish")).willReturn(answer));
        // Leaves a connection that could be reused.
        post(patient, "/before", body);

        Throwable failure = catchThrowable(() -> post(client, "/publish", body));

        platform.verify(1, postRequestedFor(urlEqualTo("/publish")));
        platform.verify(0, postRequestedFor(urlEqualTo("/again")));
        assertThat(NeverSent.in(failure)).as(situation).isFalse();
    }

    @Test
    void aRefusedConnectionIsNeverSent() throws IOException {
        int closedPort;
        try (ServerSocket socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }
        assertThat(NeverSent.in(failureOf("http://127.0.0.1:" + closedPort + "/publish")))
                .isTrue();
    }

    @Test
    void anUnknownHostIsNeverSent() {
        assertThat(NeverSent.in(failureOf("http://no-such-host.invalid/publish")))
                .isTrue();
    }

    @Test
    void aFailedTlsHandshakeIsNeverSent() {
        assertThat(NeverSent.in(failureOf("https://127.0.0.1:" + platform.getPort() + "/publish")))
                .isTrue();
    }

    private Throwable failureOf(String url) {
        return catchThrowable(
                () -> client.newCall(new Request.Builder().url(url).post(JSON).build())
                        .execute()
                        .close());
    }

    private static void post(OkHttpClient client, String path, RequestBody body) throws IOException {
        Request request =
                new Request.Builder().url(platform.baseUrl() + path).post(body).build();
        try (Response response = client.newCall(request).execute()) {
            response.body().bytes();
        }
    }
}
