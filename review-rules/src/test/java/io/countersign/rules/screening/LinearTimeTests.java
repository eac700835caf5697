package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight times the text costs about eight times the work, whatever it consists of; a square would cost 64 times. */
class LinearTimeTests {

    private static final Screening SCREENING = Screening.standard();
    private static final int UNITS = 3_000;
    private static final int TIMES = 8;
    /** Between linear and quadratic, with room for caches and the collector. */
    private static final int MOST = 28;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b",
                "</x>",
                "<p style=\"color:#fff\">微",
                "<!--",
                "<a href='x' ",
                "<a title=\"",
                "&#x5fae;",
                "&copy",
                "&a",
                "<script>",
                "</script",
                "加微信",
                "亻弋",
                "1",
                "1 ",
                "12元 ",
                "a",
                "-",
                "一",
                "138 ",
                "jia wei ",
                "a.",
                "加。",
                "\u202e微",
                "💰",
                "\n信",
                "<td>微</td>",
                "<span style='display:none'>x",
                "%E5",
                "vx",
                "代写\n",
                "代x写",
                "微微",
                "心开",
                "衣散思",
                "&amp;#24494;",
                "1380013\n",
                "㎏",
                "ㄎㄞ",
                "代(dài)",
                "QQ:1啊",
                "749\n",
                "微信wx1 ",
                "货欵",
                "カロ+盟"
            })
    @Timeout(120)
    void workGrowsWithTheTextAndNoFaster(String unit) {
        screen(unit.repeat(UNITS)); // warm
        long once = work(unit.repeat(UNITS));
        long many = work(unit.repeat(UNITS * TIMES));
        assertThat((double) many / Math.max(once, 2_000_000)).isLessThan(MOST);
    }

    /** Processor time of this thread, the lesser of two, so that other programs on the machine do not count. */
    private static long work(String text) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            screen(text);
            least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        return least;
    }

    private static void screen(String text) {
        SCREENING.screen(ScreeningInput.ofArticle("", text));
    }
}
