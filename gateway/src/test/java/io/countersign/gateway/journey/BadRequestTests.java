package io.countersign.gateway.journey;

import static io.countersign.gateway.journey.Newsroom.drafted;
import static io.countersign.gateway.journey.Newsroom.picture;
import static io.countersign.gateway.journey.Newsroom.piece;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.browser.TrialApplication;
import io.countersign.gateway.journey.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Each kind of bad request gets a problem that names the fault, and changes nothing. */
class BadRequestTests {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String DRAFT_PICTURE = picture();

    private long rows;

    @BeforeEach
    void count() {
        rows = everything();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(everything()).isEqualTo(rows);
    }

    @Test
    void missingField() {
        ObjectNode draft = sound();
        draft.remove("unitId");
        refused(Api.as("editor").post("/drafts", draft.toString()), 400, "unitId");
    }

    @Test
    void titleOfThreeHundredCharacters() {
        ObjectNode draft = sound();
        draft.put("title", "长".repeat(300));
        refused(Api.as("editor").post("/drafts", draft.toString()), 400, "title");
    }

    @Test
    void unknownTarget() {
        ObjectNode draft = sound();
        draft.withArray("targets").add(UUID.randomUUID().toString());
        refused(Api.as("editor").post("/drafts", draft.toString()), 400, "targets");
    }

    @Test
    void foreignUnit() {
        ObjectNode draft = sound();
        draft.put("unitId", otherCollege());
        refused(Api.as("editor").post("/drafts", draft.toString()), 403, "N3a");
    }

    @Test
    void brokenJson() {
        Answer answer = Api.as("editor").post("/drafts", "{\"title\":");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
    }

    @Test
    void unknownField() {
        ObjectNode draft = sound();
        draft.put("colour", "red");
        refused(Api.as("editor").post("/drafts", draft.toString()), 400, "colour");
    }

    @Test
    void pictureOfTwentyOneMegabytes() {
        Answer answer = Api.as("editor").upload("large.png", new byte[21 * MEGABYTE]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("/detail")).contains("20 MB");
    }

    @Test
    void pngThatIsNone() {
        refused(
                Api.as("editor").upload("fake.png", "<html>no picture</html>".getBytes(StandardCharsets.UTF_8)),
                -1,
                "file");
    }

    @Test
    void versionMissingOrStale() {
        String id = drafted(sound());
        rows = everything();
        Answer without = Api.as("editor").put("/drafts/" + id, sound().toString());
        assertThat(without.status()).isEqualTo(428);
        Answer stale = Api.as("editor").put("/drafts/" + id, sound().toString(), "If-Match", "\"99\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.type()).startsWith("application/problem+json");
    }

    @Test
    void listLimitOutOfRange() {
        refused(Api.as("editor").get("/drafts?limit=100000"), 400, "limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/units", "/accounts", "/drafts", "/publications", "/cases", "/notices"})
    void cursorThatIsNone(String list) {
        refused(Api.as("editor").get(list + "?after=nonsense"), 400, "after");
    }

    private static ObjectNode sound() {
        return piece("坏请求", "<p>教室安排见下。</p>", DRAFT_PICTURE);
    }

    private static void refused(Answer answer, int status, String names) {
        assertThat(answer.type()).as(answer.body().toString()).startsWith("application/problem+json");
        if (status > 0) assertThat(answer.status()).isEqualTo(status);
        else assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body().toString()).contains(names);
        assertThat(answer.text("/detail")).isNotBlank();
    }

    private static String otherCollege() {
        for (var unit : Api.as("editor").get("/units").body().path("items"))
            if (unit.path("name").asString("").equals("外国语学院"))
                return unit.path("id").asString("");
        throw new IllegalStateException("the demo school has no other college");
    }

    private static long everything() {
        return TrialApplication.bean(JdbcClient.class)
                .sql("""
                        select (select count(*) from draft) + (select count(*) from medium)
                             + (select count(*) from revision) + (select coalesce(sum(version), 0) from draft)
                        """)
                .query(Long.class)
                .single();
    }
}
