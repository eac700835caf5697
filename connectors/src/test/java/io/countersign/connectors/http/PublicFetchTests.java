package io.countersign.connectors.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.countersign.connectors.http.FetchRefused.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server on loopback stands for the public internet, every other address for what is not. */
class PublicFetchTests {

    private final WireMockServer server = new WireMockServer(WireMockConfiguration.wireMockConfig()
            .bindAddress("127.0.0.1")
            .dynamicPort()
            .dynamicHttpsPort());
    private final Queue<String> nextAnswers = new ArrayDeque<>();

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("a picture")));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.9.9",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.7",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2001:db8::1",
                "2002:a00:1::",
                "2001:0:1::1"
            })
    void addressesThatAreNotEverybodysAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicInternet.contains(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.63.0.1", "172.32.0.1", "223.5.5.5", "2400:3200::1", "2a00:1450::1"})
    void addressesOfEverybodyArePublic(String address) throws UnknownHostException {
        assertThat(PublicInternet.contains(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void publicAddressIsFetched() throws FetchRefused {
        assertThat(new String(fetch(limits()).get(https("outer.test", "/a.png")).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("a picture");
    }

    @Test
    void nameThatLeadsInsideIsRefusedBeforeARequest() {
        assertThat(refusal("https://inner.test:" + server.httpsPort() + "/")).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void addressWrittenAsANumberIsRefusedBeforeARequest() {
        PublicFetch strict = new PublicFetch(
                limits(), okhttp3.Dns.SYSTEM, PublicInternet::contains, url -> true, LoopbackFetch::trusting);
        for (String host : List.of("127.0.0.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "localhost"))
            assertThatExceptionOfType(FetchRefused.class)
                    .as(host)
                    .isThrownBy(() -> strict.get(URI.create("https://" + host + ":" + server.httpsPort() + "/")))
                    .matches(it -> it.reason() == Reason.NOT_PUBLIC || it.reason() == Reason.NO_ANSWER);
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void redirectInsideIsNotFollowed() {
        redirect("/go", "https://inner.test:" + server.httpsPort() + "/secret");
        assertThat(refusal(https("outer.test", "/go").toString())).isEqualTo(Reason.NOT_PUBLIC);
        server.verify(0, getRequestedFor(urlEqualTo("/secret")));
    }

    @Test
    void redirectToPlainHttpIsNotFollowed() {
        redirect("/go", "http://outer.test:" + server.port() + "/secret");
        assertThat(refusal(https("outer.test", "/go").toString())).isEqualTo(Reason.NOT_HTTPS);
        server.verify(0, getRequestedFor(urlEqualTo("/secret")));
    }

    @Test
    void redirectsHaveAnEnd() {
        redirect("/go", "/go");
        assertThat(refusal(https("outer.test", "/go").toString())).isEqualTo(Reason.TOO_MANY_REDIRECTS);
    }

    @Test
    void nameThatChangesItsMindIsCheckedAgain() throws FetchRefused {
        PublicFetch fetch = fetch(limits());
        nextAnswers.add("127.0.0.1");
        nextAnswers.add("10.0.0.1");
        fetch.get(https("rebinding.test", "/a.png"));
        // The connection of before may be kept: then nobody asks the name again, and nobody new is spoken to.
        redirect("/go", "https://other-rebinding.test:" + server.httpsPort() + "/secret");
        assertThatExceptionOfType(FetchRefused.class).isThrownBy(() -> fetch.get(https("outer.test", "/go")));
        server.verify(0, getRequestedFor(urlEqualTo("/secret")));
    }

    @Test
    void answersHaveALargestSizeWhateverTheySayOfIt() {
        server.stubFor(get("/large").willReturn(aResponse().withBody(new byte[2000])));
        server.stubFor(
                get("/chunks").willReturn(aResponse().withBody(new byte[2000]).withChunkedDribbleDelay(4, 20)));
        assertThat(refusal(https("outer.test", "/large").toString())).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(https("outer.test", "/chunks").toString())).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void slowAnswersEnd() {
        server.stubFor(
                get("/slow").willReturn(aResponse().withBody("x".repeat(100)).withChunkedDribbleDelay(50, 60_000)));
        assertThat(refusal(https("outer.test", "/slow").toString())).isEqualTo(Reason.NO_ANSWER);
    }

    @Test
    void onlyHttpsWithoutNamesAndPasswordsOnTheUsualPort() {
        assertThat(refusal("http://outer.test/a.png")).isEqualTo(Reason.NOT_HTTPS);
        assertThat(refusal("https://me:secret@outer.test:" + server.httpsPort() + "/"))
                .isEqualTo(Reason.NOT_HTTPS);
        assertThatExceptionOfType(FetchRefused.class)
                .isThrownBy(() -> new PublicFetch(limits()).get(URI.create("https://example.org:8443/")))
                .matches(it -> it.reason() == Reason.NOT_HTTPS);
    }

    private Reason refusal(String address) {
        try {
            fetch(limits()).get(URI.create(address));
        } catch (FetchRefused refused) {
            return refused.reason();
        }
        throw new AssertionError(address + " was fetched");
    }

    private void redirect(String path, String location) {
        server.stubFor(get(path).willReturn(aResponse().withStatus(302).withHeader("Location", location)));
    }

    private URI https(String host, String path) {
        return URI.create("https://" + host + ":" + server.httpsPort() + path);
    }

    private PublicFetch fetch(FetchLimits limits) {
        return LoopbackFetch.of(limits, this::address);
    }

    private List<InetAddress> address(String name) throws UnknownHostException {
        String answer =
                name.equals("outer.test") ? "127.0.0.1" : name.equals("inner.test") ? "10.0.0.1" : nextAnswers.poll();
        return List.of(InetAddress.getByName(answer));
    }

    private static FetchLimits limits() {
        return new FetchLimits(1000, Duration.ofSeconds(3), 3);
    }
}
