package io.countersign.connectors.weibo;

import java.net.URI;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Weibo's own page with an editor that is filled in; a person signs in there and presses publish. It needs neither rights
 * nor a token (Weibo guide 10).
 */
public final class WeiboSharePage {

    private static final HttpUrl PAGE = HttpUrl.get("https://service.weibo.com/share/share.php");

    private WeiboSharePage() {}

    /**
     * The page with this text in its editor.
     *
     * @param link shown below the text; without it there is only the text
     */
    public static URI of(String text, @Nullable String link) {
        HttpUrl.Builder filled = PAGE.newBuilder().addQueryParameter("title", text);
        if (link != null) filled.addQueryParameter("url", link);
        return filled.build().uri();
    }
}
