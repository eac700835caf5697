package io.countersign.connectors.wechat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.mp.api.impl.WxMpServiceOkHttpImpl;
import okhttp3.OkHttpClient;
import tools.jackson.databind.JsonNode;

/**
 * WxJava's service for exactly one account, because its way of holding several picks one by thread and posts to the
 * wrong one. Its own execution is replaced: it repeats every call on -1, writes included, and logs addresses with the
 * token in them.
 */
final class AccountService extends WxMpServiceOkHttpImpl {
    private static final Set<Integer> RENEW = Set.of(40001, 40014, 42001);
    private static final int BUSY = -1;

    private final OkHttpClient client;
    private final SharedToken shared;

    AccountService(OkHttpClient client, SharedToken shared) {
        this.client = client;
        this.shared = shared;
        setWxMpConfigStorage(shared);
        setMaxRetryTimes(0);
    }

    /** WxJava would take one client for the whole JVM here. */
    @Override
    public void initHttp() {}

    @Override
    public OkHttpClient getRequestHttpClient() {
        return client;
    }

    /** One request, and a second one only after the platform refused the token, before it did anything. */
    @Override
    public <T, E> T execute(RequestExecutor<T, E> executor, String address, E data) throws WxErrorException {
        String token = token();
        try {
            return send(executor, address, data, token);
        } catch (WxErrorException refused) {
            if (!RENEW.contains(refused.getError().getErrorCode())) throw refused;
            shared.refused(token);
            return send(executor, address, data, token());
        }
    }

    /** WxJava's own reading fails in as many ways as there are malformed answers. */
    @Override
    protected String extractAccessToken(String answer) throws WxErrorException {
        JsonNode node = Json.read(answer.getBytes(StandardCharsets.UTF_8));
        if (node.path("errcode").asInt(0) != 0) throw new WxErrorException(Json.error(node));
        String token = Json.text(node, "access_token");
        if (token.isEmpty()) throw new WxRuntimeException("an answer without access_token");
        shared.updateAccessToken(token, node.path("expires_in").asInt(0));
        return token;
    }

    /** Proves AppID and AppSecret by fetching the token anew, in normal mode, which disturbs nobody. */
    void proveCredentials() throws WxErrorException {
        shared.expireAccessToken();
        token();
    }

    private String token() throws WxErrorException {
        try {
            return getAccessToken(false);
        } catch (WxErrorException refused) {
            if (refused.getError().getErrorCode() == BUSY) throw new TokenUnavailable(refused);
            throw refused;
        } catch (WxRuntimeException unavailable) {
            throw new TokenUnavailable(unavailable);
        }
    }

    private static <T, E> T send(RequestExecutor<T, E> executor, String address, E data, String token)
            throws WxErrorException {
        String separator = address.contains("?") ? "&" : "?";
        try {
            return executor.execute(address + separator + "access_token=" + token, data, WxType.MP);
        } catch (IOException lost) {
            throw new WxErrorException(lost);
        }
    }

    /** No token, so the call itself was never made. */
    static final class TokenUnavailable extends WxRuntimeException {
        TokenUnavailable(Throwable cause) {
            super(cause);
        }
    }
}
