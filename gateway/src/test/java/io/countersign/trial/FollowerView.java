package io.countersign.trial;

import io.countersign.connectors.Picture;
import io.countersign.connectors.wechat.WechatServer;
import io.countersign.connectors.weibo.FollowerPost;
import io.countersign.connectors.weibo.WeiboServer;
import io.countersign.gateway.registry.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/** The sandboxes' timelines in one shape, with pictures at addresses of the gateway itself. */
public class FollowerView {

    private static final String PICTURES = "/sandbox/pictures/";
    private static final Pattern WEIBO_PICTURE = Pattern.compile("(\\d+)-(\\d+)-(\\d)");
    private static final Pattern WECHAT_PICTURE = Pattern.compile("/mmbiz_[a-z]+/([^/]+)/");

    private final Sandboxes sandboxes;

    FollowerView(Sandboxes sandboxes) {
        this.sandboxes = sandboxes;
    }

    /**
     * One post as a follower sees it.
     *
     * @param html safe to show
     * @param title null for a short post
     */
    public record Post(
            String id,
            @Nullable String title,
            String html,
            @Nullable String picture,
            Instant at) {}

    List<Post> of(DemoAccount account) {
        return account.platform == Platform.WECHAT_OA ? wechat(account) : weibo(account);
    }

    void postByHand(DemoAccount account, String title, String text) {
        String html = "<p>" + Entities.escape(text) + "</p>";
        if (account.platform == Platform.WECHAT_OA)
            sandboxes.wechat().postByHand(account.platformId(), title.isBlank() ? "手工发布" : title, html);
        else sandboxes.weibo().postByHand(account.platformId(), text);
    }

    Optional<Picture> picture(String platform, String key) {
        return platform.equals("wechat") ? sandboxes.wechat().picture(key) : weiboPicture(key);
    }

    private List<Post> wechat(DemoAccount account) {
        WechatServer wechat = sandboxes.wechat();
        return wechat.followerView(account.platformId(), FollowerView::ownAddress).stream()
                .map(it -> new Post(it.articleId(), it.title(), readable(it.html()), it.coverUrl(), it.at()))
                .toList();
    }

    private List<Post> weibo(DemoAccount account) {
        WeiboServer weibo = sandboxes.weibo();
        return weibo.followerView(account.platformId()).stream()
                .map(it -> new Post(
                        it.id(),
                        null,
                        "<p>" + Entities.escape(it.text()) + "</p>" + furtherPictures(account, it),
                        it.pictureUrl() == null ? null : address(account, it, 0),
                        it.postedAt()))
                .toList();
    }

    private static String furtherPictures(DemoAccount account, FollowerPost post) {
        return IntStream.range(1, post.pictureUrls().size())
                .mapToObj(i -> "<img src=\"" + address(account, post, i) + "\" alt=\"\">")
                .collect(Collectors.joining());
    }

    private static String address(DemoAccount account, FollowerPost post, int number) {
        return PICTURES + "weibo/" + account.platformId() + "-" + post.id() + "-" + number;
    }

    private Optional<Picture> weiboPicture(String key) {
        Matcher named = WEIBO_PICTURE.matcher(key);
        if (!named.matches()) return Optional.empty();
        WeiboServer weibo = sandboxes.weibo();
        int number = Integer.parseInt(named.group(3));
        return weibo.followerView(named.group(1)).stream()
                .filter(it -> it.id().equals(named.group(2))
                        && number < it.pictureUrls().size())
                .findFirst()
                .map(it -> new Picture(key, "image/jpeg", weibo.pictures(it).get(number)));
    }

    private static String ownAddress(String address) {
        Matcher key = WECHAT_PICTURE.matcher(address);
        return key.find() ? PICTURES + "wechat/" + key.group(1) : address;
    }

    /** The platform shows a picture only once a reader scrolls to it; a follower's view has it at once. */
    private static String readable(String html) {
        Document article = Jsoup.parseBodyFragment(html);
        for (Element image : article.select("img[data-src]")) image.attr("src", image.attr("data-src"));
        Safelist shown = Safelist.relaxed().addTags("section").addAttributes(":all", "style");
        shown.removeProtocols("img", "src", "http", "https").preserveRelativeLinks(true);
        return Jsoup.clean(
                article.body().html(), "http://localhost/", shown, new Document.OutputSettings().prettyPrint(false));
    }
}
