package io.countersign.gateway.draft.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What no draft may hold: each fault is named with its field, and nothing is kept. */
class BadDraftIntegrationTests extends DraftApiScenario {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\r", "\\u0007", "\\u2028", "\\u202e"})
    void titleAndAuthorAreOneLine(String broken) {
        String request = good().replace("开学通知", "开学" + broken + "通知").replace("宣传部", "宣传" + broken + "部");
        assertThat(body(post(school.editor(), request)).path("errors").findValuesAsString("field"))
                .containsExactly("title", "author");
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

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where unit_id in (:unit, :other)")
                .param("unit", school.unit().value())
                .param("other", school.otherUnit().value())
                .query(Long.class)
                .single();
    }

    private String with(String beforeTitle) {
        return good().replace("\"title\"", beforeTitle);
    }
}
