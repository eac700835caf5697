package io.countersign.connectors.http;

import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * Makes the only kind of HTTP client that talks to a platform: one request per call, one call per connection.
 *
 * <p>OkHttp on its own settings sends a POST a second time after a reset, a 408, a 503 with {@code Retry-After: 0} or a
 * 307/308; redirects and retries are off and bodies are one-shot, which together stops all four. No connection is
 * reused, because a POST on one that the platform closed while it was idle fails in a way that cannot be told from a
 * lost answer.
 */
public final class PlatformHttp {

    private PlatformHttp() {}

    /** A client for one platform; connectors of several accounts may share it. */
    public static OkHttpClient client(TimeLimits limits) {
        return new OkHttpClient.Builder()
                .connectTimeout(limits.connect())
                .readTimeout(limits.silence())
                .writeTimeout(limits.silence())
                .callTimeout(limits.whole())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .protocols(List.of(Protocol.HTTP_1_1))
                .addInterceptor(new WireLog())
                .addInterceptor(new Departure.Watch())
                .addInterceptor(new OneShotBodies())
                .addNetworkInterceptor(new Departure.Gate())
                .build();
    }
}
