package io.countersign.connectors.wechat;

import io.countersign.connectors.TokenStore;
import io.countersign.connectors.http.Masking;
import io.countersign.connectors.http.NeverSent;
import io.countersign.connectors.http.PlatformHttp;
import io.countersign.connectors.http.TimeLimits;
import io.countersign.connectors.picture.FittedPicture;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The calls of one account; turns the failures that WxJava throws into {@link CallFailed}. Of its three kinds the
 * unchecked one for unreadable JSON cannot occur: {@link UsableAnswer} comes before it.
 */
final class WechatApi {
    private static final Logger log = LoggerFactory.getLogger(WechatApi.class);
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int NOT_FROM_THE_PLATFORM = -99;

    private final WechatSettings settings;
    private final AccountService service;
    private final PostExecutor posts;
    private final PostExecutor uploads;

    WechatApi(WechatSettings settings, TokenStore tokens) {
        this.settings = settings;
        OkHttpClient client = client(settings.calls());
        this.service = new AccountService(client, new SharedToken(settings, tokens));
        this.posts = new PostExecutor(client);
        this.uploads = new PostExecutor(client(settings.uploads()));
    }

    private static OkHttpClient client(TimeLimits limits) {
        return PlatformHttp.client(limits)
                .newBuilder()
                .addInterceptor(new UsableAnswer())
                .build();
    }

    JsonNode post(String path, ObjectNode body) throws CallFailed {
        byte[] json = Json.write(body).getBytes(StandardCharsets.UTF_8);
        return call(() -> service.execute(posts, settings.api().at(path), RequestBody.create(json, JSON)));
    }

    JsonNode upload(String path, FittedPicture picture) throws CallFailed {
        RequestBody bytes = RequestBody.create(picture.bytes(), MediaType.get(picture.contentType()));
        RequestBody form = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("media", picture.fileName(), bytes)
                .build();
        return call(() -> service.execute(uploads, settings.api().at(path), form));
    }

    void proveCredentials() throws CallFailed {
        call(() -> {
            service.proveCredentials();
            return Json.object();
        });
    }

    private JsonNode call(Call call) throws CallFailed {
        try {
            return call.make();
        } catch (WxErrorException error) {
            throw error.getError().getErrorCode() == NOT_FROM_THE_PLATFORM
                    ? new CallFailed.Unanswered(masked(error), NeverSent.in(error))
                    : answered(error.getError());
        } catch (AccountService.TokenUnavailable noToken) {
            throw new CallFailed.Unanswered("no access token: " + masked(noToken), true);
        } catch (WxRuntimeException broken) {
            throw new CallFailed.Unanswered(masked(broken), NeverSent.in(broken));
        }
    }

    private CallFailed.Answered answered(WxError error) {
        int code = error.getErrorCode();
        String words = Objects.requireNonNullElse(error.getErrorMsgEn(), "");
        if (!WechatCodes.lists(code))
            log.warn(
                    "{} answered a code that no list has: {}",
                    settings.appId(),
                    Masking.mask(String.valueOf(error.getJson())));
        return new CallFailed.Answered(code, Masking.mask(words), Objects.requireNonNullElse(error.getJson(), "{}"));
    }

    private static String masked(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        return Masking.mask(root.toString());
    }

    private interface Call {
        JsonNode make() throws WxErrorException;
    }
}
