package io.countersign.connectors.weibo;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.Secret;
import io.countersign.connectors.http.ApiBase;
import io.countersign.connectors.http.Masking;
import io.countersign.connectors.http.PlatformHttp;
import io.countersign.connectors.http.TimeLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How the school's app gets a token: a person agrees on the platform's page, and the code that it hands out is exchanged (platform guide, 3). */
public final class WeiboLogin {

    private static final String AUTHORIZE = "/oauth2/authorize";
    private static final String ACCESS_TOKEN = "/oauth2/access_token";
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,2000}");
    private static final Pattern UID = Pattern.compile("[0-9]{1,19}");

    private final String appKey;
    private final Secret appSecret;
    private final ApiBase api;
    private final URI callback;
    private final Clock clock;
    private final OkHttpClient client = PlatformHttp.client(TimeLimits.ordinary());

    /**
     * One app.
     *
     * @param callback where the platform sends the person back to, letter by letter as registered with the app
     */
    public WeiboLogin(String appKey, Secret appSecret, ApiBase api, URI callback, Clock clock) {
        this.appKey = appKey;
        this.appSecret = appSecret;
        this.api = api;
        this.callback = callback;
        this.clock = clock;
    }

    /**
     * What the platform granted.
     *
     * @param uid the account that the person was signed in to, which need not be the one that was meant
     * @param expiresAt when the token ends, null where the platform did not say
     */
    public record Grant(Secret token, String uid, @Nullable Instant expiresAt) {}

    /** The platform's page on which a person agrees; it insists on a fresh sign-in, so that the account is chosen knowingly. */
    public URI page(String state) {
        return HttpUrl.get(api.at(AUTHORIZE))
                .newBuilder()
                .addQueryParameter("client_id", appKey)
                .addQueryParameter("redirect_uri", callback.toString())
                .addQueryParameter("response_type", "code")
                .addQueryParameter("state", state)
                .addQueryParameter("forcelogin", "true")
                .build()
                .uri();
    }

    /**
     * Exchanges the code, which works once.
     *
     * @throws ConnectorException where the platform refuses it or does not answer
     */
    public Grant exchange(String code) {
        FormBody form = new FormBody.Builder(StandardCharsets.UTF_8)
                .add("client_id", appKey)
                .add("client_secret", appSecret.reveal())
                .add("grant_type", "authorization_code")
                .add("code", code)
                .add("redirect_uri", callback.toString())
                .build();
        WeiboAnswer answer =
                sent(new Request.Builder().url(api.at(ACCESS_TOKEN)).post(form).build());
        WeiboError error = answer.error();
        if (error != null)
            throw WeiboOutcome.failure(new WeiboError(error.code(), masked(error.text())), clock.instant());
        JsonNode content = answer.content();
        if (content == null) throw withoutToken(answer);
        String token = Json.text(content, "access_token");
        String uid = Json.text(content, "uid");
        if (token == null
                || uid == null
                || !TOKEN.matcher(token).matches()
                || !UID.matcher(uid).matches()) throw withoutToken(answer);
        Long seconds = Json.number(content, "expires_in");
        return new Grant(
                new Secret(token), uid, seconds == null ? null : clock.instant().plus(Duration.ofSeconds(seconds)));
    }

    /** The body is not quoted, because half of it may be a token. */
    private static ConnectorException withoutToken(WeiboAnswer answer) {
        return new ConnectorException.Unavailable("HTTP " + answer.status() + " without token and uid", null);
    }

    private WeiboAnswer sent(Request request) {
        try {
            return WeiboAnswer.to(request, client, LONGEST_ANSWER);
        } catch (IOException failure) {
            throw new ConnectorException.Unavailable(masked(failure.toString()), failure);
        }
    }

    private String masked(String text) {
        return Masking.mask(text.replace(appSecret.reveal(), appSecret.toString()));
    }
}
