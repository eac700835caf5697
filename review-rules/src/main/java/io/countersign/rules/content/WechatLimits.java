package io.countersign.rules.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long the parts of a WeChat article may be (connector guide, 4.1), checked before anything is sent. */
public final class WechatLimits {

    public static final int TITLE = 32;
    public static final int AUTHOR = 16;

    /** The reference page says 128, the console 120; the smaller one holds for both. */
    public static final int DIGEST = 120;

    /** "Below 20,000 characters". */
    public static final int CONTENT = 19_999;

    /** "Below 1 MB". */
    public static final int CONTENT_BYTES = 1024 * 1024 - 1;

    public static final int SOURCE_URL_BYTES = 1024;

    /** A picture post has at least one. */
    public static final int PICTURES = 20;

    private WechatLimits() {}

    /**
     * A part that is too long.
     *
     * @param field the field by its name in the contract
     */
    public record Excess(String field, int max, int actual) {}

    public static List<Excess> excesses(DraftContent content) {
        List<Excess> found = new ArrayList<>();
        check(found, "title", TITLE, codePoints(content.title()));
        check(found, "author", AUTHOR, codePoints(content.author()));
        check(found, "digest", DIGEST, codePoints(content.digest()));
        check(found, "bodyHtml", CONTENT, codePoints(content.bodyHtml()));
        check(found, "bodyHtml", CONTENT_BYTES, bytes(content.bodyHtml()));
        check(found, "sourceUrl", SOURCE_URL_BYTES, bytes(content.sourceUrl()));
        return List.copyOf(found);
    }

    private static void check(List<Excess> found, String field, int max, int actual) {
        if (actual > max) found.add(new Excess(field, max, actual));
    }

    private static int codePoints(@Nullable String value) {
        return value == null ? 0 : value.codePointCount(0, value.length());
    }

    private static int bytes(@Nullable String value) {
        return value == null ? 0 : value.getBytes(StandardCharsets.UTF_8).length;
    }
}
