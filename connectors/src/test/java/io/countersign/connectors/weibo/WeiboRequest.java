package io.countersign.connectors.weibo;

import com.github.tomakehurst.wiremock.http.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as the platform reads it.
 *
 * @param method the HTTP method
 * @param path without the query
 * @param url path and query as they arrived
 * @param fields query and form, or the text parts of a multipart body
 * @param picture content of the part {@code pic}, null where there is none
 * @param multipart whether the body came in parts
 * @param authorization the header of that name
 */
@SuppressWarnings("ArrayRecordComponent") // read by one method, never compared
public record WeiboRequest(
        String method,
        String path,
        String url,
        Map<String, String> fields,
        byte @Nullable [] picture,
        boolean multipart,
        @Nullable String authorization) {

    static WeiboRequest of(Request request) {
        URI uri = URI.create(request.getUrl());
        Map<String, String> fields = new HashMap<>();
        read(uri.getRawQuery(), fields);
        byte[] picture = null;
        if (request.isMultipart()) {
            for (Request.Part part : request.getParts()) {
                if (part.getName().equals("pic") && part.getFileName() != null)
                    picture = part.getBody().asBytes();
                else fields.put(part.getName(), new String(part.getBody().asBytes(), StandardCharsets.UTF_8));
            }
        } else if (Optional.ofNullable(request.getHeader("Content-Type"))
                .orElse("")
                .contains("urlencoded")) {
            read(request.getBodyAsString(), fields);
        }
        return new WeiboRequest(
                request.getMethod().value(),
                uri.getPath(),
                request.getUrl(),
                fields,
                picture,
                request.isMultipart(),
                request.getHeader("Authorization"));
    }

    /** The field, or the platform's complaint that it is missing. */
    String need(String field) {
        return find(field).orElseThrow(() -> WeiboFault.badRequest(10016, "miss required parameter (" + field + ")"));
    }

    Optional<String> find(String field) {
        return Optional.ofNullable(fields.get(field)).filter(value -> !value.isBlank());
    }

    /** The token from wherever the platform accepts it. */
    String token() {
        return carriedToken().orElseThrow(() -> WeiboFault.badRequest(10006, "source paramter(appkey) is missing"));
    }

    Optional<String> carriedToken() {
        return Optional.ofNullable(authorization)
                .filter(header -> header.startsWith("OAuth2 "))
                .map(header -> header.substring("OAuth2 ".length()))
                .or(() -> find("access_token"));
    }

    private static void read(@Nullable String form, Map<String, String> into) {
        if (form == null || form.isEmpty()) return;
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) into.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
