package io.countersign.connectors.weibo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts a text as the web editor does: Latin half, everything else whole, a link ten up to 140 letters. */
final class WeiboCount {
    static final int LIMIT = 140;
    static final Pattern LINK = Pattern.compile("https?://[\\x21-\\x7e]+");
    private static final int LINK_HALVES = 20;
    private static final int FREE_LINK_LETTERS = 140;

    private WeiboCount() {}

    static int of(String text) {
        Matcher links = LINK.matcher(text);
        int halves = 0;
        while (links.find()) halves += LINK_HALVES + Math.max(0, links.group().length() - FREE_LINK_LETTERS);
        String rest = links.replaceAll("");
        halves += rest.chars().map(unit -> unit <= 0x80 ? 1 : 2).sum();
        return (halves + 1) / 2;
    }
}
