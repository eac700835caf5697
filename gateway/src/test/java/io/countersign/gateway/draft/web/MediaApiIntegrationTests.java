package io.countersign.gateway.draft.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.draft.Pictures;
import io.countersign.gateway.organisation.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Pictures over the API: what is kept, and who is given it. */
class MediaApiIntegrationTests extends DraftApiScenario {

    @Autowired
    JdbcClient jdbc;

    @Test
    void pictureIsKeptAndGivenOnlyToThoseWhoseDraftsUseIt() {
        byte[] png = Pictures.plain("png", 80, 60);
        MvcTestResult uploaded = upload(school.editor(), png, "campus.png");
        assertThat(uploaded).hasStatus(201);
        JsonNode medium = body(uploaded);
        assertThat(medium.path("contentType").asString()).isEqualTo("image/png");
        assertThat(medium.path("width").asInt()).isEqualTo(80);
        assertThat(medium.path("bytes").asLong()).isEqualTo(png.length);
        String address = "/api/v1/media/" + medium.path("id").asString();

        assertThat(get(school.reviewer(), address)).hasStatus(404);
        post(
                school.editor(),
                good().replace("各位同学", "<img src='media:" + medium.path("id").asString() + "'>"));
        MvcTestResult seen = get(school.reviewer(), address);
        assertThat(seen)
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(seen.getResponse().getContentAsByteArray()).isEqualTo(png);
        assertThat(get(school.stranger(), address)).hasStatus(404);
        assertThat(post(
                        school.stranger(),
                        good(school.otherUnit() + "", school.foreign() + "", school.foreign() + "")
                                .replace(
                                        "各位同学",
                                        "<img src='media:" + medium.path("id").asString() + "'>")))
                .hasStatus(400);
    }

    @Test
    void badUploadsAreNamedAndKeepNothing() {
        byte[] text = "no picture".getBytes(StandardCharsets.UTF_8);
        assertThat(upload(school.editor(), text, "a.png")).hasStatus(400);
        assertThat(upload(school.editor(), new byte[0], "a.png")).hasStatus(400);
        assertThat(upload(school.editor(), new byte[21 * 1024 * 1024], "a.png")).hasStatus(413);
        assertThat(upload(school.reviewer(), Pictures.plain("png", 5, 5), "a.png"))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/api/v1/media")
                        .header(HttpHeaders.AUTHORIZATION, writers.bearer(school.editor()))
                        .contentType(MediaType.MULTIPART_FORM_DATA))
                .hasStatus(400);
        assertThat(jdbc.sql("select count(*) from medium where uploaded_by in (:who)")
                        .param(
                                "who",
                                List.of(
                                        school.editor().value(),
                                        school.reviewer().value()))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private MvcTestResult upload(PersonId who, byte[] bytes, String name) {
        return mvc.post()
                .uri("/api/v1/media")
                .multipart()
                .file(new MockMultipartFile("file", name, "image/png", bytes))
                .header(HttpHeaders.AUTHORIZATION, writers.bearer(who))
                .exchange();
    }
}
