package io.countersign.rules.content;

import static io.countersign.rules.content.Difference.Part.AUTHOR;
import static io.countersign.rules.content.Difference.Part.COVER;
import static io.countersign.rules.content.Difference.Part.DIGEST;
import static io.countersign.rules.content.Difference.Part.LINKS;
import static io.countersign.rules.content.Difference.Part.PICTURES;
import static io.countersign.rules.content.Difference.Part.SOURCE_URL;
import static io.countersign.rules.content.Difference.Part.TEXT;
import static io.countersign.rules.content.Difference.Part.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadBackTests {

    private static final String ONE = "11".repeat(32);
    private static final String TWO = "22".repeat(32);
    private static final String COVER_URL = "http://mmbiz.qpic.cn/mmbiz_png/COVER/0?wx_fmt=png";

    private static final ReadBack READ_BACK = new ReadBack(
            Map.of("m1", ONE, "m2", TWO),
            Map.of(
                    "http://mmbiz.qpic.cn/mmbiz_png/ONE/0",
                    ONE,
                    "http://mmbiz.qpic.cn/mmbiz_jpg/TWO/0?from=appmsg",
                    TWO,
                    "THUMB_ID",
                    TWO,
                    COVER_URL,
                    TWO));

    private static final String BODY = "<div style=\"color: red;\">各位同学：</div><p>明天 <b>开学</b>，详见"
            + "<a href=\"https://mp.weixin.qq.com/s/abc\">通知</a>和<a href=\"https://lib.example.edu.cn/\">图书馆</a>。</p>"
            + "<p><img src=\"media:m1\"><img src=\"media:m2\"></p>";

    private static final DraftContent SIGNED =
            new DraftContent("开学通知", "宣传部", "摘要", BODY, "m2", "https://news.example/1", null, Rights.OWN_WORK, false);

    private static final String SHOWN_BODY = "<section>各位同学：</section>\n<p>明天\u00a0<b>开</b><b>学</b>，详见"
            + "<a href=\"http://mp.weixin.qq.com/s/abc\" target=\"_blank\">通知</a>和图书馆。</p>"
            + "<p><img data-src=\"https://mmbiz.qpic.cn/mmbiz_png/ONE/640?wx_fmt=png\" data-type=\"png\">"
            + "<img data-src=\"https://mmbiz.qpic.cn/mmbiz_jpg/TWO/0\"></p>";

    private static ShownArticle shown(String html) {
        return new ShownArticle("开学通知", "宣传部", "摘要", html, "THUMB_ID", "https://news.example/1");
    }

    static Stream<Arguments> rewrittenByThePlatform() {
        return Stream.of(
                Arguments.of("tags, blanks, picture addresses, outside links", shown(SHOWN_BODY)),
                Arguments.of(
                        "cover by address",
                        new ShownArticle("开学通知 ", "宣传部", "摘要", SHOWN_BODY, COVER_URL, "https://news.example/1")),
                Arguments.of(
                        "cover not shown",
                        new ShownArticle("开学通知", "宣传部", "摘要", SHOWN_BODY, null, "https://news.example/1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rewrittenByThePlatform")
    void whatThePlatformRewritesIsNoDifference(String what, ShownArticle shown) {
        assertThat(READ_BACK.article(SIGNED, shown)).as(what).isEmpty();
    }

    static Stream<Arguments> changed() {
        return Stream.of(
                Arguments.of(
                        TITLE, new ShownArticle("开学了", "宣传部", "摘要", SHOWN_BODY, "THUMB_ID", "https://news.example/1")),
                Arguments.of(
                        AUTHOR, new ShownArticle("开学通知", null, "摘要", SHOWN_BODY, "THUMB_ID", "https://news.example/1")),
                Arguments.of(
                        DIGEST,
                        new ShownArticle("开学通知", "宣传部", "别的", SHOWN_BODY, "THUMB_ID", "https://news.example/1")),
                Arguments.of(
                        COVER, new ShownArticle("开学通知", "宣传部", "摘要", SHOWN_BODY, "OTHER_ID", "https://news.example/1")),
                Arguments.of(SOURCE_URL, new ShownArticle("开学通知", "宣传部", "摘要", SHOWN_BODY, "THUMB_ID", null)),
                Arguments.of(TEXT, shown(SHOWN_BODY.replace("明天", "后天"))),
                Arguments.of(TEXT, shown(SHOWN_BODY + "<p>扫码领券</p>")),
                Arguments.of(PICTURES, shown(SHOWN_BODY.replace("mmbiz_png/ONE", "mmbiz_png/EVIL"))),
                Arguments.of(PICTURES, shown(SHOWN_BODY.replaceFirst("<img[^>]*>", ""))),
                Arguments.of(PICTURES, shown(SHOWN_BODY + "<img data-src=\"https://mmbiz.qpic.cn/mmbiz_png/ONE/0\">")),
                Arguments.of(
                        PICTURES,
                        shown(SHOWN_BODY
                                .replace("png/ONE", "X")
                                .replace("jpg/TWO", "png/ONE")
                                .replace("X", "jpg/TWO"))),
                Arguments.of(LINKS, shown(SHOWN_BODY.replace("/s/abc", "/s/xyz"))),
                Arguments.of(LINKS, shown(SHOWN_BODY.replace("图书馆", "<a href=\"https://shop.example/\">图书馆</a>"))),
                Arguments.of(
                        LINKS,
                        shown(SHOWN_BODY.replace(
                                "<a href=\"http://mp.weixin.qq.com/s/abc\" target=\"_blank\">通知</a>", "通知"))));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("changed")
    void whatAPersonChangedIsNamed(Difference.Part part, ShownArticle shown) {
        assertThat(READ_BACK.article(SIGNED, shown))
                .extracting(Difference::part)
                .containsExactly(part);
    }

    @Test
    void summaryTakenFromTheTextIsNoDifferenceWhereNoneWasSigned() {
        DraftContent signed =
                new DraftContent("t", null, null, "<p>明天 开学，</p><p>请准时。</p>", null, null, null, Rights.OWN_WORK, false);
        assertThat(READ_BACK.article(
                        signed, new ShownArticle("t", "", "明天 开学，请", "<p>明天 开学，</p><p>请准时。</p>", null, "")))
                .isEmpty();
        assertThat(READ_BACK.article(signed, new ShownArticle("t", "", "领券", "<p>明天 开学，</p><p>请准时。</p>", null, "")))
                .extracting(Difference::part)
                .containsExactly(DIGEST);
    }

    @Test
    void differenceInTextShowsThePlace() {
        Difference found =
                READ_BACK.article(SIGNED, shown(SHOWN_BODY.replace("明天", "后天"))).get(0);
        assertThat(found.signed()).contains("明天");
        assertThat(found.shown()).contains("后天");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            开学了 https://w.example/w/1           | 开学了 http://t.cn/A6abc
            开学了                                 | 开学了 http://t.cn/A6abc\u200b
            #开学# 明天 9 点                       | 明天 9 点
            """)
    void linksAreLeftOut(String signed, String shown) {
        assertThat(ReadBack.post(signed.replace("#开学#", ""), shown)).isEmpty();
    }

    static Stream<Arguments> posts() {
        return Stream.of(
                Arguments.of("甲 & 乙 <丙>", "甲 &amp; 乙 &lt;丙&gt;", true),
                Arguments.of("#开学#明天", "开学明天", true),
                Arguments.of("第一行\n第二行", "第一行 第二行\u200b", true),
                Arguments.of("很长的正文一二三四五", "很长的正文一二...全文： http://m.weibo.cn/1/2", true),
                Arguments.of("很长的正文一二三四五", "很长的正文一二 ​​​...全文", true),
                Arguments.of("很长的正文一二三四五", "很长的正文一二", false),
                Arguments.of("很长的正文一二三四五", "别的正文...全文： http://m.weibo.cn/1/2", false),
                Arguments.of("很长的正文", "全文", false),
                Arguments.of("明天", "后天", false),
                Arguments.of("明天", "明天领券", false));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void postsAreComparedWithoutThePlatformsMarks(String signed, String shown, boolean same) {
        assertThat(ReadBack.post(signed, shown)).hasSize(same ? 0 : 1);
    }

    @Test
    void picturesOfOnePieceAreComparedInOrder() {
        assertThat(BodyPictures.in(BODY)).isEqualTo(new BodyPictures(List.of("m1", "m2"), List.of()));
        assertThat(BodyPictures.in("<img src=\"https://a.example/x.png\"><img src='media:m1'>")
                        .outside())
                .containsExactly("https://a.example/x.png");
    }
}
