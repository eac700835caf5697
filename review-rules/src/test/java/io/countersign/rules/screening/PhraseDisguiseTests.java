package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    private static void assertFound(String text, String word) {
        assertThat(SCREENING.search(List.of(word)).inText(text))
                .extracting(WordSearch.Found::word)
                .containsExactly(word);
    }
}
