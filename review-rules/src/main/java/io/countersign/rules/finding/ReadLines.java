package io.countersign.rules.finding;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The lines of an HTML body as a reader sees them. */
public final class ReadLines implements NodeVisitor {

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private ReadLines() {}

    public static List<String> of(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    /** The lines of a body that was parsed already. */
    public static List<String> of(Element body) {
        ReadLines reader = new ReadLines();
        body.traverse(reader);
        reader.end();
        return reader.lines;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) line.append(text.text());
        else if (breaks(node)) end();
    }

    @Override
    public void tail(Node node, int depth) {
        if (breaks(node)) end();
    }

    private static boolean breaks(Node node) {
        return node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"));
    }

    private void end() {
        String text = line.toString().strip();
        if (!text.isEmpty()) lines.add(text);
        line.setLength(0);
    }
}
