package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are found where Bopomofo, kana, signs or digits stand for their characters or between them. */
class PhraseDisguiseTests {

    private static final Screening SCREENING = Screening.standard();

    @ParameterizedTest
    @CsvSource({
        "可ㄉㄞˋ写论文, 代写",
        "可代ㄒㄧㄝˇ论文, 代写",
        "来ㄐㄧㄢㄓˊ吧, 兼职",
        "可ㄉㄞˋ ㄎㄨㄢˇ的, 贷款",
        "ㄨㄟㄒㄧㄣˋ, 微信",
        "ㄕㄨㄚㄉㄢ, 刷单",
        "可ㄋㄩˇ装特卖, 女装",
        "ㄅㄢˋㄒㄩㄝˊㄌㄧˋ, 办学历",
        "ㄖ结, 日结",
        "代ㄉㄞˋ写ㄒㄧㄝˇ, 代写",
    })
    void bopomofoIsRead(String text, String word) {
        assertFound(text, word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"声母ㄅ和ㄆ与韵母ㄞ", "注音ㄉㄚˇ ㄓㄜˊ练习", "兼ㄅ任职务", "小ㄚ职员"})
    void bopomofoOfOtherWordsIsLeft(String text) {
        assertThat(SCREENING.search(List.of("代写", "兼职", "贷款")).inText(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "可代(dài)写(xiě)的, 代写",
        "可代（dai）写（xie）的, 代写",
        "可代[dai]写的, 代写",
        "可代【dai4】写【xie3】的, 代写",
        "可代(dài) 写(xiě)的, 代写",
        "可代(ㄉㄞˋ)写的, 代写",
        "注(zhù)册(cè)送(sòng)彩(cǎi)金(jīn), 注册送彩金",
    })
    void readingsBehindTheCharactersPartNoWord(String text, String word) {
        assertFound(text, word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"当代(pai)写作", "代(a)写", "代(pai写", "代(dai)，写", "代(dai 4)写生"})
    void otherBracketsPartWords(String text) {
        assertThat(SCREENING.search(List.of("代写")).inText(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"〆", "丿", "乀", "ღ", "べ", "ヤ", "゛", "ゞ", "ㅣ"})
    void ornamentsPartNoWord(String ornament) {
        assertFound("可以代" + ornament + "写的", "代写");
        assertFound("刷" + ornament + "信" + ornament + "誉", "刷信誉");
    }

    @ParameterizedTest
    @CsvSource({"可dai4写, 代写", "可代xie3, 代写", "ban4证的, 办证"})
    void toneBehindASyllableIsNoNumber(String text, String word) {
        assertFound(text, word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x</script>",
                "<style>.a{}</style>",
                "<template>天</template>",
                "<noscript>x</noscript>",
                "<script src=a></script>"
            })
    void whatIsNoPartOfThePagePartsNoWord(String element) {
        assertThat(SCREENING.search(List.of("网赚")).inHtml("<p>说网" + element + "赚的</p>"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "只有+盟的, 加盟",
        "诚招➕盟店, 加盟店",
        "可刷❤誉的, 刷信誉",
        "可做v商, 微商",
        "日赚千￥吧, 日赚千元",
        "全场5折, 全场五折",
        "伍折起吧, 5折起",
        "0元购啦, 零元购",
        "①手货源, 一手货源",
        "买1送1, 买一送一",
        "买贰送壹, 买2送1",
        "九.九包邮, 9.9包邮",
        "壹零零%包过, 100%包过",
        "贰肆小时放款, 24小时放款",
    })
    void signsAndDigitsStandForCharacters(String text, String word) {
        assertFound(text, word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "用C++盟友语言",
                "姓名+盟友",
                "刷❤声音",
                "关于❤任务",
                "第15折起点",
                "价格0.5折起",
                "第21手货源",
                "课号100元购",
                "v商务舱",
                "编号1手货源3",
            })
    void signsAndDigitsOfOtherTextAreWhatTheyAre(String text) {
        assertThat(SCREENING
                        .search(List.of("加盟", "刷信誉", "信任", "五折起", "零元购", "微商", "加微信"))
                        .inText(text))
                .isEmpty();
    }

    @Test
    void numbersOfWordsAreNoDisguise() {
        assertThat(SCREENING.evidence(ScreeningInput.ofText("名师1对1，最后1天")))
                .extracting(Evidence::category)
                .contains("training-weak", "urge-weak")
                .doesNotContain(Signs.DISGUISED);
        assertThat(SCREENING.evidence(ScreeningInput.ofText("第1名，唯1，3房"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "请カロ盟吧, 加盟",
        "可イ弋购的, 代购",
        "可招イ弋理, 招代理",
        "特イ介啦, 特价",
        "刷单ロ贝, 刷单员",
        "タロ额有限, 名额有限",
        "人エ客服, 人工客服",
        "货到イ寸款, 货到付款",
        "代カ写, 代写",
        "兼ニ职, 兼职",
        "注❤册❤送❤彩❤金, 注册送彩金",
        "在🌹家❤️轻🔥松, 在家轻松",
    })
    void kanaStandForCharactersOrPartThem(String text, String word) {
        assertFound(text, word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"カロリー盟友", "读カタカナ的人", "エロ盟", "ロイ盟"})
    void wordsOfJapaneseAreLeft(String text) {
        assertThat(SCREENING.search(List.of("加盟", "工口", "力口")).inText(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "来岭红胞吧, 领红包",
        "可霜演啤的, 双眼皮",
        "可效员戴的, 校园贷",
        "反慵津, 返佣金",
        "蛮间券, 满减券",
        "有滴立吸的, 低利息",
    })
    void wordOfThreeCharactersOfTheSameSoundIsFound(String text, String word) {
        assertThat(SCREENING.search(List.of(word)).inText(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "乔布斯演示了新品",
                "主持任务分配",
                "实时调整噪声协方差",
                "追思会在礼堂举行",
                "销优惠民工程",
                "常回家看看",
                "学校原待遇不变",
                "各单位签到，零圆周率",
            })
    void ordinaryTextSoundsLikeNoWordOfThreeCharacters(String text) {
        assertThat(SCREENING
                        .search(List.of("实验室", "主持人", "招生办", "最实惠", "校友会", "优惠价", "校园贷", "零元购"))
                        .inText(text))
                .isEmpty();
    }

    private static void assertFound(String text, String word) {
        assertThat(SCREENING.search(List.of(word)).inText(text))
                .extracting(WordSearch.Found::word)
                .containsExactly(word);
    }
}
