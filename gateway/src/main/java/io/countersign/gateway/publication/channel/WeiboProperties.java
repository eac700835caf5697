package io.countersign.gateway.publication.channel;

import io.countersign.connectors.Secret;
import io.countersign.connectors.http.ApiBase;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The school's Weibo app.
 *
 * @param apiBaseUrl OAuth and {@code /2/} below it; https, or plain http on loopback
 * @param appKey the app's key
 * @param appSecret the app's secret
 * @param safeDomain host registered with the app, under which {@code /w/…} leads to the gateway
 * @param realIp public address of the operator, which the platform wants with each post
 * @param callTimeout how long a call without a picture may take
 * @param uploadTimeout how long a call with a picture may take
 * @param looks waits between look-ups after an unknown outcome (Weibo guide 8.5), and one more for certainty
 * @param takenLooks waits between look-ups after code 20032 (Weibo guide 7)
 */
@ConfigurationProperties("countersign.weibo")
record WeiboProperties(
        @DefaultValue("https://api.weibo.com") URI apiBaseUrl,
        @Nullable String appKey,
        @Nullable Secret appSecret,
        @Nullable String safeDomain,
        @Nullable String realIp,
        @DefaultValue("30s") Duration callTimeout,
        @DefaultValue("90s") Duration uploadTimeout,
        @DefaultValue({"10s", "50s", "90s", "3m"}) List<Duration> looks,
        @DefaultValue({"60s", "60s", "60s"}) List<Duration> takenLooks) {

    /** A bad address stops the start, not the first call. */
    WeiboProperties {
        new ApiBase(apiBaseUrl);
    }

    ApiBase api() {
        return new ApiBase(apiBaseUrl);
    }

    /** A setting that Weibo accounts can not do without. */
    static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank())
            throw new IllegalStateException("countersign.weibo." + name + " is not set");
        return value;
    }
}
