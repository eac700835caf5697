package io.countersign.connectors.weibo;

import io.countersign.connectors.http.PlatformHttp;
import io.countersign.connectors.picture.FittedPicture;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * One request to the platform and its answer. The token travels in the header, and in the body of a POST as the older
 * interfaces want it; never in an address, which ends in the logs of proxies.
 */
final class WeiboApi {
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded; charset=UTF-8");
    private static final int LONGEST_ANSWER = 4 * 1024 * 1024;

    private final WeiboSettings settings;
    private final OkHttpClient text;
    private final OkHttpClient picture;

    WeiboApi(WeiboSettings settings) {
        this.settings = settings;
        this.text = PlatformHttp.client(settings.text());
        this.picture = PlatformHttp.client(settings.picture());
    }

    WeiboAnswer get(String path, Map<String, String> query) throws IOException {
        HttpUrl.Builder url = HttpUrl.get(settings.api().at(path)).newBuilder();
        query.forEach(url::addQueryParameter);
        return answer(text, request(url.build()).get().build());
    }

    WeiboAnswer post(String path, Map<String, String> fields) throws IOException {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "access_token=" + encoded(token()) + "&", ""));
        return answer(text, request(path).post(RequestBody.create(form, FORM)).build());
    }

    WeiboAnswer post(String path, Map<String, String> fields, FittedPicture file) throws IOException {
        MultipartBody.Builder body =
                new MultipartBody.Builder().setType(MultipartBody.FORM).addFormDataPart("access_token", token());
        fields.forEach(body::addFormDataPart);
        body.addFormDataPart(
                "pic", file.fileName(), RequestBody.create(file.bytes(), MediaType.get(file.contentType())));
        return answer(picture, request(path).post(body.build()).build());
    }

    private Request.Builder request(String path) {
        return request(HttpUrl.get(settings.api().at(path)));
    }

    private Request.Builder request(HttpUrl url) {
        return new Request.Builder().url(url).header("Authorization", "OAuth2 " + token());
    }

    private static WeiboAnswer answer(OkHttpClient client, Request request) throws IOException {
        return WeiboAnswer.to(request, client, LONGEST_ANSWER);
    }

    private String token() {
        return settings.token().reveal();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
