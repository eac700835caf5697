package io.countersign.connectors.weibo;

import io.countersign.connectors.SeenPost;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a status object of the platform. */
final class WeiboStatus {
    /** Under the locale of this country the parse would fail: names of days and months are English. */
    private static final DateTimeFormatter CREATED_AT =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

    private static final Pattern LONG_TEXT_TAIL =
            Pattern.compile("(?:\\.{3}|…)?\\s*全文：\\s*https?://m\\.weibo\\.cn/\\S+$");
    private static final Pattern STRAY_END = Pattern.compile("[\\s\\u200B\\u00A0]+$");
    private static final Pattern LINK = Pattern.compile("https?://[\\x21-\\x7e]+");

    private WeiboStatus() {}

    /** The id as text; null where the object carries none that is a number. */
    static @Nullable WeiboId id(JsonNode status) {
        for (String field : List.of("idstr", "id", "mid")) {
            String id = Json.text(status, field);
            if (id != null && id.matches(WeiboId.DECIMAL)) return WeiboId.of(id);
        }
        return null;
    }

    /** When it was posted: the platform's date, or else the second that the id holds. */
    static Instant postedAt(JsonNode status, WeiboId id) {
        String created = Json.text(status, "created_at");
        if (created == null) return id.second();
        try {
            return ZonedDateTime.parse(created, CREATED_AT).toInstant();
        } catch (DateTimeException otherForm) {
            return id.second();
        }
    }

    /** The post of the account {@code uid}; its link is the first into the safe domain, or else the first at all. */
    static SeenPost seen(JsonNode status, WeiboId id, String uid, SafeDomain domain) {
        String text = plain(status.path("text").asString(""));
        return new SeenPost(
                String.valueOf(id.value()),
                id.url(uid),
                null,
                text,
                link(status, text, domain),
                postedAt(status, id),
                source(status),
                WeiboMark.in(status),
                pictures(status));
    }

    /** The fields of pictures are absent where there is none; one that stands alone does not tell how many there are. */
    private static @Nullable Integer pictures(JsonNode status) {
        Long number = Json.number(status, "pic_num");
        if (number != null) return number.intValue();
        int listed =
                Math.max(status.path("pic_ids").size(), status.path("pic_urls").size());
        boolean some = Json.text(status, "thumbnail_pic") != null || Json.text(status, "original_pic") != null;
        return listed == 0 && some ? null : Integer.valueOf(listed);
    }

    /** Whether the platform marks the post as taken away. */
    static boolean deleted(JsonNode status) {
        String deleted = Json.text(status, "deleted");
        return "1".equals(deleted) || "true".equals(deleted);
    }

    private static String plain(String text) {
        String readable = stripEnd(Parser.unescapeEntities(text, false));
        return stripEnd(LONG_TEXT_TAIL.matcher(readable).replaceFirst(""));
    }

    private static String stripEnd(String text) {
        return STRAY_END.matcher(text).replaceFirst("");
    }

    private static @Nullable String link(JsonNode status, String text, SafeDomain domain) {
        List<String> links = new ArrayList<>();
        for (JsonNode object : status.path("url_objects")) {
            // The names inside are not confirmed, so both places that were seen are tried.
            addLong(links, Json.text(object.path("info"), "url_long"));
            addLong(links, Json.text(object, "url_long"));
        }
        Matcher written = LINK.matcher(text);
        while (written.find()) addLong(links, written.group());
        return links.stream().filter(domain::holds).findFirst().orElse(links.isEmpty() ? null : links.get(0));
    }

    private static void addLong(List<String> links, @Nullable String link) {
        if (link != null && !link.matches("https?://t\\.cn/.*")) links.add(link);
    }

    /** The client's name without the markup around it. */
    private static @Nullable String source(JsonNode status) {
        String source = Json.text(status, "source");
        if (source == null) return null;
        String name = Jsoup.parseBodyFragment(source).text();
        return name.isBlank() ? null : name;
    }
}
