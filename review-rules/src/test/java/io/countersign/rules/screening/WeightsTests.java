package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was learnt is a text file like the rest of the lexicon. */
class WeightsTests {

    private static final Weights WEIGHTS = new Weights(
            table(), 0.5, Map.of("coupon", 1.25, "warning", -2.0), -1.5, new Calibration(1.5, 0.25), 0.75, 2);

    private static GramTable table() {
        Map<Long, Byte> weights = new HashMap<>();
        for (int i = 0; i < 500; i++) weights.put(gram("优惠" + (char) ('一' + i)), (byte) (i % 120 - 60));
        return GramTable.of(weights);
    }

    private static long gram(String text) {
        long gram = 0;
        for (char unit : text.toCharArray()) gram = Gram.append(gram, unit);
        return gram;
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<LexiconFault> faults = new ArrayList<>();
        assertThat(new WeightsReader("weights.txt", faults).read(WEIGHTS.text()))
                .isEqualTo(WEIGHTS);
        assertThat(faults).isEmpty();
    }

    @Test
    void damagedFileIsNamedAtItsLine() {
        List<LexiconFault> faults = new ArrayList<>();
        new WeightsReader("weights.txt", faults).read("bias high\ngrams AAAA\n");
        assertThat(faults).extracting(LexiconFault::line).contains(1, 0);
        assertThat(faults).allMatch(LexiconFault::fatal);
    }

    @Test
    void sequencesKeepTheirWeightAndUnknownOnesWeighNothing() {
        GramTable table = table();
        int kept = 0;
        for (int i = 0; i < 500; i++) if (table.weight(gram("优惠" + (char) ('一' + i))) == i % 120 - 60) kept++;
        assertThat(kept).isGreaterThan(480);
        int found = 0;
        for (int i = 0; i < 5000; i++) if (table.weight(gram("通知" + (char) ('一' + i))) != 0) found++;
        assertThat(found).isLessThan(50);
    }

    @Test
    void limitGrowsWithTheLengthOfTheDraft() {
        assertThat(WEIGHTS.limit(10)).isEqualTo(0.75);
        assertThat(WEIGHTS.limit(1500)).isEqualTo(2);
        assertThat(WEIGHTS.limit(500)).isBetween(0.75, 2.0);
        assertThat(WEIGHTS.limit(6000)).isGreaterThan(2);
    }

    @Test
    void ruleNeedsMoreSupportInALongDraft() {
        assertThat(WEIGHTS.limit(10) - WEIGHTS.support(10)).isEqualTo(3);
        assertThat(WEIGHTS.limit(1500) - WEIGHTS.support(1500)).isEqualTo(1);
        assertThat(WEIGHTS.limit(60_000) - WEIGHTS.support(60_000)).isEqualTo(1);
    }
}
