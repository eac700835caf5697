package io.countersign.gateway.draft.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftState;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.Pictures;
import io.countersign.gateway.draft.WritersFixture;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.rules.content.PicturePost;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
@Import(WritersFixture.class)
class DraftApiIntegrationTests {

    private static final String GOOD = """
            {"unitId": "%s", "title": "开学通知", "author": "宣传部", "digest": "九月一日开学",
             "bodyHtml": "<p>各位同学：</p><p onclick='x()'>九月一日开学。</p>",
             "wechat": {"comments": "FOLLOWERS", "coverCrop": "CENTRE"},
             "weibo": {"text": "九月一日开学", "mediaIds": [], "linkUrl": null},
             "rights": {"kind": "ORIGINAL"}, "aiGenerated": false,
             "targets": ["%s", "%s"], "publishAt": null}
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    WritersFixture writers;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    WritersFixture.School school;

    @BeforeEach
    void enrol() {
        school = writers.twoUnits();
    }

    @Test
    void draftIsCreatedReadChangedAndListed() {
        MvcTestResult created = post(school.editor(), good());
        assertThat(created).hasStatus(201).hasHeader("ETag", "\"1\"");
        JsonNode draft = body(created);
        assertThat(draft.path("state").asString()).isEqualTo("EDITING");
        assertThat(draft.path("bodyHtml").asString()).isEqualTo("<p>各位同学：</p><p>九月一日开学。</p>");
        String id = draft.path("id").asString();

        String changed = good().replace("开学通知", "放假通知");
        MvcTestResult put = put(school.colleague(), id, "1", changed);
        assertThat(put).hasStatusOk().hasHeader("ETag", "\"2\"");
        JsonNode read = body(get(school.reviewer(), "/api/v1/drafts/" + id));
        assertThat(read.path("title").asString()).isEqualTo("放假通知");
        assertThat(read.path("version").asLong()).isEqualTo(2);
        assertThat(read.path("revisions").isArray()).isTrue();
        assertThat(read.path("wechat").path("comments").asString()).isEqualTo("FOLLOWERS");
        assertThat(read.path("wechat").path("coverCrop").asString()).isEqualTo("CENTRE");

        JsonNode list = body(get(school.editor(), "/api/v1/drafts?state=EDITING&unitId=" + school.unit()));
        assertThat(list.path("items")).hasSize(1);
        assertThat(list.path("next").isNull()).isTrue();
        assertThat(body(get(school.editor(), "/api/v1/drafts?state=IN_REVIEW")).path("items"))
                .isEmpty();
        assertThat(body(get(school.editor(), "/api/v1/drafts?awaiting=me")).path("items"))
                .isEmpty();
    }

    @Test
    void kindOnWechatIsAnArticleUnlessItIsSaid() {
        assertThat(body(post(school.editor(), good()))
                        .path("wechat")
                        .path("kind")
                        .asString())
                .isEqualTo("ARTICLE");
        String pictures = good().replace("\"comments\": ", "\"kind\": \"PICTURES\", \"comments\": ");
        String id = body(post(school.editor(), pictures)).path("id").asString();
        assertThat(body(get(school.reviewer(), "/api/v1/drafts/" + id))
                        .path("wechat")
                        .path("kind")
                        .asString())
                .isEqualTo("PICTURES");
        assertThat(body(get(school.reviewer(), "/api/v1/drafts/" + id))
                        .path("shownBodyHtml")
                        .asString())
                .as("findings point into it")
                .isEqualTo(PicturePost.of(body(get(school.reviewer(), "/api/v1/drafts/" + id))
                                .path("bodyHtml")
                                .asString())
                        .html());
        assertThat(body(post(school.editor(), pictures.replace("PICTURES", "VIDEO")))
                        .path("errors")
                        .findValuesAsString("field"))
                .containsExactly("wechat.kind");
    }

    @Test
    void descriptionOfTheApiTellsTheKindsOnWechat() {
        assertThat(mvc.get().uri("/v3/api-docs"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.components.schemas.WechatRequest.properties.kind.enum")
                .isEqualTo(List.of("ARTICLE", "PICTURES"));
    }

    @Test
    void repeatedCreationNamesPlaceAndVersionAgain() {
        MvcTestResult first = create("draft-1");
        MvcTestResult second = create("draft-1");
        assertThat(second).hasStatus(201).hasHeader("ETag", "\"1\"");
        assertThat(second.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\r", "\\u0007", "\\u2028", "\\u202e"})
    void titleAndAuthorAreOneLine(String broken) {
        String request = good().replace("开学通知", "开学" + broken + "通知").replace("宣传部", "宣传" + broken + "部");
        assertThat(body(post(school.editor(), request)).path("errors").findValuesAsString("field"))
                .containsExactly("title", "author");
    }

    @Test
    void answerMayComeBackChangedAsTheNextRequest() {
        String answer = text(post(school.editor(), good()));
        String id = json.readTree(answer).path("id").asString();
        String whole = text(get(school.editor(), "/api/v1/drafts/" + id));
        assertThat(put(school.editor(), id, "\"1\"", whole.replace("九月一日", "九月二日")))
                .hasStatusOk();
    }

    @Test
    void listGoesOnWhereItEnded() {
        for (int i = 0; i < 3; i++) post(school.editor(), good());
        JsonNode first = body(get(school.editor(), "/api/v1/drafts?limit=2"));
        assertThat(first.path("items")).hasSize(2);
        String next = first.path("next").asString();
        JsonNode second = body(get(school.editor(), "/api/v1/drafts?limit=2&after=" + next));
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("items").get(0).path("id"))
                .isNotEqualTo(first.path("items").get(1).path("id"));
        assertThat(get(school.editor(), "/api/v1/drafts?after=nonsense")).hasStatus(400);
    }

    @Test
    void whoHasNothingToDoWithADraftDoesNotLearnOfIt() {
        String id = body(post(school.editor(), good())).path("id").asString();
        for (PersonId outsider : new PersonId[] {school.stranger(), school.sysadmin()}) {
            assertThat(get(outsider, "/api/v1/drafts/" + id)).hasStatus(404);
            assertThat(put(outsider, id, "1", good())).hasStatus(404);
            assertThat(body(get(outsider, "/api/v1/drafts")).path("items")).isEmpty();
        }
        assertThat(get(school.auditor(), "/api/v1/drafts/" + id)).hasStatusOk();
        assertThat(put(school.auditor(), id, "1", good())).hasStatus(403);
        assertThat(put(school.reviewer(), id, "1", good())).hasStatus(403);
        assertThat(get(school.editor(), "/api/v1/drafts/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get(school.editor(), "/api/v1/drafts/nonsense")).hasStatus(404);
    }

    @Test
    void updateNeedsTheVersionThatWasSeen() {
        String id = body(post(school.editor(), good())).path("id").asString();
        String changed = good().replace("开学通知", "放假通知");
        assertThat(put(school.editor(), id, null, changed)).hasStatus(428);
        assertThat(put(school.editor(), id, "nonsense", changed)).hasStatus(400);
        assertThat(put(school.editor(), id, "7", changed)).hasStatus(412);
        assertThat(put(school.editor(), id, "1", changed)).hasStatusOk();
        assertThat(put(school.colleague(), id, "1", changed)).hasStatus(412);
        assertThat(put(school.editor(), id, "2", changed)).hasStatusOk().hasHeader("ETag", "\"2\"");
    }

    @Test
    void lockedDraftIsNotChanged() {
        String id = body(post(school.editor(), good())).path("id").asString();
        drafts.freeze(DraftId.of(id), school.editor());
        assertThat(put(school.editor(), id, "2", good().replace("开学", "放假")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.remedy")
                .asString()
                .isNotBlank();
        drafts.backToEditing(DraftId.of(id));
        assertThat(drafts.find(DraftId.of(id)).orElseThrow().state()).isEqualTo(DraftState.EDITING);
    }

    private record BadRequest(String what, String request, int status, String field) {}

    Stream<BadRequest> badRequests() {
        return Stream.of(
                new BadRequest("broken JSON", "{\"unitId\": ", 400, ""),
                new BadRequest("no JSON object", "[]", 400, ""),
                new BadRequest("unknown field", with("\"colour\": 1, \"title\""), 400, "colour"),
                new BadRequest("no unit", GOOD_WITHOUT_UNIT, 400, "unitId"),
                new BadRequest(
                        "unknown unit",
                        good().replace(school.unit().toString(), UUID.randomUUID() + ""),
                        400,
                        "unitId"),
                new BadRequest(
                        "unit that is no id", good().replace(school.unit().toString(), "x"), 400, "unitId"),
                new BadRequest(
                        "foreign unit", good().replace(school.unit().toString(), school.otherUnit() + ""), 403, ""),
                new BadRequest("no title", good().replace("\"title\": \"开学通知\",", ""), 400, "title"),
                new BadRequest("title of 300 characters", good().replace("开学通知", "题".repeat(300)), 400, "title"),
                new BadRequest("title with a null character", good().replace("开学通知", "开\\u0000学"), 400, "title"),
                new BadRequest("title with half a character", good().replace("开学通知", "开\\ud83d学"), 400, "title"),
                new BadRequest("number as title", good().replace("\"title\": \"开学通知\"", "\"title\": 5"), 400, "title"),
                new BadRequest("number as rights", good().replace("\"ORIGINAL\"", "0"), 400, "rights.kind"),
                new BadRequest("number as yes", good().replace("false", "1"), 400, "aiGenerated"),
                new BadRequest("author of 17", good().replace("宣传部", "作".repeat(17)), 400, "author"),
                new BadRequest(
                        "digest of 121", good().replace("九月一日开学\",\n", "摘".repeat(121) + "\",\n"), 400, "digest"),
                new BadRequest("body of 20000", good().replace("各位同学", "字".repeat(20_000)), 400, "bodyHtml"),
                new BadRequest("body of 2 MB", good().replace("各位同学", "字".repeat(2_000_000)), 400, "bodyHtml"),
                new BadRequest(
                        "outside picture",
                        good().replace("各位同学", "<img src='https://x.example/a.png'>"),
                        400,
                        "bodyHtml"),
                new BadRequest(
                        "unknown picture",
                        good().replace("各位同学", "<img src='media:" + UUID.randomUUID() + "'>"),
                        400,
                        "bodyHtml"),
                new BadRequest("unknown cover", with("\"coverMediaId\": \"x\", \"title\""), 400, "coverMediaId"),
                new BadRequest(
                        "address without scheme",
                        with("\"sourceUrl\": \"www.example.cn\", \"title\""),
                        400,
                        "sourceUrl"),
                new BadRequest(
                        "script as address",
                        with("\"sourceUrl\": \"javascript:alert(1)\", \"title\""),
                        400,
                        "sourceUrl"),
                new BadRequest(
                        "Weibo of 141",
                        good().replace("\"text\": \"九月", "\"text\": \"" + "字".repeat(141)),
                        400,
                        "weibo.text"),
                new BadRequest(
                        "Weibo link that is none",
                        good().replace("\"linkUrl\": null", "\"linkUrl\": \"x\""),
                        400,
                        "weibo.linkUrl"),
                new BadRequest("unknown rights", good().replace("ORIGINAL", "STOLEN"), 400, "rights.kind"),
                new BadRequest(
                        "unknown target",
                        good().replace(school.wechat().toString(), UUID.randomUUID() + ""),
                        400,
                        "targets[0]"),
                new BadRequest(
                        "target that is no id", good().replace(school.wechat().toString(), "x"), 400, "targets[0]"),
                new BadRequest(
                        "closed account",
                        good().replace(school.wechat().toString(), school.closed() + ""),
                        400,
                        "targets[0]"),
                new BadRequest(
                        "registered-only account",
                        good().replace(school.wechat().toString(), school.qqGroup() + ""),
                        400,
                        "targets[0]"),
                new BadRequest(
                        "another unit's account",
                        good().replace(school.wechat().toString(), school.foreign() + ""),
                        400,
                        "targets[0]"),
                new BadRequest(
                        "time in the past",
                        good().replace("\"publishAt\": null", "\"publishAt\": \"2020-01-01T08:00:00+08:00\""),
                        400,
                        "publishAt"),
                new BadRequest(
                        "time beyond all planning",
                        good().replace("\"publishAt\": null", "\"publishAt\": \"+999999999-01-01T08:00:00+08:00\""),
                        400,
                        "publishAt"),
                new BadRequest(
                        "time without offset",
                        good().replace("\"publishAt\": null", "\"publishAt\": \"2030-01-01 08:00\""),
                        400,
                        "publishAt"));
    }

    private static final String GOOD_WITHOUT_UNIT = "{\"title\": \"开学通知\"}";

    @Test
    void everyBadRequestIsNamedAndChangesNothing() {
        badRequests().forEach(it -> refuses(it.what(), it.request(), it.status(), it.field()));
        assertThat(count("draft")).isZero();
    }

    private void refuses(String what, String request, int status, String field) {
        MvcTestResult answer = post(school.editor(), request);
        assertThat(answer).as(what).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = body(answer);
        assertThat(problem.path("detail").asString()).as(what).isNotBlank();
        if (!field.isEmpty())
            assertThat(problem.path("errors").get(0).path("field").asString())
                    .as(what)
                    .isEqualTo(field);
    }

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

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where unit_id in (:unit, :other)")
                .param("unit", school.unit().value())
                .param("other", school.otherUnit().value())
                .query(Long.class)
                .single();
    }

    private String good() {
        return good(school.unit() + "", school.wechat() + "", school.weibo() + "");
    }

    private static String good(String unit, String target, String other) {
        return GOOD.formatted(unit, target, other);
    }

    private String with(String beforeTitle) {
        return good().replace("\"title\"", beforeTitle);
    }

    private MvcTestResult post(PersonId who, String request) {
        return mvc.post()
                .uri("/api/v1/drafts")
                .header(HttpHeaders.AUTHORIZATION, writers.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(request)
                .exchange();
    }

    private MvcTestResult create(String key) {
        return mvc.post()
                .uri("/api/v1/drafts")
                .header(HttpHeaders.AUTHORIZATION, writers.bearer(school.editor()))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(good())
                .exchange();
    }

    private MvcTestResult put(PersonId who, String id, @Nullable String version, String request) {
        var call = mvc.put()
                .uri("/api/v1/drafts/" + id)
                .header(HttpHeaders.AUTHORIZATION, writers.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(request);
        return (version == null ? call : call.header(HttpHeaders.IF_MATCH, version)).exchange();
    }

    private MvcTestResult get(PersonId who, String address) {
        return mvc.get()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, writers.bearer(who))
                .exchange();
    }

    private MvcTestResult upload(PersonId who, byte[] bytes, String name) {
        return mvc.post()
                .uri("/api/v1/media")
                .multipart()
                .file(new MockMultipartFile("file", name, "image/png", bytes))
                .header(HttpHeaders.AUTHORIZATION, writers.bearer(who))
                .exchange();
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(text(result));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
