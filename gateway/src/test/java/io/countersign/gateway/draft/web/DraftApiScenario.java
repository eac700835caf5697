package io.countersign.gateway.draft.web;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.draft.WritersFixture;
import io.countersign.gateway.organisation.PersonId;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two units whose people write drafts over the API. */
@GatewayTest
@Import(WritersFixture.class)
abstract class DraftApiScenario {

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
    JsonMapper json;

    WritersFixture.School school;

    @BeforeEach
    void enrol() {
        school = writers.twoUnits();
    }

    String good() {
        return good(school.unit() + "", school.wechat() + "", school.weibo() + "");
    }

    static String good(String unit, String target, String other) {
        return GOOD.formatted(unit, target, other);
    }

    MvcTestResult post(PersonId who, String request) {
        return mvc.post()
                .uri("/api/v1/drafts")
                .header(HttpHeaders.AUTHORIZATION, writers.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(request)
                .exchange();
    }

    MvcTestResult put(PersonId who, String id, @Nullable String version, String request) {
        var call = mvc.put()
                .uri("/api/v1/drafts/" + id)
                .header(HttpHeaders.AUTHORIZATION, writers.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(request);
        return (version == null ? call : call.header(HttpHeaders.IF_MATCH, version)).exchange();
    }

    MvcTestResult get(PersonId who, String address) {
        return mvc.get()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, writers.bearer(who))
                .exchange();
    }

    JsonNode body(MvcTestResult result) {
        return json.readTree(text(result));
    }

    static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
