package io.countersign.gateway.publication.channel;

import io.countersign.connectors.http.ApiBase;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where WeChat answers.
 *
 * @param apiBaseUrl https, or plain http on loopback
 * @param pushWindow how far the time of a pushed message may be from ours
 */
@ConfigurationProperties("countersign.wechat")
record WechatProperties(
        @DefaultValue("https://api.weixin.qq.com") URI apiBaseUrl,
        @DefaultValue("5m") Duration pushWindow) {

    ApiBase api() {
        return new ApiBase(apiBaseUrl);
    }

    /** A bad address stops the start, not the first call. */
    WechatProperties {
        new ApiBase(apiBaseUrl);
    }
}
