package io.countersign.connectors.weibo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back: HTTP status, and the JSON where the body was any. An error is told by its code, not by the status,
 * because errors come with 400, 403 and inside a 200.
 */
record WeiboAnswer(int status, @Nullable JsonNode json, String raw) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int EXCERPT = 300;

    /** Sends the request and reads no more of the answer than so many bytes. */
    static WeiboAnswer to(Request request, OkHttpClient client, int longest) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            byte[] body = response.body().byteStream().readNBytes(longest);
            return of(response.code(), new String(body, StandardCharsets.UTF_8));
        }
    }

    static WeiboAnswer of(int status, String body) {
        return new WeiboAnswer(status, parsed(body), body);
    }

    /** The error in the body; codes arrive as number or as string. */
    @Nullable WeiboError error() {
        if (json == null) return null;
        String code = Json.text(json, "error_code");
        if (code == null || code.equals("0")) return null;
        String words = Json.text(json, "error");
        String description = Json.text(json, "error_description");
        return new WeiboError(code, description == null ? String.valueOf(words) : words + " (" + description + ")");
    }

    /** The JSON of an answer that is neither an error nor something unexpected. */
    @Nullable JsonNode content() {
        return status / 100 == 2 && error() == null ? json : null;
    }

    /** Status and the beginning of the body, for people. */
    String excerpt() {
        String body = raw.length() <= EXCERPT ? raw : raw.substring(0, EXCERPT) + "…";
        return "HTTP " + status + (body.isBlank() ? ", empty body" : ": " + body.strip());
    }

    private static @Nullable JsonNode parsed(String body) {
        if (body.isBlank()) return null;
        try {
            JsonNode node = JSON.readTree(body);
            return node.isContainer() ? node : null;
        } catch (JacksonException notJson) {
            return null; // an HTML page or half an answer must not hide the HTTP status
        }
    }
}
