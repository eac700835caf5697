package io.countersign.gateway.publication.channel;

import static io.countersign.gateway.publication.channel.WeiboProperties.required;

import io.countersign.connectors.Secret;
import io.countersign.connectors.weibo.WeiboLogin;
import io.countersign.gateway.publication.vault.Credentials;
import io.countersign.gateway.shared.web.PublicAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The school's app on the platform's authorise page. */
@Component
public class WeiboAuthorisation {

    /** Below the public address; the whole has to be registered with the app. */
    public static final String CALLBACK = "/weibo/callback";

    private final WeiboProperties properties;
    private final URI callback;
    private final Clock clock;

    WeiboAuthorisation(WeiboProperties properties, PublicAddress address, Clock clock) {
        this.properties = properties;
        this.callback = URI.create(address.at(CALLBACK));
        this.clock = clock;
    }

    /** Whether the app is set up at all. */
    public boolean available() {
        Secret secret = properties.appSecret();
        String key = properties.appKey();
        return secret != null && key != null && !key.isBlank();
    }

    /** Where the platform sends the person back to. */
    public URI callback() {
        return callback;
    }

    /** The platform's page on which a person agrees. */
    public URI page(String state) {
        return login().page(state);
    }

    /**
     * What was granted.
     *
     * @param expiresAt when it ends, null where the platform did not say
     */
    public record Granted(
            String uid, Credentials credentials, @Nullable Instant expiresAt) {}

    /**
     * Exchanges the code, which works once.
     *
     * @throws io.countersign.connectors.ConnectorException where the platform refuses it or does not answer
     */
    public Granted exchange(String code) {
        WeiboLogin.Grant grant = login().exchange(code);
        Map<String, String> values = Map.of("accessToken", grant.token().reveal(), "uid", grant.uid());
        return new Granted(grant.uid(), new Credentials(values), grant.expiresAt());
    }

    private WeiboLogin login() {
        Secret secret = properties.appSecret();
        if (secret == null) throw new IllegalStateException("countersign.weibo.app-secret is not set");
        return new WeiboLogin(required(properties.appKey(), "app-key"), secret, properties.api(), callback, clock);
    }
}
