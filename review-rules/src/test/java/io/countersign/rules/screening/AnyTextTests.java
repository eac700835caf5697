package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever stands between the characters, a place cuts exactly them, and no text makes the screen fail. */
class AnyTextTests {

    private static final Screening SCREENING = Screening.standard();
    private static final List<String> WORDS = List.of("加微信领取优惠券", "代写论文", "低息贷款", "优惠");
    private static final WordSearch SEARCH = SCREENING.search(WORDS);

    /** A word of the list in the middle of arbitrary markup, and where its first and last characters stand. */
    record Hidden(String html, String word, int start, int end) {}

    @Property(tries = 2000)
    void placeOfAWordCutsExactlyItsCharacters(@ForAll("hiddenWords") Hidden hidden) {
        assertThat(SEARCH.inHtml(hidden.html()))
                .as(hidden.html())
                .contains(new WordSearch.Found(hidden.word(), hidden.start(), hidden.end()));
    }

    @Property(tries = 1000)
    void placesLieInTheSourceAndCutWholeCharacters(@ForAll("soup") String html) {
        ScreeningInput input = new ScreeningInput(html, null, html, html, null);
        for (Evidence seen : SCREENING.evidence(input)) cutsWholeCharacters(html, seen.start(), seen.end());
        for (ScreeningHit hit : SCREENING.screen(input).findings()) cutsWholeCharacters(html, hit.start(), hit.end());
        for (WordSearch.Found found : SEARCH.inHtml(html)) cutsWholeCharacters(html, found.start(), found.end());
        for (WordSearch.Found found : SEARCH.inText(html)) cutsWholeCharacters(html, found.start(), found.end());
    }

    @Property(tries = 1000)
    void noTextMakesItFail(@ForAll String text) {
        assertThat(SCREENING
                        .screen(new ScreeningInput(text, text, text, text, text))
                        .rulesVersion())
                .isNotEmpty();
        assertThat(SEARCH.inText(text)).isNotNull();
    }

    private static void cutsWholeCharacters(String source, int start, int end) {
        assertThat(start).isBetween(0, end - 1);
        assertThat(end).isLessThanOrEqualTo(source.length());
        assertThat(splitsPair(source, start) || splitsPair(source, end))
                .as("%d-%d of %s", start, end, source)
                .isFalse();
    }

    private static boolean splitsPair(String source, int index) {
        return index > 0
                && index < source.length()
                && Character.isHighSurrogate(source.charAt(index - 1))
                && Character.isLowSurrogate(source.charAt(index));
    }

    @Provide
    Arbitrary<Hidden> hiddenWords() {
        Arbitrary<String> around = pieces().list().ofMaxSize(6).map(list -> String.join("", list));
        Arbitrary<List<String>> between = noise().list().ofSize(8);
        Arbitrary<List<Integer>> forms =
                Arbitraries.integers().between(0, 2).list().ofSize(8);
        return Combinators.combine(Arbitraries.of(WORDS), around, around, between, forms)
                .as((word, before, behind, gaps, written) -> {
                    StringBuilder html = new StringBuilder("<p>" + before + "。</p><p>");
                    int start = html.length();
                    int end = start;
                    for (int i = 0; i < word.length(); i++) {
                        if (i > 0) html.append(gaps.get(i));
                        html.append(form(word.charAt(i), written.get(i)));
                        end = html.length();
                    }
                    html.append("</p><p>。").append(behind).append("</p>");
                    return new Hidden(html.toString(), word, start, end);
                });
    }

    private static String form(char unit, int way) {
        if (way == 0) return String.valueOf(unit);
        return way == 1 ? "&#" + (int) unit + ";" : "&#x" + Integer.toHexString(unit) + ";";
    }

    /** What may stand between two characters of a word without parting it. */
    private static Arbitrary<String> noise() {
        return Arbitraries.of(
                "",
                "",
                "\u200b",
                "&#8203;",
                "&shy;",
                "&zwnj;",
                "<b>",
                "</b>",
                "<!-- x -->",
                "<span a='>' b=\"<\">",
                "</span>",
                "<img src=media:1>",
                "<i style='display:none'>x🎓</i>",
                "<em title=y>",
                "</em>",
                "\ufe0f",
                "<span style='font-size:0'>1<b>2</b></span>",
                "🎓",
                "&#127891;",
                "*");
    }

    private static Arbitrary<String> pieces() {
        return Arbitraries.of(
                "讲座", "🎓", "𠀀", "&amp;", "&lt;b&gt;", "<b>", "</b>", "<!-- -->", "a", " ", "&#0;", "<br>");
    }

    @Provide
    Arbitrary<String> soup() {
        Arbitrary<String> bits = Arbitraries.of(
                "<",
                ">",
                "&",
                ";",
                "'",
                "\"",
                "=",
                "/",
                "<p>",
                "</p>",
                "<b",
                "style=",
                "style='display:none'",
                "<!--",
                "-->",
                "<script>",
                "</script>",
                "&#",
                "x",
                "&#x5fae;",
                "信",
                "微",
                "加",
                "优惠券",
                "代写论文",
                "1",
                "3",
                "8",
                "13800138000",
                "零",
                "八千",
                "亻",
                "弋",
                "讠",
                "仑",
                "wei",
                "xin",
                "jia",
                "vx",
                "qq",
                "+",
                "\u202e",
                "\u202c",
                "\ud83d",
                "\udf93",
                "🎓",
                "𠀀",
                "\u0336",
                "\ufe0f\u20e3",
                "。",
                "\n",
                " ",
                "•",
                "%E5%BE%AE",
                "<a href=",
                "<mp-miniprogram",
                "data-x='",
                "<bdo dir=rtl>",
                "</bdo>",
                "点com",
                "taobao",
                ".",
                "原价",
                "折",
                "元",
                "(",
                ")");
        return Arbitraries.frequencyOf(
                        Tuple.of(9, bits), Tuple.of(1, Arbitraries.strings().ofMaxLength(3)))
                .list()
                .ofMaxSize(60)
                .map(list -> list.stream().collect(Collectors.joining()));
    }
}
