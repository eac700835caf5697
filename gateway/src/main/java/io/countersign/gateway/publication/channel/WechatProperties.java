package io.countersign.gateway.publication.channel;

import io.countersign.connectors.http.ApiBase;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where WeChat answers.
 *
 * @param apiBaseUrl https, or plain http on loopback
 * @param callTimeout how long a call without a picture may take
 * @param uploadTimeout how long a call with a picture may take
 * @param looks waits between look-ups after an unknown outcome (WeChat guide 14.4)
 * @param absentAfter how long after a call a draft that is still in the box, and in no list, proves that the call did
 *     nothing; null where it never does, because how long a draft stays there while it is published is not confirmed
 * @param pushWindow how far the time of a pushed message may be from ours
 */
@ConfigurationProperties("countersign.wechat")
record WechatProperties(
        @DefaultValue("https://api.weixin.qq.com") URI apiBaseUrl,
        @DefaultValue("30s") Duration callTimeout,
        @DefaultValue("90s") Duration uploadTimeout,
        @DefaultValue({"30s", "60s", "3m", "10m"}) List<Duration> looks,
        @Nullable Duration absentAfter,
        @DefaultValue("5m") Duration pushWindow) {

    ApiBase api() {
        return new ApiBase(apiBaseUrl);
    }

    /** A bad address stops the start, not the first call. */
    WechatProperties {
        new ApiBase(apiBaseUrl);
    }
}
