package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A map of pairs, whatever meets in one place of it. */
class PairTableTests {

    @Test
    void answersAsAMapWould() {
        Random random = new Random(1);
        PairTable table = new PairTable();
        Map<String, Character> map = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            char first = (char) (0x4E00 + random.nextInt(60));
            char second = (char) (0x4E00 + random.nextInt(60));
            char whole = (char) (0x4E00 + random.nextInt(20_000));
            table.put(first, second, whole);
            map.put("" + first + second, whole);
        }
        for (char first = 0x4E00; first < 0x4E00 + 61; first++)
            for (char second = 0x4E00; second < 0x4E00 + 61; second++)
                assertThat(table.get(first, second)).isEqualTo(map.getOrDefault("" + first + second, (char) 0));
    }
}
