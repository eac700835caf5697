package io.countersign.gateway.publication.channel;

import io.countersign.connectors.weibo.WeiboSharePage;
import io.countersign.rules.content.WeiboPart;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Weibo's share page filled with a signed post, for accounts on which a person publishes. */
@Component
public class WeiboSharing {

    private final WeiboProperties properties;

    WeiboSharing(WeiboProperties properties) {
        this.properties = properties;
    }

    /**
     * The page with the link by which the post is found again; without a safe domain, with the author's link.
     *
     * @param marker path of the publication's own link
     */
    public URI page(WeiboPart part, String marker) {
        String domain = properties.safeDomain();
        if (domain == null || domain.isBlank()) return WeiboSharePage.of(part.text(), part.linkUrl());
        return WeiboSharePage.of(part.text(), new WeiboLink(domain).of(part, marker));
    }
}
