package io.countersign.rules.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Weibo text measured the way the platform's own editor counts (connector guide, 4.2).
 *
 * @param count what the web editor would show, text and link together
 * @param plainLength UTF-16 length of text and link, by which part of the platform seems to count
 */
public record WeiboText(int count, int plainLength) {

    /** More is refused by the platform (20012). */
    public static final int LIMIT = 140;

    /** What an SDK's author found always accepted. */
    public static final int SAFE = 130;

    /** The gateway's own link where the draft names none: counted like any link, assumed this long. */
    static final int OWN_LINK_LENGTH = 40;

    private static final int LINK_HALVES = 20;
    private static final int LINK_COUNTED_FLAT_TO = 140;
    private static final int HOUSE_LINK_AS_WRITTEN_TO = 41;

    private static final Pattern LINK = Pattern.compile("https?://[-A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%]+");
    private static final Pattern SHORT_LINK = Pattern.compile("https?://t\\.cn(/.*)?");
    private static final Pattern HOUSE_LINK = Pattern.compile("http://(www\\.)?weibo\\.(com|cn)(/.*)?");

    /** How a text stands against the limit. */
    public enum Fit {
        FITS,
        TIGHT,
        TOO_LONG
    }

    /** Measures the text with the link that will follow it after a blank. */
    public static WeiboText measure(String text, @Nullable String link) {
        if (link != null && !link.isBlank()) {
            String whole = text + " " + link.strip();
            return new WeiboText(count(whole), whole.length());
        }
        int halves = halves(text) + 1 + LINK_HALVES;
        return new WeiboText(rounded(halves), text.length() + 1 + OWN_LINK_LENGTH);
    }

    /** The number beside the platform's own editor: Chinese 1, ASCII a half, a link 10. */
    public static int count(String text) {
        return rounded(halves(text));
    }

    public Fit fit() {
        if (count > LIMIT) return Fit.TOO_LONG;
        return count > SAFE || plainLength > LIMIT ? Fit.TIGHT : Fit.FITS;
    }

    private static int rounded(int halves) {
        return (halves + 1) / 2;
    }

    private static int halves(String text) {
        Matcher links = LINK.matcher(text);
        int halves = 0;
        int from = 0;
        while (links.find()) {
            halves += written(text.substring(from, links.start())) + link(links.group());
            from = links.end();
        }
        return halves + written(text.substring(from));
    }

    private static int link(String url) {
        boolean asWritten = SHORT_LINK.matcher(url).matches()
                || (url.length() <= HOUSE_LINK_AS_WRITTEN_TO
                        && HOUSE_LINK.matcher(url).matches());
        return asWritten ? url.length() : LINK_HALVES + Math.max(0, url.length() - LINK_COUNTED_FLAT_TO);
    }

    /** UTF-16 units: one half up to U+0080, two above; an emoji is two units. */
    private static int written(String text) {
        return text.chars().map(unit -> unit <= 0x80 ? 1 : 2).sum();
    }
}
