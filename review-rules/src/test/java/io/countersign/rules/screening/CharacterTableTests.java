package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A map of numbers, whatever meets in one place of it. */
class CharacterTableTests {

    @Test
    void answersAsAMapWould() {
        Random random = new Random(1);
        CharacterTable table = new CharacterTable();
        Map<Integer, Character> map = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            int key = random.nextInt(60) << Character.SIZE | random.nextInt(60);
            char value = (char) (0x4E00 + random.nextInt(20_000));
            table.put(key, value);
            map.put(key, value);
        }
        for (int first = 0; first < 61; first++)
            for (int second = 0; second < 61; second++) {
                int key = first << Character.SIZE | second;
                assertThat(table.get(key)).isEqualTo(map.getOrDefault(key, (char) 0));
            }
    }
}
