package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are found where characters stand in them that are only taken for the right ones, and not where these belong. */
class LookAlikeWordsTests {

    private static final Screening SCREENING = Screening.standard();

    private static final List<String> WORDS = List.of(
            "微信", "免费", "扫码", "赚钱", "优惠", "贷款", "兼职", "红包", "客服", "加群", "优惠券", "加微信", "信用卡", "免押金", "低息贷款", "扫码领取",
            "兼职刷单");

    @ParameterizedTest
    @CsvSource({
        "这里的东西兔费拿, 免费",
        "先扫玛再进店, 扫码",
        "在家也能嫌钱, 赚钱",
        "新店优慧多多, 优惠",
        "急用贷歀找我, 贷款",
        "谦职学生多, 兼职",
        "快来加裙聊, 加群",
        "徽信同号, 微信",
    })
    void wordOfTwoCharactersIsFoundWithOneOfThem(String text, String word) {
        assertFound(text, word);
    }

    @ParameterizedTest
    @CsvSource({
        "先到先得优慧券, 优惠券",
        "请加徽信, 加微信",
        "诚办信甪卡, 信用卡",
        "今日兔押全, 免押金",
        "伽徽信了解, 加微信",
        "秒批低息货款, 低息贷款",
        "底息货款秒批, 低息贷款",
        "扪码领趣好礼, 扫码领取",
        "谦职涮单日结, 兼职刷单",
        "兼识刷箪日结, 兼职刷单",
    })
    void longerWordIsFoundWithTwoOfThem(String text, String word) {
        assertFound(text, word);
    }

    private static void assertFound(String text, String word) {
        assertThat(SCREENING.search(WORDS).inText(text))
                .extracting(WordSearch.Found::word)
                .contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "兔子费力地爬上山坡，货车与客车分道行驶",
                "她穿着裙子参加智慧校园展，展柜里有玛瑙和优质慧根木",
                "同学们不要嫌弃旧课本，嫌疑人已被抓获",
                "徽章与信物，徽州信札，徽商信义展在图书馆开幕",
                "图书馆收到货款凭证，货款已结清",
                "谦虚谨慎，职业道德，清廉职守，专职辅导员",
                "江边包粽子，长江包装设计大赛",
                "容貌服饰，内容服务，宽容服人",
                "附加裙摆，多加郡县地图",
                "归还码头，妇女扫盲，扫描二维码",
                "优思学院，优雅慧心，评优慧眼识人",
                "低息的河流，底薪，低头叹息",
            })
    void charactersWhereTheyBelongAreNone(String text) {
        assertThat(SCREENING.search(WORDS).inText(text)).isEmpty();
    }

    @Test
    void wordIsToldOnce() {
        assertThat(SCREENING.search(List.of("兼职刷单")).inText("嫌职涮单"))
                .containsExactly(new WordSearch.Found("兼职刷单", 0, 4));
    }

    @Test
    void offerInDisguiseIsAFinding() {
        assertThat(rules("兔抵押，兔担保，底利息")).isNotEmpty();
        assertThat(rules("兔子与信件，卡片与抵抗")).isEmpty();
    }

    private static List<String> rules(String text) {
        return SCREENING.screen(ScreeningInput.ofText(text)).findings().stream()
                .map(ScreeningHit::ruleId)
                .toList();
    }

    @Test
    void veryLongListsHaveNoForms() {
        List<String> many = Stream.concat(
                        Stream.of("赚钱"),
                        IntStream.range(0, 20_000)
                                .mapToObj(i -> "" + (char) (0x4E00 + i / 100) + (char) (0x5E00 + i % 100) + "的"))
                .toList();
        assertThat(SCREENING.search(List.of("赚钱")).inText("在家也能嫌钱")).hasSize(1);
        assertThat(SCREENING.search(many).inText("在家也能嫌钱"))
                .extracting(WordSearch.Found::word)
                .doesNotContain("赚钱");
    }

    @ParameterizedTest
    @CsvSource({"微, 徽", "免, 兔", "赚, 嫌", "群, 裙", "码, 玛", "贷, 货", "券, 卷", "款, 歀"})
    void characterIsTakenForAnother(char meant, char seen) {
        assertThat(LookAlikes.isTakenFor(seen, meant)).isTrue();
        assertThat(LookAlikes.of(meant).indexOf(seen)).isLessThan(LookAlikes.close(meant) + 12);
    }

    @Test
    void noCharacterIsTakenForItself() {
        for (char unit = 0x4E00; unit <= 0x9FA5; unit++)
            assertThat(LookAlikes.of(unit)).doesNotContain(String.valueOf(unit)).doesNotContain(" ");
    }
}
