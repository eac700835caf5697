package io.countersign.rules.content;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** What an article may consist of: text, tables, lists, library pictures and inline styles that WeChat can show. */
public final class HtmlPolicy {

    /** Elements that go with all they contain; other unknown elements go and leave their text. */
    private static final String DROPPED_WHOLE = "script,style,noscript,template,iframe,frame,frameset,object,embed,"
            + "applet,svg,math,canvas,audio,video,form,input,button,select,textarea,datalist,dialog,title,head,link,"
            + "meta,base,xmp,plaintext,noembed,noframes,portal,slot";

    /** Taking an element away can make the rest read differently, so cleaning goes on until nothing changes. */
    private static final int MOST_ROUNDS = 6;

    /** Deeper than any article; parsing time grows with the square of the depth, so it is counted before. */
    private static final int DEEPEST = 400;

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)");

    private static final Set<String> NOT_NESTING = Set.of(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
            "p",
            "li",
            "dt",
            "dd",
            "tr",
            "td",
            "th",
            "tbody",
            "thead",
            "tfoot",
            "option",
            "optgroup");

    private static final Cleaner CLEANER = new Cleaner(allowed());

    private HtmlPolicy() {}

    /** The part of the given HTML that the policy allows; cleaning it again changes nothing. */
    public static SafeHtml clean(String html) {
        if (tooDeep(html)) return new SafeHtml(escaped(html.replaceAll("<[^>]*>?", " ")));
        String seen = html;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String cleaned = once(seen);
            if (cleaned.equals(seen)) return new SafeHtml(cleaned);
            seen = cleaned;
        }
        return new SafeHtml(escaped(Jsoup.parseBodyFragment(seen).body().text()));
    }

    /**
     * The same with pictures addressed so that a reader sees them.
     *
     * @param mediaPath address of the media library on this host, ending in a slash, e.g. {@code /media/}
     */
    public static SafeHtml forReading(String html, String mediaPath) {
        Document clean = Jsoup.parseBodyFragment(clean(html).html());
        clean.outputSettings(settings());
        for (Element image : clean.select("img[src]"))
            image.attr("src", mediaPath + BodyPictures.mediaId(image.attr("src")));
        return new SafeHtml(clean.body().html());
    }

    private static boolean tooDeep(String html) {
        int open = 0;
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            if (NOT_NESTING.contains(tag.group(2).toLowerCase(Locale.ROOT))) continue;
            open = tag.group(1).isEmpty() ? open + 1 : Math.max(0, open - 1);
            if (open > DEEPEST) return true;
        }
        return false;
    }

    private static String escaped(String text) {
        return Entities.escape(text, settings());
    }

    private static String once(String html) {
        Document dirty = Jsoup.parseBodyFragment(html);
        dirty.select(DROPPED_WHOLE).remove();
        Document clean = CLEANER.clean(dirty);
        clean.outputSettings(settings());
        clean.select("[style]").forEach(HtmlPolicy::cleanStyle);
        clean.select("img").forEach(HtmlPolicy::keepLibraryPicture);
        clean.select("pre").forEach(HtmlPolicy::dropLeadingNewlines);
        return clean.body().html();
    }

    private static Document.OutputSettings settings() {
        return new Document.OutputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.base);
    }

    private static void cleanStyle(Element element) {
        String style = CssPolicy.clean(element.attr("style"));
        if (style.isEmpty()) element.removeAttr("style");
        else element.attr("style", style);
    }

    private static void keepLibraryPicture(Element image) {
        if (!BodyPictures.isLibraryAddress(image.attr("src"))) image.remove();
    }

    /** A parser swallows the first line end of a pre; without it the cleaned text would shrink each time. */
    private static void dropLeadingNewlines(Element pre) {
        if (pre.childNodeSize() > 0 && pre.childNode(0) instanceof TextNode text)
            text.text(text.getWholeText().replaceFirst("^[\r\n]+", ""));
    }

    private static Safelist allowed() {
        return new Safelist()
                .addTags("a", "b", "blockquote", "br", "caption", "code", "col", "colgroup", "dd", "del", "div", "dl")
                .addTags("dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img")
                .addTags("ins", "li", "mark", "ol", "p", "pre", "s", "section", "small", "span", "strong", "sub")
                .addTags("sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "wbr")
                .addAttributes(":all", "style", "align")
                .addAttributes("a", "href")
                .addAttributes("img", "src", "alt", "width", "height")
                .addAttributes("ol", "start", "type")
                .addAttributes("table", "border", "cellpadding", "cellspacing", "width")
                .addAttributes("td", "colspan", "rowspan", "width", "height", "valign")
                .addAttributes("th", "colspan", "rowspan", "width", "height", "valign")
                .addAttributes("col", "span", "width")
                .addAttributes("colgroup", "span")
                .addProtocols("a", "href", "http", "https");
    }
}
