package io.countersign.gateway.publication.channel;

import static io.countersign.gateway.publication.channel.WeiboProperties.required;

import io.countersign.connectors.http.TimeLimits;
import io.countersign.connectors.weibo.WeiboConnector;
import io.countersign.connectors.weibo.WeiboSettings;
import io.countersign.gateway.publication.vault.Credentials;
import io.countersign.gateway.registry.Platform;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Reaches Weibo accounts through the school's app. */
@Component
@EnableConfigurationProperties(WeiboProperties.class)
class WeiboChannels implements ChannelFactory {

    private static final CredentialForm CREDENTIALS = new CredentialForm(
            List.of(
                    CredentialForm.Field.plain("uid", "[0-9]{1,19}", 19),
                    CredentialForm.Field.secret("accessToken", 2000)),
            true);

    private final WeiboProperties properties;
    private final RedisCallBudget budget;
    private final Clock clock;

    WeiboChannels(WeiboProperties properties, StringRedisTemplate redis, Clock clock) {
        this.properties = properties;
        this.budget = new RedisCallBudget(redis, clock, "weibo", CallLimits.weibo());
        this.clock = clock;
    }

    @Override
    public Platform platform() {
        return Platform.WEIBO;
    }

    /** The right to publish lives as long as the token. */
    @Override
    public PlatformTraits traits() {
        return new PlatformTraits(CREDENTIALS, false, false, WeiboConnector.countedAtOnce());
    }

    @Override
    public Channel open(Credentials credentials) {
        String domain = required(properties.safeDomain(), "safe-domain");
        WeiboSettings settings = WeiboSettings.of(
                        credentials.secret("accessToken"),
                        credentials.text("uid"),
                        required(properties.appKey(), "app-key"),
                        domain,
                        required(properties.realIp(), "real-ip"),
                        properties.api())
                .within(TimeLimits.within(properties.callTimeout()), TimeLimits.within(properties.uploadTimeout()));
        return new WeiboChannel(new WeiboConnector(settings, budget, clock), new WeiboLink(domain));
    }

    @Override
    public LookUps lookUps() {
        return new LookUps(properties.looks(), properties.takenLooks());
    }

    @Override
    public List<CallsLeft> callsLeft(String uid) {
        return budget.left(uid);
    }

    @Override
    public String explain(String code) {
        return WeiboConnector.explain(code);
    }
}
