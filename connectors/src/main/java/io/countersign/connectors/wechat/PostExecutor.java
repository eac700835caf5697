package io.countersign.connectors.wechat;

import java.io.IOException;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.ResponseHandler;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;

/** Posts any body and reads the answer as a tree; WxJava's own executors want pictures as files on disk. */
final class PostExecutor implements RequestExecutor<JsonNode, RequestBody> {
    private final OkHttpClient client;

    PostExecutor(OkHttpClient client) {
        this.client = client;
    }

    @Override
    public JsonNode execute(String address, RequestBody body, WxType type) throws WxErrorException, IOException {
        Request request = new Request.Builder().url(address).post(body).build();
        try (Response response = client.newCall(request).execute()) {
            JsonNode answer = Json.read(response.body().bytes());
            if (answer.path("errcode").asInt(0) != 0) throw new WxErrorException(Json.error(answer));
            return answer;
        }
    }

    @Override
    public void execute(String address, RequestBody body, ResponseHandler<JsonNode> handler, WxType type)
            throws WxErrorException, IOException {
        handler.handle(execute(address, body, type));
    }
}
