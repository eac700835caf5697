package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random damage to texts of many kinds. Runs for {@code -Dfuzz.seconds=600} where it is asked to. */
class FuzzTests {

    private static final Screening SCREENING = Screening.standard();
    private static final WordSearch SEARCH = SCREENING.search(List.of("代写论文", "加微信", "优惠券"));
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("fuzz.seconds", 2));
    private static final String[] SEEDS = Stream.concat(Disguise.ofPhrases().stream(), Disguise.ofNumbers().stream())
            .map(disguise -> disguise.form().apply("13800138000", new Random(1)))
            .toArray(String[]::new);

    @Test
    void noDamageMakesItFail() {
        long seed = Long.getLong("fuzz.seed", 20261124);
        Random random = new Random(seed);
        long start = System.nanoTime();
        for (int round = 0; System.nanoTime() - start < TIME.toNanos() || round < 50; round++) {
            String text = damaged(random);
            try {
                assertThat(SCREENING
                                .screen(new ScreeningInput(text, text, text, text, text))
                                .score())
                        .isBetween(0.0, 1.0);
                SEARCH.inHtml(text);
                SEARCH.inText(text);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round + ": " + text, e);
            }
        }
    }

    private static String damaged(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(SEEDS[random.nextInt(SEEDS.length)]);
            if (random.nextBoolean())
                text.append("<p style='color:#fff'>加微信领优惠券").append((char) random.nextInt(0x10000));
        }
        for (int i = random.nextInt(20); i > 0 && text.length() > 1; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) random.nextInt(0x10000));
                case 2 -> text.insert(at, "<>&;'\"=/-!".charAt(random.nextInt(10)));
                default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
            }
        }
        return text.toString();
    }
}
