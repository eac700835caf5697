package io.countersign.connectors.weibo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Answers in the platform's shapes. */
final class WeiboReply {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WeiboReply() {}

    static ResponseDefinitionBuilder json(Object content) {
        return json(200, content);
    }

    static ResponseDefinitionBuilder fault(WeiboFault fault, String path) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("error", fault.getMessage());
        error.put("error_code", fault.code);
        error.put("request", path);
        return json(fault.status, error);
    }

    static ResponseDefinitionBuilder html(String body) {
        return of(
                200,
                "text/html;charset=UTF-8",
                ("<!DOCTYPE html><meta charset=\"utf-8\">" + body).getBytes(StandardCharsets.UTF_8));
    }

    static ResponseDefinitionBuilder redirect(String location) {
        return new ResponseDefinitionBuilder().withStatus(302).withHeader("Location", location);
    }

    static ResponseDefinitionBuilder of(int status, String contentType, byte[] body) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", contentType)
                .withHeader("Server", "nginx")
                .withBody(body);
    }

    private static ResponseDefinitionBuilder json(int status, Object content) {
        return of(status, "application/json;charset=UTF-8", JSON.writeValueAsBytes(content));
    }
}
