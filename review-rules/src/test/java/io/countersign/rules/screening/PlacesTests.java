package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings point into the field as it was submitted, whatever stands between the characters. */
class PlacesTests {

    private static final Screening SCREENING = Screening.standard();
    private static final String OFFER = "扫码加微信领取优惠券，全场八折，咨询电话13800138000";

    @Test
    void plainTextIsCutExactly() {
        String text = "各位同学🎓：" + OFFER + "。谢谢";
        ScreeningHit hit = only(SCREENING.screen(ScreeningInput.ofText(text)));
        assertThat(text.substring(hit.start(), hit.end()))
                .isEqualTo(hit.matched())
                .isEqualTo(OFFER);
        assertThat(hit.field()).isEqualTo("weibo.text");
        assertThat(hit.excerpt()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<p>扫码<b>加<i>微</i>信</b>领取优惠券，全场八折，咨询电话13800138000</p>",
                "<p title='a>b'>前文</p><p>扫码加微信领取<!-- > -->优惠券，全场八折，咨询电话138<span style=\"x:y\">0013</span>8000</p>",
                "<div><div>扫码加微&#x4fe1;领取优惠&#21048;，全场八折&#65292;咨询电话13800138000&nbsp;</div></div>",
                "&lt;&amp;🎓𠀀<br/>扫码加微信领取优惠券，全场八折，咨询电话13800138000<script>var a = '<p>';</script>",
                "<P CLASS=a>扫码加微信领取优惠券，全场八折，咨询电话1３8００138⓪00</P>",
                "扫码加微\u200b信领取优\ufeff惠券，全场八折，咨询电话138-0013-8000</section",
            })
    void htmlIsCutFromTheSource(String html) {
        ScreeningHit hit = only(SCREENING.screen(ScreeningInput.ofArticle("通知", html)));
        assertThat(hit.severity()).isEqualTo(Severity.BLOCK);
        assertThat(hit.field()).isEqualTo("bodyHtml");
        String cut = html.substring(hit.start(), hit.end());
        assertThat(cut).startsWith("扫码").matches("(?s).*[0⓪]0");
        assertThat(textOf(cut)).isEqualTo(hit.matched());
    }

    @Test
    void anyNestingKeepsThePlaces() {
        Random random = new Random(20261123);
        String[] noise = {
            "<b>", "</b>", "<!--x-->", "<span a='>'>", "</span>", "\u200b", "<em>", "</em>", "<img src=media:1>"
        };
        for (int round = 0; round < 300; round++) {
            StringBuilder html = new StringBuilder("<p>&quot;");
            OFFER.codePoints().forEach(point -> {
                if (random.nextInt(3) == 0) html.append(noise[random.nextInt(noise.length)]);
                if (random.nextInt(4) == 0) html.append("&#").append(point).append(';');
                else html.appendCodePoint(point);
            });
            String source = html.append("</p>").toString();
            ScreeningHit hit = only(SCREENING.screen(ScreeningInput.ofArticle("", source)));
            String cut = source.substring(hit.start(), hit.end());
            assertThat(textOf(cut)).as(source).isEqualTo(hit.matched());
            assertThat(textOf(cut).replace("\u200b", "")).as(source).isEqualTo(OFFER);
        }
    }

    @Test
    void blockElementsEndALine() {
        assertThat(textOf("<p>加微</p><p>信</p>a<br>b<span>c</span><td>d")).isEqualTo("加微\n信\na\nbc\nd");
    }

    @Test
    void telltaleAttributesAreReadWhereTheyStand() {
        String html = "<a href=\"https://item.taobao.com/item.htm?pid=mm_12345_6&amp;id=1\">详情</a>";
        ScreeningHit hit = only(SCREENING.screen(ScreeningInput.ofArticle("", html)));
        assertThat(hit.ruleId()).isEqualTo("AD-SHARE-CODE");
        assertThat(html.substring(hit.start(), hit.end())).isEqualTo("?pid=mm_12345_6");
    }

    @Test
    void eachFieldOfADraftIsNamed() {
        ScreeningInput input = new ScreeningInput(
                OFFER, OFFER, "<p>" + OFFER + "</p>", OFFER, "https://u.example/?pid=mm_1234_5", Map.of("m1", OFFER));
        assertThat(SCREENING.screen(input).findings())
                .extracting(ScreeningHit::field)
                .containsExactly("title", "digest", "bodyHtml", "weibo.text", "sourceUrl", "media:m1");
    }

    private static ScreeningHit only(ScreeningResult result) {
        assertThat(result.findings()).hasSize(1);
        return result.findings().get(0);
    }

    private static String textOf(String html) {
        VisibleText seen = HtmlReader.read(html).get(0);
        return seen.cut(0, seen.length());
    }
}
