package io.countersign.gateway.publication.channel;

import io.countersign.connectors.Pause;
import io.countersign.connectors.TokenStore;
import io.countersign.connectors.UploadCache;
import io.countersign.connectors.http.TimeLimits;
import io.countersign.connectors.wechat.WechatConnector;
import io.countersign.connectors.wechat.WechatPorts;
import io.countersign.connectors.wechat.WechatSettings;
import io.countersign.gateway.publication.vault.Credentials;
import io.countersign.gateway.registry.Platform;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Reaches WeChat official accounts. */
@Component
@EnableConfigurationProperties(WechatProperties.class)
class WechatChannels implements ChannelFactory {

    private static final CredentialForm CREDENTIALS = new CredentialForm(
            List.of(
                    CredentialForm.Field.plain("appId", "[A-Za-z0-9_-]{1,64}", 64),
                    CredentialForm.Field.secret("appSecret", 2000)),
            false);

    private final WechatProperties properties;
    private final RedisCallBudget budget;
    private final WechatPorts ports;

    WechatChannels(
            WechatProperties properties,
            TokenStore tokens,
            StringRedisTemplate redis,
            UploadCache uploads,
            Clock clock) {
        this.properties = properties;
        this.budget = new RedisCallBudget(redis, clock, "wechat", CallLimits.wechat());
        this.ports = new WechatPorts(tokens, budget, uploads, Pause.inThread(), clock);
    }

    @Override
    public Platform platform() {
        return Platform.WECHAT_OA;
    }

    /** A yearly verification lapses without a word (WeChat guide, section 5). */
    @Override
    public PlatformTraits traits() {
        return new PlatformTraits(CREDENTIALS, true, true, 0);
    }

    @Override
    public Channel open(Credentials credentials) {
        WechatSettings settings = WechatSettings.of(
                        credentials.text("appId"), credentials.secret("appSecret"), properties.api())
                .within(TimeLimits.within(properties.callTimeout()), TimeLimits.within(properties.uploadTimeout()));
        return new WechatChannel(new WechatConnector(settings, ports), properties.absentAfter());
    }

    /** WeChat knows no answer that says "taken" without an id. */
    @Override
    public LookUps lookUps() {
        return new LookUps(properties.looks(), properties.looks());
    }

    @Override
    public List<CallsLeft> callsLeft(String appId) {
        return budget.left(appId);
    }

    @Override
    public String explain(String code) {
        return WechatConnector.explain(code);
    }
}
