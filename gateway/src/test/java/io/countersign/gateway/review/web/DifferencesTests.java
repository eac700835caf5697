package io.countersign.gateway.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.review.web.Difference.Kind;
import io.countersign.gateway.review.web.Difference.Piece;
import io.countersign.rules.content.CoverCrop;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WechatPart;
import io.countersign.rules.content.WeiboPart;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTests {

    @Test
    void nothingChangedIsNothingToShow() {
        assertThat(between(content("通知", "<p>甲</p>"), content("通知", "<p>甲</p>")))
                .isEmpty();
    }

    @Test
    void chineseIsComparedByCharacterAndLatinByWord() {
        assertThat(between(content("会议改到 9 点", "<p>甲</p>"), content("会议改到 10 点", "<p>甲</p>")))
                .containsExactly(new Difference(
                        "review.part.title",
                        List.of(
                                new Piece(Kind.KEPT, "会议改到 "),
                                new Piece(Kind.REMOVED, "9"),
                                new Piece(Kind.ADDED, "10"),
                                new Piece(Kind.KEPT, " 点"))));
    }

    @Test
    void onlyTheChangedParagraphIsShown() {
        var found = between(
                content("通知", "<p>第一段</p><p>第二段</p><p>第三段</p>"),
                content("通知", "<section><p>第一段</p></section><p>第贰段</p><p>第三段</p>"));

        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(one.pieces())
                        .containsExactly(
                                new Piece(Kind.KEPT, "第"),
                                new Piece(Kind.REMOVED, "二"),
                                new Piece(Kind.ADDED, "贰"),
                                new Piece(Kind.KEPT, "段")));
    }

    @Test
    void anotherPictureIsAChange() {
        assertThat(between(
                        content("通知", "<p>图<img src=\"media:11111111-a\"></p>"),
                        content("通知", "<p>图<img src=\"media:22222222-b\"></p>")))
                .extracting(Difference::part)
                .containsExactly("review.part.body");
    }

    @Test
    void theWeiboTextIsComparedToo() {
        var old = content("通知", "<p>甲</p>");
        var now = new DraftContent(
                "通知",
                null,
                null,
                "<p>甲</p>",
                null,
                null,
                new WeiboPart("新微博", List.of(), null),
                Rights.OWN_WORK,
                false);

        assertThat(between(old, now)).extracting(Difference::part).containsExactly("review.part.weibo");
    }

    @Test
    void whatIsSetOnWechatIsComparedToo() {
        var old = content("通知", "<p>甲</p>");
        var now = new DraftContent(
                "通知",
                null,
                null,
                "<p>甲</p>",
                null,
                null,
                new WechatPart(WechatPart.Kind.PICTURES, WechatPart.Comments.FOLLOWERS, CoverCrop.END),
                null,
                Rights.OWN_WORK,
                false);

        assertThat(between(old, now))
                .extracting(Difference::part)
                .containsExactly("review.part.kind", "review.part.coverCrop", "review.part.comments");
    }

    @Test
    void aVeryLongRewriteIsShownAsReplaced() {
        var found = between(
                content("通知", "<p>" + "甲".repeat(3000) + "</p>"), content("通知", "<p>" + "乙".repeat(3000) + "</p>"));

        assertThat(found)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.pieces()).extracting(Piece::kind).containsExactly(Kind.REMOVED, Kind.ADDED));
    }

    private static List<Difference> between(DraftContent old, DraftContent now) {
        return Differences.between(old, now, Enum::name);
    }

    private static DraftContent content(String title, String html) {
        return new DraftContent(title, null, null, html, null, null, null, Rights.OWN_WORK, false);
    }
}
