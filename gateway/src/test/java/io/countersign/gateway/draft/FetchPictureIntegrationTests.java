package io.countersign.gateway.draft;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.countersign.connectors.http.LoopbackFetch;
import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.shared.problem.InvalidInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pictures of other sites: fetched only from the public internet, decoded before they are kept. */
@GatewayTest
@Import(WritersFixture.class)
class FetchPictureIntegrationTests {

    private static final int LARGEST = 100_000;

    private final WireMockServer site = new WireMockServer(WireMockConfiguration.wireMockConfig()
            .bindAddress("127.0.0.1")
            .dynamicPort()
            .dynamicHttpsPort());

    @Autowired
    MediaLibrary library;

    @Autowired
    WritersFixture writers;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void start() {
        site.start();
    }

    @AfterEach
    void stop() {
        site.stop();
    }

    @Test
    void pictureOfAnotherSiteBecomesOneOfTheLibrary() {
        byte[] picture = Pictures.plain("png", 60, 40);
        site.stubFor(get("/a.png").willReturn(aResponse().withBody(picture)));
        Medium medium = fetch("/a.png");
        assertThat(library.read(medium.id())).isEqualTo(picture);
        assertThat(medium.contentType()).isEqualTo("image/png");
    }

    @Test
    void whatIsNoPictureIsNotKept() {
        site.stubFor(get("/a.png")
                .willReturn(aResponse().withHeader("Content-Type", "image/png").withBody("<svg onload='x()'/>")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> fetch("/a.png"));
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        site.stubFor(get("/a.png").willReturn(aResponse().withBody(new byte[LARGEST + 1])));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> fetch("/a.png"))
                .satisfies(it -> assertThat(it.faults().get(0).code()).isEqualTo("draft.fetchTooLarge"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/a.png,只能获取 https",
        "https://127.0.0.1/a.png,不在公共网络上",
        "https://[::1]/a.png,不在公共网络上",
        "https://localhost/a.png,不在公共网络上",
        "https://169.254.169.254/latest/meta-data,不在公共网络上",
        "https://10.0.0.1:8443/a.png,只能获取 https",
        "file:///etc/passwd,完整网址"
    })
    void addressesInsideAreRefusedByName(String url, String words) {
        assertThat(mvc.post()
                        .uri("/api/v1/media/fetches")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"url\":\"" + url + "\"}")
                        .with(as(writers.twoUnits().editor())))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains(words);
    }

    @Test
    void onlyWritersHavePicturesFetched() {
        assertThat(mvc.post()
                        .uri("/api/v1/media/fetches")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"url\":\"https://example.org/a.png\"}")
                        .with(as(writers.twoUnits().reviewer())))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private Medium fetch(String path) {
        return new FetchPicture(LoopbackFetch.of(LARGEST), library)
                .fetch(
                        "https://pictures.test:" + site.httpsPort() + path,
                        writers.twoUnits().editor());
    }
}
