package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The classifier points at the sentences that it means and says what weighs most in them. */
class OpinionTests {

    private static final Screening SCREENING = new Screening(Lexicon.standard().with(weights()));
    private static final String PRAISE = "此物温润如玉，诚然值得珍藏";
    private static final String AROUND = "图书馆周五下午闭馆，请相互转告。\n".repeat(12);

    /** Likes everything but the sequences of one sentence. */
    private static Weights weights() {
        Map<Long, Byte> weights = new HashMap<>();
        long gram = 0;
        for (char unit : "温润如玉诚然值得珍藏".toCharArray()) {
            gram = Gram.append(gram, unit);
            weights.put(Gram.suffix(gram, 2), (byte) 100);
        }
        return new Weights(GramTable.of(weights), 0.1, Map.of(), -5, new Calibration(1, 0), 0, 0);
    }

    private static ScreeningResult screen(String text) {
        return SCREENING.screen(ScreeningInput.ofText(text));
    }

    @Test
    void suspectSentenceOfALongTextIsFoundAlone() {
        ScreeningResult result = screen(AROUND + PRAISE + "。\n" + AROUND);
        assertThat(result.findings()).singleElement().satisfies(hit -> {
            assertThat(hit.ruleId()).isEqualTo("AD-WORDING");
            assertThat(hit.matched()).isEqualTo(PRAISE + "。");
            assertThat(hit.start()).isEqualTo(AROUND.length());
        });
        assertThat(result.score()).isGreaterThan(0.5);
    }

    @Test
    void shortTextIsJudgedAsAWhole() {
        String text = "图书馆周五下午闭馆。" + PRAISE + "。";
        assertThat(screen(text).findings())
                .singleElement()
                .satisfies(hit -> assertThat(hit.matched()).isEqualTo(text));
    }

    @Test
    void explanationQuotesWhatWeighsMost() {
        assertThat(screen(PRAISE).findings())
                .singleElement()
                .satisfies(hit -> assertThat(hit.explanation()).containsAnyOf("温润如玉", "如玉，诚然", "然值得珍藏"));
    }

    @Test
    void numbersAndPunctuationDoNotHideTheWording() {
        assertThat(screen("此物“温润”3如玉 (2026) 诚然 值得——珍藏！").verdict()).isEqualTo(Verdict.JUSTIFY);
    }

    @Test
    void mostSuspectPassageComesFirstAndTheOthersLieApart() {
        String text = AROUND + PRAISE + "。\n" + AROUND;
        List<Likeness> likenesses = SCREENING.likenesses(ScreeningInput.ofText(text), 3);
        assertThat(likenesses).hasSize(3).isSortedAccordingTo((a, b) -> Double.compare(b.excess(), a.excess()));
        assertThat(text.substring(likenesses.get(0).start(), likenesses.get(0).end()))
                .isEqualTo(PRAISE + "。");
        assertThat(likenesses.get(1).start() >= likenesses.get(0).end()
                        || likenesses.get(1).end() <= likenesses.get(0).start())
                .isTrue();
    }

    @Test
    void warningNearbyMakesItANote() {
        assertThat(screen("谨防骗局：" + PRAISE).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void warningNextDoorExcusesWhatIsLittleOverTheLimit() {
        String faint = PRAISE + "，请借阅图书的老师和同学于周五下午闭馆以前归还并带走个人物品以便工作人员整理书架清扫阅览室检查门窗和照明设备如有疑问请到服务台询问值班人员谢谢配合。\n";
        assertThat(screen(AROUND + faint + AROUND).verdict()).isEqualTo(Verdict.JUSTIFY);
        assertThat(screen(AROUND + "谨防骗局。\n" + faint + AROUND).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void warningNextDoorDoesNotExcuseWhatIsFarOver() {
        assertThat(screen(AROUND + "谨防骗局。\n" + PRAISE + "。\n" + AROUND).verdict())
                .isEqualTo(Verdict.JUSTIFY);
        assertThat(screen(AROUND + "谨防骗局，" + PRAISE + "。\n" + AROUND).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void classifierThatHasLearntNothingFindsNothing() {
        Screening unlearnt = new Screening(Lexicon.standard().with(Weights.none()));
        ScreeningResult result = unlearnt.screen(ScreeningInput.ofText(PRAISE));
        assertThat(result.findings()).isEmpty();
        assertThat(result.score()).isLessThan(1e-6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "a", "玉", "玉。玉。玉。", "\ud83d", "温润如玉\u0000诚然值得", "。。。。", "1234567890"})
    void oddTextIsAnswered(String text) {
        ScreeningResult result = screen(text);
        assertThat(result.score()).isBetween(0.0, 1.0);
        assertThat(screen(text.repeat(3000)).findings()).allMatch(hit -> hit.start() < hit.end());
    }
}
