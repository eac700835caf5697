package io.countersign.rules.content;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Texts brought to the form in which two platforms' renderings of the same piece are equal. */
final class PlatformText {

    /** Blanks and the marks that nobody sees: no-break, ideographic, zero-width, byte order mark, soft hyphen. */
    private static final Pattern BLANKS = Pattern.compile(
            "[\\s\\u0085\\u00A0\\u1680\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u2064\\u3000\\uFEFF\\u00AD]+");

    /** Between Chinese characters a blank says nothing; block borders come and go as the platform likes. */
    private static final Pattern SILENT_BLANK =
            Pattern.compile(" (?=[\\p{IsHan}\\p{P}\\p{S}])|(?<=[\\p{IsHan}\\p{P}\\p{S}]) ");

    private static final Pattern SIZE_SEGMENT = Pattern.compile("/\\d{1,4}$");
    private static final Pattern LINK = Pattern.compile("https?://[-A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%]+");
    private static final Pattern LONG_TEXT_TAIL = Pattern.compile("(\\.{3}|…+|⋯+)?\\s*全文\\s*[:：]?\\s*$");
    private static final Pattern CUT_TAIL = Pattern.compile("(\\.{3}|…+|⋯+)\\s*$");

    private PlatformText() {}

    /** NFC, every run of blanks one blank, none at the ends. */
    static String folded(String text) {
        return BLANKS.matcher(CanonicalWriter.normalised(text)).replaceAll(" ").strip();
    }

    static String unspaced(String text) {
        return folded(text).replace(" ", "");
    }

    /** The text nodes in reading order; a block or line end reads as a blank. */
    static String ofHtml(String html) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode found) text.append(found.getWholeText());
                        else border(node);
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        border(node);
                    }

                    private void border(Node node) {
                        if (node instanceof Element element
                                && (element.isBlock() || element.normalName().equals("br"))) text.append(' ');
                    }
                },
                Jsoup.parseBodyFragment(html).body());
        return SILENT_BLANK.matcher(folded(text.toString())).replaceAll("");
    }

    static List<String> links(String html) {
        return Jsoup.parseBodyFragment(html).select("a[href]").stream()
                .map(a -> a.attr("href").strip())
                .filter(href -> !href.isEmpty() && !href.startsWith("#") && !href.startsWith("javascript:"))
                .map(href -> href.startsWith("http://mp.weixin.qq.com") ? "https" + href.substring(4) : href)
                .toList();
    }

    /** Only links to other articles stay links in an article. */
    static boolean survives(String link) {
        try {
            return "mp.weixin.qq.com".equalsIgnoreCase(URI.create(link).getHost());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** What of a picture's address stays the same: its path without the size; an id stays as it is. */
    static String pictureKey(String address) {
        String path = address.strip();
        int scheme = path.indexOf("//");
        if (scheme < 0) return path;
        int slash = path.indexOf('/', scheme + 2);
        if (slash < 0) return path;
        String key = path.substring(slash).split("[?#]", 2)[0];
        return SIZE_SEGMENT.matcher(key).replaceFirst("");
    }

    static boolean samePost(String signedText, String shownText) {
        String signed = postForm(signedText);
        String shown = postForm(shownText);
        if (signed.equals(shown)) return true;
        String head = unspaced(LONG_TEXT_TAIL.matcher(postText(shownText)).replaceFirst(""));
        head = CUT_TAIL.matcher(head).replaceFirst("");
        boolean cut = LONG_TEXT_TAIL.matcher(postText(shownText)).find();
        return cut && !head.isEmpty() && signed.startsWith(head);
    }

    private static String postForm(String text) {
        return unspaced(postText(text));
    }

    private static String postText(String text) {
        String decoded = Parser.unescapeEntities(text, false);
        return folded(LINK.matcher(decoded).replaceAll(" ").replace("#", ""));
    }
}
