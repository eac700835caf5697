package io.countersign.rules.content;

import io.countersign.rules.finding.ReadLines;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * What a body comes down to in a picture post (图片消息), which carries pictures and plain text and nothing else
 * (connector guide WeChat, 4.1).
 *
 * @param mediaIds the pictures in their order; the first is the cover
 * @param lines the text, line by line
 * @param losses what of the body would be lost and says something that the text alone does not
 */
public record PicturePost(List<String> mediaIds, List<String> lines, Set<Loss> losses) {

    /** A part of a body whose meaning goes with its form. */
    public enum Loss {
        LINKS("a[href]"),
        LISTS("ol, ul, dl"),
        TABLES("table");

        private final String elements;

        Loss(String elements) {
            this.elements = elements;
        }
    }

    public PicturePost {
        mediaIds = List.copyOf(mediaIds);
        lines = List.copyOf(lines);
        losses = Set.copyOf(losses);
    }

    /** The pictures and the text of the body, each in the order in which they stand there. */
    public static PicturePost of(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        Set<Loss> losses = EnumSet.noneOf(Loss.class);
        for (Loss each : Loss.values()) if (!body.select(each.elements).isEmpty()) losses.add(each);
        // What stands before and after a picture is no longer one line once the picture is gone.
        body.getElementsByTag("img").forEach(image -> image.replaceWith(new Element("br")));
        return new PicturePost(BodyPictures.in(html).mediaIds(), ReadLines.of(body), losses);
    }

    /** The text as the platform takes it. */
    public String text() {
        return String.join("\n", lines);
    }

    /** The same as a body: a paragraph for each picture, then one for each line. Reducing it again changes nothing. */
    public String html() {
        String paragraphs = Stream.concat(
                        mediaIds.stream().map(id -> "<img src=\"media:" + id + "\" alt=\"\">"),
                        lines.stream().map(Entities::escape))
                .map(inside -> "<p>" + inside + "</p>")
                .collect(Collectors.joining());
        return HtmlPolicy.clean(paragraphs).html();
    }
}
