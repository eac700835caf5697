package io.countersign.gateway.publication.channel;

import io.countersign.rules.content.WeiboPart;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * The link below a Weibo post: the author's where the platform would take it, else our own, which leads there.
 *
 * @param safeDomain host that the platform lets links lead to
 */
record WeiboLink(String safeDomain) {

    private static final Pattern WRITTEN = Pattern.compile("https?://[\\x21-\\x7e]+");

    /**
     * The link of the post.
     *
     * @param marker path of the publication's own link
     */
    String of(WeiboPart part, String marker) {
        String own = part.linkUrl();
        return own != null && isInside(own) ? own : "https://" + safeDomain + marker;
    }

    /**
     * Whether a post with this link may be the piece: its link, the author's, or one inside the text.
     *
     * @param marker path of the publication's own link
     */
    boolean mayBe(String link, WeiboPart part, String marker) {
        return link.equals(of(part, marker))
                || link.equals(part.linkUrl())
                || WRITTEN.matcher(part.text()).results().anyMatch(it -> link.equals(it.group()));
    }

    private boolean isInside(String link) {
        try {
            return safeDomain.equalsIgnoreCase(URI.create(link).getHost());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
