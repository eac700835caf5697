package io.countersign.rules.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentencePrintTests {

    @Property(tries = 500)
    void anEditedTextKeepsMostOfItsSentences(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> before = sentences(random, 20);
        List<String> after = new ArrayList<>(before);
        after.set(3, edited(after.get(3), random));
        after.set(11, edited(after.get(11), random));
        after.remove(7);
        after.add(2, sentence(random));
        List<SentencePrint> old = SentencePrint.of(before);
        assertThat(SentencePrint.of(after).stream().filter(now -> old.stream().anyMatch(now::isNear)))
                .hasSizeBetween(17, 19);
    }

    @Property(tries = 500)
    void unrelatedTextsShareNoSentence(@ForAll long seed) {
        Random random = new Random(seed);
        List<SentencePrint> one = SentencePrint.of(sentences(random, 20));
        List<SentencePrint> other = SentencePrint.of(sentences(random, 20));
        assertThat(one).noneMatch(mine -> other.stream().anyMatch(mine::isNear));
    }

    @Property(tries = 500)
    void aCharacterOfALongSentenceMovesFewBits(@ForAll long seed) {
        Random random = new Random(seed);
        String before = characters(random, 120) + "。";
        SentencePrint one = SentencePrint.of(List.of(before)).get(0);
        SentencePrint other = SentencePrint.of(List.of(edited(before, random))).get(0);
        assertThat(Long.bitCount(one.bits() ^ other.bits())).isLessThanOrEqualTo(16);
    }

    /** What the look-up by bands relies on. */
    @Property
    void nearPrintsShareABandOfSixteenBits(@ForAll long bits, @ForAll long seed) {
        long other = bits;
        Random random = new Random(seed);
        for (int i = 0; i < SentencePrint.NEAR; i++) other ^= 1L << random.nextInt(Long.SIZE);
        long difference = bits ^ other;
        boolean shared = false;
        for (int band = 0; band < 4; band++) shared |= ((difference >>> (16 * band)) & 0xFFFF) == 0;
        assertThat(shared).isTrue();
    }

    @Test
    void punctuationWidthAndCaseDoNotCount() {
        List<SentencePrint> one = SentencePrint.of(List.of("图书馆、体育馆在Ｗ考试周（18周）延长开放到２３点。"));
        List<SentencePrint> other = SentencePrint.of(List.of("图书馆 体育馆在w考试周 18周 延长开放到23点！"));
        assertThat(one).hasSize(1);
        assertThat(one.get(0).bits()).isEqualTo(other.get(0).bits());
    }

    @Test
    void whatManySayIsNotPrinted() {
        assertThat(SentencePrint.of(List.of("欢迎关注我们。", "点击上方蓝字。"))).isEmpty();
    }

    private static List<String> sentences(Random random, int count) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) sentences.add(sentence(random));
        return sentences;
    }

    private static String sentence(Random random) {
        return characters(random, 20 + random.nextInt(60)) + "。";
    }

    /** Drawn from few characters, as texts about the same subject are. */
    private static String characters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) text.append((char) (0x4E00 + random.nextInt(400)));
        return text.toString();
    }

    private static String edited(String sentence, Random random) {
        int at = random.nextInt(sentence.length() - 1);
        return sentence.substring(0, at) + "改" + sentence.substring(at + 1);
    }
}
