package io.countersign.rules.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The canonical form of an HTML body (domain guide, section 9), written as a stream of its nodes. */
final class CanonicalBody {

    private static final Set<String> INLINE = Set.of(
            "a", "b", "code", "del", "em", "font", "i", "ins", "mark", "s", "small", "span", "strong", "sub", "sup",
            "u");

    /** An empty inline element with such a style still paints a box, so it is part of the picture. */
    private static final Pattern PAINTS =
            Pattern.compile("(?i)(^|[;\\s])(background|border|display|height|width|padding|margin|box-shadow)");

    private final CanonicalWriter out;
    private final Map<String, String> sha256ByMedia;

    CanonicalBody(CanonicalWriter out, Map<String, String> sha256ByMedia) {
        this.out = out;
        this.sha256ByMedia = sha256ByMedia;
    }

    void write(String html) {
        Element body = Jsoup.parseBodyFragment(CanonicalWriter.normalised(html)).body();
        dropEmptyInlines(body);
        joinTexts(body);
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        open(node);
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element) out.exact("/");
                    }
                },
                body);
    }

    private void open(Node node) {
        if (node instanceof Element element) {
            out.exact("<").exact(element.normalName());
            attributes(element);
        } else if (node instanceof TextNode text) {
            String value = trimmed(text);
            if (!value.isEmpty()) out.exact("text").exact(value);
        } else {
            out.exact("other").exact(node.nodeName()).exact(node.outerHtml());
        }
    }

    private void attributes(Element element) {
        List<Attribute> sorted = new ArrayList<>(element.attributes().asList());
        sorted.sort(Comparator.comparing(Attribute::getKey));
        out.number(sorted.size());
        for (Attribute attribute : sorted)
            out.exact(attribute.getKey()).exact(media(attribute.getValue().strip()));
    }

    private String media(String value) {
        return BodyPictures.isLibraryAddress(value)
                ? "sha256:" + Digests.hash(BodyPictures.mediaId(value), sha256ByMedia)
                : value;
    }

    /** Blanks before a line end are dropped; at the end of a text only where a block or a line ends with it. */
    private static String trimmed(TextNode text) {
        String value = CanonicalWriter.normalised(text.getWholeText()).replaceAll("[ \t]+(?=\n)", "");
        return endsLine(text) ? value.replaceAll("[ \t]+$", "") : value;
    }

    private static boolean endsLine(TextNode text) {
        Node node = text;
        while (node.nextSibling() == null && node.parent() instanceof Element parent) {
            if (!INLINE.contains(parent.normalName())) return true;
            node = parent;
        }
        return node.nextSibling() instanceof Element next
                && !INLINE.contains(next.normalName())
                && !next.normalName().equals("img");
    }

    /** From the inside out, so that a tag around an empty tag is empty too. */
    private static void dropEmptyInlines(Element body) {
        List<Element> elements = new ArrayList<>(body.getAllElements());
        for (int i = elements.size() - 1; i > 0; i--) {
            Element element = elements.get(i);
            if (element.childNodeSize() == 0
                    && INLINE.contains(element.normalName())
                    && !PAINTS.matcher(element.attr("style")).find()) element.remove();
        }
    }

    /** Dropping a tag leaves two texts where a reader sees one. */
    private static void joinTexts(Element body) {
        for (Element element : body.getAllElements()) {
            for (Node node = element.childNodeSize() == 0 ? null : element.childNode(0); node != null; ) {
                Node next = node.nextSibling();
                if (node instanceof TextNode text && next instanceof TextNode more) {
                    text.text(text.getWholeText() + more.getWholeText());
                    more.remove();
                } else {
                    node = next;
                }
            }
        }
    }
}
