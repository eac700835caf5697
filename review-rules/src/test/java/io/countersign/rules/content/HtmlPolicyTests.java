package io.countersign.rules.content;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPolicyTests {

    private static final Duration LONG = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>各位老师、同学：</p><p>图书馆 9 月 1 日起延长开放。</p>",
                "<section style=\"margin: 0 auto; text-align: center;\"><strong>通知</strong></section>",
                "<p><img src=\"media:0b9f-12\" alt=\"校门\" width=\"640\"></p>",
                "<table border=\"1\"><tbody><tr><td colspan=\"2\">一</td></tr></tbody></table>",
                "<p>详见<a href=\"https://mp.weixin.qq.com/s/abc\">原文</a></p>",
                "<p>a &lt; b &amp;&nbsp;c</p>",
                "<ol start=\"3\"><li>三</li></ol><blockquote>引文</blockquote><hr>",
                "<p style=\"color: rgb(0, 0, 0); font-family: 'PingFang SC', sans-serif;\">字</p>",
            })
    void whatWeChatCanShowStaysAsWritten(String html) {
        assertThat(HtmlPolicy.clean(html).html()).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>a<script>alert(1)</script></p>                  | <p>a</p>
            <p onclick="alert(1)">a</p>                        | <p>a</p>
            <p>a<!-- <img src=x onerror=alert(1)> --></p>      | <p>a</p>
            <style>p{display:none}</style><p>a</p>             | <p>a</p>
            <p>a<iframe src="https://evil.example"></iframe></p> | <p>a</p>
            <p>a</p><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript> | <p>a</p>
            <p>a<svg><circle r="1" onload="alert(1)"/></svg></p>  | <p>a</p>
            <object data="x"><p>b</p></object><p>a</p>         | <p>a</p>
            <form action="https://evil.example"><input name="q"></form><p>a</p>            | <p>a</p>
            <math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>a | a
            <p><a href="javascript:alert(1)">a</a></p>         | <p><a>a</a></p>
            <p><a href=" java&#10;script:alert(1)">a</a></p>   | <p><a>a</a></p>
            <p><a href="//evil.example/x">a</a></p>            | <p><a>a</a></p>
            <p><a href="data:text/html,x">a</a></p>            | <p><a>a</a></p>
            <p><img src="https://other.example/a.png">a</p>    | <p>a</p>
            <p><img src="data:image/png;base64,AAAA">a</p>     | <p>a</p>
            <p><img src="media:../../etc">a</p>                | <p>a</p>
            <p><img src="media:12" onerror="alert(1)" srcset="https://x.example/a 2x">a</p> | <p><img src="media:12">a</p>
            <p class="MsoNormal" id="x" data-tools="135">a</p> | <p>a</p>
            <font color="red">a</font>                         | a
            <custom-tag><p>a</p></custom-tag>                  | <p>a</p>
            <p style="background: url(https://x.example/t.gif)">a</p>        | <p>a</p>
            <p style="background: u\\72l(x); color: red">a</p>               | <p style="color: red;">a</p>
            <p style="width: expression(alert(1))">a</p>       | <p>a</p>
            <p style="position: fixed; top: 0; color: red">a</p> | <p style="color: red;">a</p>
            <p style="display: none">a</p>                     | <p>a</p>
            <p style="opacity: 0.0">a</p>                      | <p>a</p>
            <p style="opacity: 0.5">a</p>                      | <p style="opacity: 0.5;">a</p>
            <p style="color: red; -moz-binding: x">a</p>       | <p style="color: red;">a</p>
            <p style="background: linear-gradient(90deg, red, #fff)">a</p> | <p style="background: linear-gradient(90deg, red, #fff);">a</p>
            <p style="color: red/*">a</p>                      | <p>a</p>
            <p style="font-family: 'a;b'; color: red">a</p>    | <p style="color: red;">a</p>
            """)
    void whatItCannotShowOrMayNotIsTakenAway(String html, String cleaned) {
        assertThat(HtmlPolicy.clean(html).html()).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pre>\n\n\nx</pre>",
                "<p><marquee><p>x</p></marquee></p>",
                "<table><p>x</p><svg></svg><tr><td><table><a><td>",
                "<a href='https://a.example'><table><tr><td><a href='https://b.example'>x",
                "<b><i><u>x</b>y</i>z</u>",
                "<p>&amp;lt;script&amp;gt;</p>",
                "",
            })
    void cleaningTwiceChangesNothing(String html) {
        String once = HtmlPolicy.clean(html).html();
        assertThat(HtmlPolicy.clean(once).html()).isEqualTo(once);
    }

    @Test
    void arbitraryTagSoupEndsCleanAndStable() {
        String[] parts = {
            "<p>",
            "</p>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<a href='https://a.example'>",
            "</a>",
            "<svg>",
            "</svg>",
            "<math>",
            "<mtext>",
            "<style>",
            "</style>",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "<select>",
            "<template>",
            "<noscript>",
            "</noscript>",
            "<b>",
            "</b>",
            "<li>",
            "<pre>\n",
            "<img src=media:1>",
            "<img src=x onerror=1>",
            "x",
            "&lt;",
            "<textarea>",
            "<title>",
            "<plaintext>",
            "<caption>",
            "<form>"
        };
        Random random = new Random(20170523);
        for (int round = 0; round < 400; round++) {
            StringBuilder soup = new StringBuilder();
            for (int i = 0; i < 12; i++) soup.append(parts[random.nextInt(parts.length)]);
            String once = HtmlPolicy.clean(soup.toString()).html();
            assertThat(once).as(soup.toString()).doesNotContain("onerror", "<script", "<style", "<svg", "<!--");
            assertThat(HtmlPolicy.clean(once).html()).as(soup.toString()).isEqualTo(once);
        }
    }

    @Test
    void readersSeeThePicturesAndWordsThatLookLikeAddressesStay() {
        String html = "<p>src=\"media:1\" <img src=\"media:1\" onerror=\"x()\" alt=\"校门\"></p>";
        assertThat(HtmlPolicy.forReading(html, "/media/").html())
                .isEqualTo("<p>src=\"media:1\" <img src=\"/media/1\" alt=\"校门\"></p>");
    }

    @Test
    void hostileSizesEndInTime() {
        assertTimeoutPreemptively(
                LONG, () -> assertThat(clean("<b><i>".repeat(80_000) + "x")).isEqualTo("x"));
        assertTimeoutPreemptively(
                LONG, () -> assertThat(clean("<section>".repeat(100_000) + "x")).isEqualTo("x"));
        String formats = IntStream.range(0, 300)
                .mapToObj(i -> "<b style='width:" + i + "px'>")
                .collect(joining());
        assertTimeoutPreemptively(LONG, () -> clean(formats + "<p>x".repeat(5_000)));
        assertTimeoutPreemptively(LONG, () -> clean("<table>".repeat(399) + "<tr><td>x".repeat(5_000)));
        assertTimeoutPreemptively(LONG, () -> clean("<p style=\"" + "color:red;".repeat(90_000) + "\">x</p>"));
    }

    private static String clean(String html) {
        return HtmlPolicy.clean(html).html().strip();
    }
}
