package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does not see is kept apart from what he sees, and is a sign by itself. */
class HiddenTextTests {

    private static final Screening SCREENING = Screening.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span style=\"display:none\">代写论文</span>",
                "<span style=\"DISPLAY : None !important\">代写论文</span>",
                "<span style=\"visibility:hidden\">代写论文</span>",
                "<span style=\"opacity:0\">代写论文</span>",
                "<span style=\"font-size:0\">代写论文</span>",
                "<span style=\"font-size:1px\">代写<b>论文</b></span>",
                "<span style=\"color:#fff\">代写论文</span>",
                "<span style=\"color:white\">代写论文</span>",
                "<span style=\"color:rgb(255, 255, 255)\">代写论文</span>",
                "<span style=\"color:rgba(0,0,0,0)\">代写论文</span>",
                "<font color=\"#FFFFFF\">代写论文</font>",
                "<section style=\"background:#c00\"><span style=\"color:rgb(204,0,0)\">代写论文</span></section>",
                "<div style=\"position:absolute;left:-9999px\">代写论文</div>",
                "<div style=\"text-indent:-999em\">代写论文</div>",
                "<div style=\"width:0;overflow:hidden\">代写论文</div>",
                "<div hidden>代写论文</div>",
                "<p hidden>代写论文<p>",
                "<!-- 代写论文 -->",
                "<!-- 代写论文",
            })
    void hiddenTextIsKeptApartAndTold(String html) {
        String source = "<p>加" + html + "微信</p>";
        assertThat(seen(source)).doesNotContain("论文");
        assertThat(SCREENING.evidence(ScreeningInput.ofArticle("", source))).anySatisfy(seen -> {
            assertThat(seen.category()).isEqualTo("hidden-text");
            assertThat(source.substring(seen.start(), seen.end())).contains("论文");
        });
        assertThat(SCREENING.search(List.of("代写论文")).inHtml(source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<section style=\"background-color:#1a4\"><p style=\"color:#fff\">代写论文</p></section>",
                "<section style=\"background:url(media:1)\"><p style=\"color:#fff\">代写论文</p></section>",
                "<section style=\"font-size:0\"><p style=\"font-size:16px\">代写论文</p></section>",
                "<p style=\"color:rgb(51,51,51);opacity:0.9\">代写论文</p>",
                "<p hidden>讲座</p><p>代写论文</p>",
                "<p><span style=\"display:none\">讲座</p><p>代写论文</p>",
                "<br style=\"display:none\">代写论文",
            })
    void visibleTextStaysVisible(String html) {
        assertThat(seen(html)).contains("代写论文");
    }

    @Test
    void hiddenTextPartsNoVisiblePhrase() {
        String html = "加<span style='display:none'>讲座<div>通知</div></span>微<!-- x -->信";
        assertThat(SCREENING.search(List.of("加微信")).inHtml(html))
                .containsExactly(new WordSearch.Found("加微信", 0, html.length()));
    }

    @Test
    void cardsAndAttributesAreTextsOfTheirOwn() {
        String html = "<mp-common-product data-title=\"代写论文\"></mp-common-product>"
                + "<a href=\"https://x.example/%E4%BB%A3%E5%86%99%E8%AE%BA%E6%96%87\" title='代写论文'>图</a>"
                + "<img alt=代写论文 src=media:1><mp-miniprogram data-miniprogram-title='代写论文'></mp-miniprogram>";
        assertThat(SCREENING.search(List.of("代写论文")).inHtml(html)).hasSize(5);
        assertThat(SCREENING.evidence(ScreeningInput.ofArticle("", html)))
                .extracting(Evidence::category)
                .contains("shop-card", "mini-program", "link");
    }

    private static String seen(String html) {
        VisibleText seen = HtmlReader.read(html).get(0);
        return seen.cut(0, seen.length());
    }
}
