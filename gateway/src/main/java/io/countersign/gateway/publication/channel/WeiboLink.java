package io.countersign.gateway.publication.channel;

import io.countersign.rules.content.WeiboPart;
import java.net.URI;

/**
 * The link below a Weibo post: the author's where the platform would take it, else our own, which leads there.
 *
 * @param safeDomain host that the platform lets links lead to
 */
record WeiboLink(String safeDomain) {

    /**
     * The link of the post.
     *
     * @param marker path of the publication's own link
     */
    String of(WeiboPart part, String marker) {
        String own = part.linkUrl();
        return own != null && isInside(own) ? own : "https://" + safeDomain + marker;
    }

    private boolean isInside(String link) {
        try {
            return safeDomain.equalsIgnoreCase(URI.create(link).getHost());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
