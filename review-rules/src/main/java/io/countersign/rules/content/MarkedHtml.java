package io.countersign.rules.content;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shows clean HTML to a reader: underlines places of its source, numbers them in the margin, and lets pictures of the media
 * library be found. It only adds elements of its own around runs of
 * text, so what was safe stays safe; tags, attributes and character references are never cut.
 */
public final class MarkedHtml {

    private final String source;
    private final List<Mark> marks;
    private final String mediaPath;
    private final StringBuilder out = new StringBuilder();
    private final Set<Integer> numbered = new HashSet<>();
    private int linkDepth;

    private MarkedHtml(String source, List<Mark> marks, String mediaPath) {
        this.source = source;
        this.mediaPath = mediaPath;
        this.marks = marks.stream()
                .sorted(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::number))
                .toList();
    }

    /**
     * The clean HTML with its marks; offsets outside of it mark nothing.
     *
     * @param mediaPath address of the media library on this host, ending in a slash
     */
    public static SafeHtml of(SafeHtml clean, List<Mark> marks, String mediaPath) {
        return new SafeHtml(new MarkedHtml(clean.html(), marks, mediaPath).walk());
    }

    private String walk() {
        int at = 0;
        while (at < source.length()) {
            int next = source.charAt(at) == '<' ? tagEnd(at) : textEnd(at);
            if (source.charAt(at) == '<') tag(source.substring(at, next));
            else text(at, next);
            at = next;
        }
        return out.toString();
    }

    /** Behind the tag that begins here; a bracket inside a quoted attribute does not end it. */
    private int tagEnd(int from) {
        char quote = 0;
        for (int at = from + 1; at < source.length(); at++) {
            char here = source.charAt(at);
            if (quote != 0) {
                if (here == quote) quote = 0;
            } else if (here == '"' || here == '\'') quote = here;
            else if (here == '>') return at + 1;
        }
        return source.length();
    }

    private int textEnd(int from) {
        int tag = source.indexOf('<', from);
        return tag < 0 ? source.length() : tag;
    }

    private void tag(String tag) {
        out.append(
                tag.startsWith("<img ") ? tag.replace(" src=\"media:", " loading=\"lazy\" src=\"" + mediaPath) : tag);
        // A link inside a link would end the outer one.
        if (tag.startsWith("<a ") || tag.equals("<a>")) linkDepth++;
        if (tag.equals("</a>")) linkDepth--;
    }

    private void text(int from, int to) {
        var cuts = new TreeSet<Integer>(List.of(from, to));
        for (var mark : marks) {
            if (mark.start() > from && mark.start() < to) cuts.add(outsideReference(mark.start(), false));
            if (mark.end() > from && mark.end() < to) cuts.add(outsideReference(mark.end(), true));
        }
        int begin = from;
        for (int cut : cuts.tailSet(from, false)) {
            piece(begin, cut);
            begin = cut;
        }
    }

    /** The offset itself, or the nearer edge outwards of the character reference that it would cut. */
    private int outsideReference(int offset, boolean forward) {
        int ampersand = source.lastIndexOf('&', offset - 1);
        int semicolon = ampersand < 0 ? -1 : source.indexOf(';', ampersand);
        boolean inside =
                semicolon >= offset && source.substring(ampersand, semicolon).matches("&#?[0-9A-Za-z]{1,32}");
        if (!inside) return offset;
        return forward ? semicolon + 1 : ampersand;
    }

    private void piece(int from, int to) {
        var here = marks.stream()
                .filter(mark -> mark.start() < to && mark.end() > from)
                .toList();
        var text = source.substring(from, to);
        // White space between rows of a table must stay bare.
        if (here.isEmpty() || text.isBlank()) {
            out.append(text);
            return;
        }
        here.stream().filter(mark -> numbered.add(mark.number())).forEach(this::number);
        var gravest =
                here.stream().map(Mark::tone).min(Comparator.naturalOrder()).orElseThrow();
        out.append("<mark class=\"hit ")
                .append(gravest.css())
                .append("\">")
                .append(text)
                .append("</mark>");
    }

    private void number(Mark mark) {
        var opening = linkDepth > 0 ? "<span" : "<a href=\"#finding-" + mark.number() + "\"";
        out.append(opening)
                .append(" class=\"hit-number ")
                .append(mark.tone().css())
                .append("\" id=\"mark-")
                .append(mark.number())
                .append("\">")
                .append(mark.number())
                .append(linkDepth > 0 ? "</span>" : "</a>");
    }
}
