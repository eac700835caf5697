package io.countersign.rules.content;

import static io.countersign.rules.content.PicturePost.Loss.LINKS;
import static io.countersign.rules.content.PicturePost.Loss.LISTS;
import static io.countersign.rules.content.PicturePost.Loss.TABLES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturePostTests {

    private static final String BODY = "<h2>迎新</h2><p>第一天<img src=\"media:b\" alt=\"校门\">第二天 <b>开营</b></p>"
            + "<section><img src=\"media:a\"></section><p style=\"color: red;\">3 &lt; 4 &amp; “好”</p>";

    private static DraftContent piece(String html, WechatPart wechat) {
        return new DraftContent("t", null, null, html, "other", null, wechat, null, Rights.OWN_WORK, false);
    }

    @Test
    void picturesComeFirstAndTheTextFollowsLineByLine() {
        PicturePost post = PicturePost.of(BODY);
        assertThat(post.mediaIds()).containsExactly("b", "a");
        assertThat(post.text()).isEqualTo("迎新\n第一天\n第二天 开营\n3 < 4 & “好”");
        assertThat(post.losses()).isEmpty();
        assertThat(post.html())
                .isEqualTo("<p><img src=\"media:b\" alt=\"\"></p><p><img src=\"media:a\" alt=\"\"></p>"
                        + "<p>迎新</p><p>第一天</p><p>第二天 开营</p><p>3 &lt; 4 &amp; “好”</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>一<img src="media:a">二</p>
            <p>&lt;img src="media:x"&gt; 'q' "d"</p>
            <p>a&nbsp;b</p><p>&nbsp;</p><p>  c  </p>
            <pre>\n a\n b</pre>
            <p>😀<span style="display: none;">藏</span></p>
            ``
            """)
    void reducingItAgainChangesNothing(String html) {
        String once = PicturePost.of(html).html();
        assertThat(PicturePost.of(once).html()).isEqualTo(once);
        assertThat(PicturePost.of(once).text()).isEqualTo(PicturePost.of(html).text());
        assertThat(HtmlPolicy.clean(once).html()).isEqualTo(once);
    }

    @Test
    void whatSaysMoreThanItsTextIsNamed() {
        assertThat(PicturePost.of("<p>见<a href=\"https://lib.example.edu.cn/\">图书馆</a></p>")
                        .losses())
                .containsExactly(LINKS);
        assertThat(PicturePost.of("<ol><li>一</li></ol>").losses()).containsExactly(LISTS);
        assertThat(PicturePost.of("<table><tbody><tr><td>一</td></tr></tbody></table>")
                        .losses())
                .containsExactly(TABLES);
        assertThat(PicturePost.of("<p><a>没有去处</a></p>").losses()).isEmpty();
    }

    @Test
    void aPicturePostIsSignedAsItIsShown() {
        WechatPart pictures = new WechatPart(WechatPart.Kind.PICTURES, WechatPart.Comments.CLOSED, CoverCrop.PLATFORM);
        DraftContent signed = piece(BODY, pictures).signed();
        assertThat(signed.bodyHtml()).isEqualTo(PicturePost.of(BODY).html());
        assertThat(signed.coverMediaId()).isEqualTo("b");
        assertThat(signed.signed()).isEqualTo(signed);
        assertThat(piece("<p>字</p>", pictures).signed().coverMediaId()).isEqualTo("other");
    }

    @Test
    void anArticleIsSignedAsItStands() {
        DraftContent article = piece(BODY, WechatPart.STANDARD);
        assertThat(article.signed()).isSameAs(article);
    }

    @Test
    void aPostThatThePlatformShowsIsComparedLikeAnArticle() {
        ReadBack readBack = new ReadBack(Map.of("a", "aa", "b", "bb"), Map.of("ID_A", "aa", "ID_B", "bb"));
        DraftContent signed =
                new DraftContent("t", null, null, PicturePost.of(BODY).html(), "b", null, null, Rights.OWN_WORK, false);
        String text = "<p>迎新</p><p>第一天 第二天 开营</p><p>3 &lt; 4 &amp; “好”</p>";

        assertThat(readBack.article(signed, shown("ID_B", "ID_A", text))).isEmpty();
        assertThat(readBack.article(signed, shown("ID_A", "ID_B", text)))
                .extracting(Difference::part)
                .containsExactly(Difference.Part.PICTURES);
        assertThat(readBack.article(signed, shown("ID_B", "ID_A", text.replace("开营", "收官"))))
                .extracting(Difference::part)
                .isEqualTo(List.of(Difference.Part.TEXT));
    }

    @Test
    void whatAPublicViewDoesNotTellOfThePicturesIsNoDifference() {
        ReadBack readBack = new ReadBack(Map.of("a", "aa", "b", "bb"), Map.of("ID_A", "aa", "ID_B", "bb"));
        DraftContent signed = new DraftContent(
                "t",
                null,
                null,
                "<p><img src=\"media:b\"></p><p><img src=\"media:a\"></p><p>字</p>",
                "b",
                null,
                null,
                Rights.OWN_WORK,
                false);
        String page = "https://mmbiz.qpic.cn/mmbiz_jpg/";
        ShownArticle bare = new ShownArticle("t", "", "", "<p>字</p>", null, "");
        ShownArticle fewer = new ShownArticle("t", "", "", "<p><img src=\"" + page + "1/0\"></p><p>字</p>", null, "");

        assertThat(readBack.publicPictures(signed, bare)).isEmpty();
        assertThat(readBack.publicPictures(signed, shown(page + "1/0", page + "2/0", "<p>字</p>")))
                .isEmpty();
        assertThat(readBack.publicPictures(signed, shown("ID_B", "ID_A", "<p>字</p>")))
                .isEmpty();
        assertThat(Stream.of(fewer, shown("ID_A", "ID_B", "<p>字</p>"), shown("ID_X", "ID_Y", "<p>字</p>"))
                        .map(it -> readBack.publicPictures(signed, it).get(0).part()))
                .containsOnly(Difference.Part.PICTURES);
        assertThat(readBack.publicPictures(signed, new ShownArticle("t", "", "", "<p>子</p>", null, "")))
                .extracting(Difference::part)
                .containsExactly(Difference.Part.TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "0<A级, true",
        "0&lt;A级, true",
        "0<B级, false",
        "0&lt;B级, false",
        "<p>0&lt;A级</p>, true",
        "<p>0<A级</p>, false"
    })
    void textThatAViewGivesAsItWasSentIsReadAsSuch(String view, boolean same) {
        DraftContent signed = new DraftContent(
                "t", null, null, "<p><img src=\"media:a\"></p><p>0&lt;A级</p>", "a", null, null, Rights.OWN_WORK, false);
        ShownArticle shown = new ShownArticle("t", "", "", view, null, "");
        assertThat(new ReadBack(Map.of("a", "aa"), Map.of())
                        .publicPictures(signed, shown)
                        .isEmpty())
                .isEqualTo(same);
    }

    private static ShownArticle shown(String first, String second, String text) {
        String pictures = "<p><img src=\"" + first + "\"></p><p><img src=\"" + second + "\"></p>";
        return new ShownArticle("t", "", "", pictures + text, null, "");
    }
}
