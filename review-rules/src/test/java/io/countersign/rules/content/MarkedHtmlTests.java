package io.countersign.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.rules.content.Mark.Tone;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MarkedHtmlTests {

    @Test
    void aPlaceIsUnderlinedAndNumbered() {
        assertThat(marked("<p>全场八折优惠</p>", "八折"))
                .isEqualTo("<p>全场<a href=\"#finding-1\" class=\"hit-number hit-bad\" id=\"mark-1\">1</a>"
                        + "<mark class=\"hit hit-bad\">八折</mark>优惠</p>");
    }

    @Test
    void aPlaceAcrossTagsIsUnderlinedInPiecesAndNumberedOnce() {
        assertThat(marked("<p>加<b>微</b>信</p>", "加<b>微</b>信"))
                .isEqualTo("<p><a href=\"#finding-1\" class=\"hit-number hit-bad\" id=\"mark-1\">1</a>"
                        + "<mark class=\"hit hit-bad\">加</mark><b><mark class=\"hit hit-bad\">微</mark></b>"
                        + "<mark class=\"hit hit-bad\">信</mark></p>");
    }

    @Test
    void aCharacterReferenceIsNeverCut() {
        var html = "<p>A&amp;B</p>";
        int inside = html.indexOf("amp");

        assertThat(MarkedHtml.of(HtmlPolicy.clean(html), List.of(new Mark(1, inside, inside + 1, Tone.CALM)), "/media/")
                        .html())
                .contains("<mark class=\"hit hit-calm\">&amp;</mark>B");
    }

    @Test
    void attributesAreNotText() {
        var html = "<p><a href=\"https://example.edu.cn/?a=1&gt;2\">看</a>这里</p>";

        assertThat(marked(html, "example.edu.cn"))
                .isEqualTo(HtmlPolicy.clean(html).html());
    }

    @Test
    void aNumberInsideALinkIsNoLink() {
        assertThat(marked("<a href=\"https://example.edu.cn/\">扫码</a>", "扫码"))
                .contains("<span class=\"hit-number hit-bad\" id=\"mark-1\">1</span>");
    }

    @Test
    void picturesOfTheLibraryAreFound() {
        assertThat(marked("<p>src=\"media:x\"<img src=\"media:7f3a\"></p>", "nowhere"))
                .contains("src=\"media:x\"<img")
                .contains(" src=\"/media/7f3a\"");
    }

    @Test
    void overlappingPlacesShowTheGraverTone() {
        var html = "<p>甲乙丙</p>";
        var marks = List.of(new Mark(1, 3, 5, Tone.WARN), new Mark(2, 4, 6, Tone.BAD));

        assertThat(MarkedHtml.of(HtmlPolicy.clean(html), marks, "/media/").html())
                .contains("<mark class=\"hit hit-warn\">甲</mark>", "<mark class=\"hit hit-bad\">乙</mark>");
    }

    @Test
    void placesOutsideOfTheSourceMarkNothing() {
        var clean = HtmlPolicy.clean("<p>通知</p>");

        assertThat(MarkedHtml.of(
                        clean, List.of(new Mark(1, 90, 99, Tone.BAD), new Mark(2, -5, 0, Tone.BAD)), "/media/"))
                .isEqualTo(clean);
    }

    @Test
    void theTextStaysTheSameWhereverTheMarksAre() {
        var clean = HtmlPolicy.clean("<table><tbody>\n<tr><td style=\"color: red\">一&lt;二</td><td>三</td></tr>\n"
                + "</tbody></table><p>四<a href=\"https://a.cn/x\">五</a>六&nbsp;七</p>");
        var text = text(clean.html());

        for (int start = 0; start < clean.html().length(); start++) {
            for (int end = start + 1; end <= clean.html().length(); end += 3) {
                var marks = List.of(new Mark(7, start, end, Tone.WARN));
                var html = MarkedHtml.of(clean, marks, "/media/").html();
                assertThat(text(html.replaceAll("<(a|span)[^>]*hit-number[^>]*>7</(a|span)>", "")))
                        .isEqualTo(text);
            }
        }
    }

    private static String text(String html) {
        return Jsoup.parseBodyFragment(html).body().wholeText();
    }

    private static String marked(String html, String place) {
        var clean = HtmlPolicy.clean(html);
        int start = clean.html().indexOf(place);
        if (start < 0) return MarkedHtml.of(clean, List.of(), "/media/").html();
        return MarkedHtml.of(clean, List.of(new Mark(1, start, start + place.length(), Tone.BAD)), "/media/")
                .html();
    }
}
