package io.countersign.rules.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DigestsTests {

    private static final Map<String, String> MEDIA =
            Map.of("1", "aa".repeat(32), "2", "bb".repeat(32), "3", "aa".repeat(32));
    private static final Set<String> TARGETS = Set.of("w1", "w2");

    private static final DraftContent SIGNED = new DraftContent(
            "开学通知",
            "宣传部",
            "摘要",
            "<p>正文 <img src=\"media:1\"></p>",
            "2",
            "https://news.example/1",
            new WeiboPart("开学了", List.of("1"), null),
            new Rights(Rights.Kind.REPRINT, "新华社", "授权"),
            false);

    private static ContentDigest of(DraftContent content) {
        return Digests.of(content, MEDIA, TARGETS);
    }

    private static ContentDigest ofBody(String html) {
        return of(new DraftContent("t", null, null, html, null, null, null, Rights.OWN_WORK, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            <p>café</p>                          | <p>cafe\u0301</p>
            <p>a</p>                             | <p>a  </p>
            <p>a<br>b</p>                        | <p>a <br>b</p>
            <p>a<span></span>b</p>               | <p>ab</p>
            <p>a<b><i></i></b>b</p>              | <p>ab</p>
            <p>a<span style="color: red;"></span></p> | <p>a</p>
            <p style="color: red;" align="left">a</p> | <p align="left" style="color: red;">a</p>
            <P>a</P>                             | <p>a</p>
            <p>&nbsp;</p>                        | <p>&#160;</p>
            <p>x<img src="media:1">y</p>         | <p>x<img src="media:3">y</p>
            <p>a <b>b </b></p>                   | <p>a <b>b</b></p>
            """)
    void formsOfTheSameBodyHaveOneFingerprint(String one, String other) {
        assertThat(ofBody(one)).isEqualTo(ofBody(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>a</p>                             | <p>b</p>
            <p>a <b>b</b></p>                    | <p>a<b>b</b></p>
            <p><b>a </b>b</p>                    | <p><b>a</b>b</p>
            <p>a <img src="media:1"></p>         | <p>a<img src="media:1"></p>
            <p>a</p>                             | <section>a</section>
            <p>ab</p>                            | <p>a</p><p>b</p>
            <p>x<img src="media:1">y</p>         | <p>x<img src="media:2">y</p>
            <p>x<img src="media:1">y</p>         | <p>xy</p>
            <p>&lt;b&gt;a&lt;/b&gt;</p>          | <p><b>a</b></p>
            <p style="color: red;">a</p>         | <p style="color: blue;">a</p>
            <p>a<span style="border: 1px solid red;"></span></p> | <p>a</p>
            <p>a<!--b--></p>                     | <p>a</p>
            <a href="https://a.example">x</a>    | <a href="https://b.example">x</a>
            <p>text</p>                          | <p></p>
            """)
    void differentBodiesHaveDifferentFingerprints(String one, String other) {
        assertThat(ofBody(one)).isNotEqualTo(ofBody(other));
    }

    @Test
    void whatIsSetOnWechatIsSigned() {
        DraftContent plain = setTo(WechatPart.STANDARD);
        DraftContent open = setTo(new WechatPart(WechatPart.Comments.EVERYBODY, CoverCrop.PLATFORM));
        DraftContent followers = setTo(new WechatPart(WechatPart.Comments.FOLLOWERS, CoverCrop.PLATFORM));
        DraftContent cropped = setTo(new WechatPart(WechatPart.Comments.CLOSED, CoverCrop.CENTRE));
        assertThat(Stream.of(plain, open, followers, cropped).map(DigestsTests::of))
                .doesNotHaveDuplicates();
    }

    @Test
    void theKindOfThePieceIsSigned() {
        WechatPart.Comments closed = WechatPart.Comments.CLOSED;
        DraftContent post = setTo(new WechatPart(WechatPart.Kind.PICTURES, closed, CoverCrop.PLATFORM));
        DraftContent cropped = setTo(new WechatPart(WechatPart.Kind.PICTURES, closed, CoverCrop.CENTRE));
        DraftContent article = setTo(new WechatPart(closed, CoverCrop.CENTRE));
        assertThat(Stream.of(setTo(WechatPart.STANDARD), post, cropped, article).map(DigestsTests::of))
                .doesNotHaveDuplicates();
    }

    /** Revisions that were signed before there were picture posts keep their fingerprints. */
    @Test
    void fingerprintOfAnArticleWithSettingsStaysWhatItWas() {
        assertThat(of(setTo(new WechatPart(WechatPart.Comments.FOLLOWERS, CoverCrop.END)))
                        .hex())
                .isEqualTo("878281110d774fb064762f9b5c7eb4fa17c822d3db48d762f3925506b874e575");
    }

    /** Revisions that were signed before articles had settings keep their fingerprints. */
    @Test
    void fingerprintOfAnArticleWithoutSettingsStaysWhatItWas() {
        assertThat(of(setTo(WechatPart.STANDARD)).hex())
                .isEqualTo("f6714fe9b2994b76f8f78d8aa9d6bbc17c66fe4e6a93c97105a323fe9bfcfec3");
    }

    private static DraftContent setTo(WechatPart wechat) {
        DraftContent s = SIGNED;
        return new DraftContent(
                s.title(),
                s.author(),
                s.digest(),
                s.bodyHtml(),
                s.coverMediaId(),
                s.sourceUrl(),
                wechat,
                s.weibo(),
                s.rights(),
                s.aiGenerated());
    }

    static Stream<Arguments> changes() {
        DraftContent s = SIGNED;
        return Stream.of(
                Arguments.of("title", with(s, "开学通知2", s.author(), s.weibo(), s.rights(), false, s.coverMediaId())),
                Arguments.of("author", with(s, s.title(), null, s.weibo(), s.rights(), false, s.coverMediaId())),
                Arguments.of("cover", with(s, s.title(), s.author(), s.weibo(), s.rights(), false, "1")),
                Arguments.of("no cover", with(s, s.title(), s.author(), s.weibo(), s.rights(), false, null)),
                Arguments.of("no weibo", with(s, s.title(), s.author(), null, s.rights(), false, s.coverMediaId())),
                Arguments.of(
                        "weibo text",
                        with(s, s.title(), s.author(), new WeiboPart("x", List.of("1"), null), s.rights(), false, "2")),
                Arguments.of(
                        "weibo picture",
                        with(
                                s,
                                s.title(),
                                s.author(),
                                new WeiboPart("开学了", List.of("2"), null),
                                s.rights(),
                                false,
                                "2")),
                Arguments.of(
                        "weibo link",
                        with(
                                s,
                                s.title(),
                                s.author(),
                                new WeiboPart("开学了", List.of("1"), "https://a.example"),
                                s.rights(),
                                false,
                                "2")),
                Arguments.of(
                        "weibo form",
                        with(
                                s,
                                s.title(),
                                s.author(),
                                new WeiboPart("开学了", List.of("1"), null, WeiboForm.ARTICLE),
                                s.rights(),
                                false,
                                "2")),
                Arguments.of(
                        "rights", with(s, s.title(), s.author(), s.weibo(), Rights.OWN_WORK, false, s.coverMediaId())),
                Arguments.of(
                        "licence",
                        with(
                                s,
                                s.title(),
                                s.author(),
                                s.weibo(),
                                new Rights(Rights.Kind.REPRINT, "新华社", "CC"),
                                false,
                                "2")),
                Arguments.of("AI", with(s, s.title(), s.author(), s.weibo(), s.rights(), true, s.coverMediaId())),
                Arguments.of("source", s.withSourceUrl("https://news.example/2")));
    }

    private static DraftContent with(
            DraftContent s,
            String title,
            @Nullable String author,
            @Nullable WeiboPart weibo,
            Rights rights,
            boolean ai,
            @Nullable String cover) {
        return new DraftContent(title, author, s.digest(), s.bodyHtml(), cover, s.sourceUrl(), weibo, rights, ai);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void everyChangeOfContentChangesTheFingerprint(String what, DraftContent changed) {
        assertThat(of(changed)).as(what).isNotEqualTo(of(SIGNED));
    }

    @Test
    void targetsArePartOfTheFingerprintAndTheirOrderIsNot() {
        assertThat(Digests.of(SIGNED, MEDIA, Set.of("w1"))).isNotEqualTo(of(SIGNED));
        assertThat(Digests.of(SIGNED, MEDIA, new LinkedHashSet<>(List.of("w2", "w1"))))
                .isEqualTo(of(SIGNED));
        assertThat(Digests.of(SIGNED, MEDIA, Set.of("w1w", "2"))).isNotEqualTo(of(SIGNED));
    }

    @Test
    void valuesDoNotRunIntoEachOther() {
        DraftContent one = new DraftContent("ab", "c", null, "", null, null, null, Rights.OWN_WORK, false);
        DraftContent other = new DraftContent("a", "bc", null, "", null, null, null, Rights.OWN_WORK, false);
        DraftContent moved = new DraftContent("ab", null, "c", "", null, null, null, Rights.OWN_WORK, false);
        assertThat(Stream.of(one, other, moved).map(DigestsTests::of).distinct())
                .hasSize(3);
    }

    @Test
    void lineEndsAndCompositionOfTextsDoNotMatter() {
        DraftContent windows = new DraftContent("a", null, "x \r\ny", "", null, null, null, Rights.OWN_WORK, false);
        DraftContent unix = new DraftContent("a", "", "x\ny ", "", null, " ", null, Rights.OWN_WORK, false);
        assertThat(of(windows)).isEqualTo(of(unix));
    }

    @Test
    void fingerprintStaysTheSameOverTime() {
        assertThat(of(SIGNED).hex()).isEqualTo("f6714fe9b2994b76f8f78d8aa9d6bbc17c66fe4e6a93c97105a323fe9bfcfec3");
    }

    @Test
    void pictureWithoutHashIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofBody("<img src=\"media:9\">"))
                .withMessageContaining("medium 9");
    }

    @Test
    void abbreviationIsTwelveDigits() {
        assertThat(new ContentDigest("0123456789abcdef".repeat(4)).abbreviated())
                .isEqualTo("0123456789ab");
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentDigest("0123"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentDigest("ABCDEF0123456789".repeat(4)));
    }

    @Test
    void everyPictureOfThePieceIsListedOnce() {
        assertThat(SIGNED.mediaIds()).containsExactly("2", "1");
    }
}
