package io.countersign.gateway.publication.channel;

import io.countersign.connectors.wechat.WechatPush;
import io.countersign.gateway.publication.vault.CallbackKey;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes the readers of what WeChat pushes. */
@Component
public class WechatPushes {

    private final WechatProperties properties;
    private final Clock clock;

    WechatPushes(WechatProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    public WechatPush of(String appId, CallbackKey key) {
        return new WechatPush(appId, key.token(), key.aesKey(), properties.pushWindow(), clock);
    }
}
