package io.countersign.connectors.weibo;

import io.countersign.connectors.weibo.WeiboState.Account;
import io.countersign.connectors.weibo.WeiboState.Post;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows accounts and posts in the platform's JSON: short links, stray ends, cut long texts. */
final class WeiboView {
    private static final DateTimeFormatter CREATED_AT =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);
    private static final int CUT_AT = 130;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WeiboWorld world;
    private final String base;

    WeiboView(WeiboWorld world, String base) {
        this.world = world;
        this.base = base;
    }

    Map<String, Object> status(Post post, boolean trimUser) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("created_at", post.at().atOffset(ZoneOffset.ofHours(8)).format(CREATED_AT));
        status.put("id", post.id());
        status.put("idstr", String.valueOf(post.id()));
        status.put("mid", String.valueOf(post.id()));
        boolean longText = WeiboCount.of(post.text()) > WeiboCount.LIMIT;
        status.put("text", text(post, longText));
        status.put("source_type", 1);
        status.put(
                "source", "<a href=\"http://app.weibo.com/t/feed/3aBcD\" rel=\"nofollow\">" + post.source() + "</a>");
        status.put("favorited", false);
        status.put("truncated", false);
        status.put("isLongText", longText);
        List<String> pictures = post.pictures();
        if (!pictures.isEmpty()) pictures(status, pictures);
        status.put("annotations", annotations(post));
        List<Map<String, Object>> links = links(post);
        if (!links.isEmpty()) status.put("url_objects", links);
        status.put("reposts_count", 0);
        status.put("comments_count", "0"); // types wobble
        status.put("attitudes_count", 0);
        status.put("visible", Map.of("type", 0, "list_id", 0));
        if (trimUser) status.put("uid", Long.valueOf(post.uid()));
        else world.account(post.uid()).ifPresent(account -> status.put("user", user(account)));
        return status;
    }

    Map<String, Object> user(Account account) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("id", Long.valueOf(account.uid()));
        user.put("idstr", account.uid());
        user.put("screen_name", account.name());
        user.put("verified", true);
        user.putAll(counts(account));
        return user;
    }

    Map<String, Object> counts(Account account) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("id", Long.valueOf(account.uid()));
        counts.put("followers_count", 12_000);
        counts.put("friends_count", 80);
        counts.put("statuses_count", world.postsOf(account.uid()).size());
        return counts;
    }

    FollowerPost follower(Post post) {
        return new FollowerPost(
                String.valueOf(post.id()),
                new WeiboId(post.id()).url(post.uid()),
                post.text().strip(),
                post.pictures().stream().map(id -> pictureUrl(id, "large")).toList(),
                post.source(),
                post.at());
    }

    private String text(Post post, boolean longText) {
        String text = post.text().strip();
        if (longText) text = text.substring(0, CUT_AT);
        StringBuilder shown = new StringBuilder();
        Matcher links = WeiboCount.LINK.matcher(text);
        while (links.find()) links.appendReplacement(shown, shortLink(links.group()));
        links.appendTail(shown);
        String escaped =
                shown.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return longText
                ? escaped + "...全文： http://m.weibo.cn/" + post.uid() + "/" + post.id() + " \u200B"
                : escaped + " \u200B";
    }

    private static List<Map<String, Object>> links(Post post) {
        List<Map<String, Object>> links = new ArrayList<>();
        Matcher written = WeiboCount.LINK.matcher(post.text());
        while (written.find())
            links.add(Map.of(
                    "url_ori", shortLink(written.group()),
                    "info", Map.of("url_long", written.group(), "url_short", shortLink(written.group()))));
        return links;
    }

    private static String shortLink(String link) {
        return "http://t.cn/A6" + Integer.toString(link.hashCode() & 0x7fffffff, 36);
    }

    private static JsonNode annotations(Post post) {
        String annotations = post.annotations();
        return JSON.readTree(annotations == null ? "[]" : annotations);
    }

    private void pictures(Map<String, Object> status, List<String> ids) {
        String first = ids.get(0);
        status.put(
                "pic_urls",
                ids.stream()
                        .map(id -> Map.of("thumbnail_pic", pictureUrl(id, "thumbnail")))
                        .toList());
        status.put("thumbnail_pic", pictureUrl(first, "thumbnail"));
        status.put("original_pic", pictureUrl(first, "large"));
        status.put("pic_ids", ids);
        status.put("pic_num", ids.size());
    }

    /** What the platform tells of a picture that was uploaded by itself. */
    Map<String, Object> picture(String id) {
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("pic_id", id);
        picture.put("thumbnail_pic", pictureUrl(id, "thumbnail"));
        picture.put("bmiddle_pic", pictureUrl(id, "thumbnail"));
        picture.put("original_pic", pictureUrl(id, "large"));
        return picture;
    }

    private String pictureUrl(String id, String size) {
        return base + "/" + size + "/" + id + ".jpg";
    }
}
