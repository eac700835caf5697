package io.countersign.gateway.review.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** An article as a reader's eye takes it in: line after line, pictures as a sign with a few digits of their id. */
final class ReadLines implements NodeVisitor {

    private static final String PICTURE = "\u25a3";
    private static final int DIGITS = 8;

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private ReadLines() {}

    static List<String> of(String html) {
        var reader = new ReadLines();
        Jsoup.parseBodyFragment(html).body().traverse(reader);
        reader.end();
        return reader.lines;
    }

    static String picture(String mediaId) {
        return PICTURE + mediaId.substring(0, Math.min(DIGITS, mediaId.length()));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) line.append(text.text());
        if (!(node instanceof Element element)) return;
        if (element.isBlock() || element.normalName().equals("br")) end();
        if (element.normalName().equals("img"))
            line.append(picture(element.attr("src").replaceFirst("^media:", "")));
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) end();
    }

    private void end() {
        var text = line.toString().strip();
        if (!text.isEmpty()) lines.add(text);
        line.setLength(0);
    }
}
