package io.countersign.rules.content;

import static io.countersign.rules.content.WeiboText.Fit.FITS;
import static io.countersign.rules.content.WeiboText.Fit.TIGHT;
import static io.countersign.rules.content.WeiboText.Fit.TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WeiboTextTests {

    static Stream<Arguments> counts() {
        return Stream.of(
                Arguments.of("", 0),
                Arguments.of("a", 1),
                Arguments.of("ab", 1),
                Arguments.of("abc", 2),
                Arguments.of("开学", 2),
                Arguments.of("开学\n", 3),
                Arguments.of("，。", 2),
                Arguments.of("\u0080\u0080", 1),
                Arguments.of("é", 1),
                Arguments.of("😀", 2),
                Arguments.of("[微笑]", 3),
                Arguments.of("https://news.example.edu.cn/a", 10),
                Arguments.of("看https://news.example.edu.cn/a 吧", 13),
                Arguments.of("http://t.cn/A6abc", 9),
                Arguments.of("http://weibo.com/1234567", 12),
                Arguments.of("http://weibo.com/" + "1".repeat(25), 10),
                Arguments.of("https://e.example/" + "a".repeat(122), 10),
                Arguments.of("https://e.example/" + "a".repeat(124), 11),
                Arguments.of("中文https://a.example/b中文", 14));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void countsAsThePlatformsEditor(String text, int count) {
        assertThat(WeiboText.count(text)).isEqualTo(count);
    }

    @Test
    void ownLinkIsCountedBeforeItIsKnown() {
        assertThat(WeiboText.measure("开学", null).count()).isEqualTo(13);
        assertThat(WeiboText.measure("开学", "https://news.example.edu.cn/a").count())
                .isEqualTo(13);
    }

    @Test
    void refusesAbove140AndWarnsAbove130() {
        assertThat(WeiboText.measure("字".repeat(130), null).fit()).isEqualTo(TOO_LONG);
        assertThat(WeiboText.measure("字".repeat(129), null).count()).isEqualTo(140);
        assertThat(WeiboText.measure("字".repeat(129), null).fit()).isEqualTo(TIGHT);
        assertThat(WeiboText.measure("字".repeat(90), null).fit()).isEqualTo(FITS);
    }

    @Test
    void warnsWherePlainLengthWithTheLinkPasses140() {
        String link = "https://e.example/" + "a".repeat(100);
        assertThat(WeiboText.measure("字".repeat(30), link).fit()).isEqualTo(TIGHT);
        assertThat(WeiboText.measure("字".repeat(20), link).fit()).isEqualTo(FITS);
    }
}
