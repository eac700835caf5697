package io.countersign.connectors.wechat;

import io.countersign.connectors.TokenStore;
import java.time.Duration;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;

/** WxJava's settings of one account, with the token kept where all nodes see it. */
final class SharedToken extends WxMpDefaultConfigImpl {
    /** The old token works to its very end, the new one from five minutes before: a small margin is enough. */
    private static final int MARGIN_SECONDS = 60;

    private final transient TokenStore tokens;
    private final String key;

    SharedToken(WechatSettings settings, TokenStore tokens) {
        this.tokens = tokens;
        this.key = "wechat:" + settings.appId();
        setAppId(settings.appId());
        setSecret(settings.appSecret().reveal());
        setHostConfig(WxMpHostConfig.builder().apiHost(settings.api().at("")).build());
        // Normal mode: never invalidates a token, so that nodes need not agree on who fetches it.
        useStableAccessToken(true);
    }

    @Override
    public boolean isAccessTokenExpired() {
        return tokens.get(key).isEmpty();
    }

    /** The shared token; one that has ended since is as good as any, the platform answers 42001 and it is renewed. */
    @Override
    public String getAccessToken() {
        return tokens.get(key).orElse(accessToken);
    }

    @Override
    public synchronized void updateAccessToken(String token, int expiresInSeconds) {
        accessToken = token;
        int life = expiresInSeconds - MARGIN_SECONDS;
        if (life > 0) tokens.put(key, token, Duration.ofSeconds(life));
        else tokens.remove(key);
    }

    @Override
    public void expireAccessToken() {
        tokens.remove(key);
    }

    /** Forgets the token that the platform refused, unless another node has put a newer one there. */
    void refused(String token) {
        if (tokens.get(key).filter(token::equals).isPresent()) tokens.remove(key);
    }

    /** {@link AccountService} renews by itself, once. */
    @Override
    public boolean autoRefreshToken() {
        return false;
    }

    @Override
    public String toString() {
        return "settings of " + getAppId();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
