package io.countersign.connectors.wechat;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Lets only answers through that the platform itself can have given: status 200 and a JSON object. WxJava looks at
 * neither, and takes a gateway's error page for success or fails in a different way for each kind of rubbish.
 */
final class UsableAnswer implements Interceptor {
    private static final int OK = 200;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        try (ResponseBody body = response.body()) {
            if (response.code() != OK) throw new IOException("HTTP " + response.code());
            byte[] bytes = body.bytes();
            if (!isAnswer(bytes)) throw new IOException("HTTP 200 with " + bytes.length + " bytes that are no answer");
            return response.newBuilder()
                    .body(ResponseBody.create(bytes, body.contentType()))
                    .build();
        }
    }

    private static boolean isAnswer(byte[] bytes) {
        try {
            JsonNode node = Json.read(bytes);
            return node.isObject()
                    && (!node.has("errcode") || node.path("errcode").isInt());
        } catch (JacksonException broken) {
            return false;
        }
    }
}
