package io.countersign.rules.learning;

import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningInput;
import io.countersign.rules.screening.Wording;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToIntFunction;

/** Numbers the character sequences and signs of texts, so that each text is read only once. */
final class Corpus {

    private static final int UNKNOWN = -1;

    private final Screening screening;
    private final Map<Long, Integer> grams = new HashMap<>();
    private final Map<String, Integer> signs = new HashMap<>();

    Corpus(Screening screening) {
        this.screening = screening;
    }

    /** The passages of a text, each followed by its sentences where it has several. */
    List<List<Counts>> read(ScreeningInput input) {
        return screening.wordings(input).stream()
                .map(wordings -> wordings.stream()
                        .map(wording -> counts(wording, gram -> grams.computeIfAbsent(gram, unknown -> grams.size())))
                        .toList())
                .toList();
    }

    /** The passages of a text; sequences that stand in no text read before are left out. */
    List<Counts> passages(ScreeningInput input) {
        return screening.wordings(input).stream()
                .map(wordings -> counts(wordings.get(0), gram -> grams.getOrDefault(gram, UNKNOWN)))
                .toList();
    }

    private Counts counts(Wording wording, LongToIntFunction number) {
        int[] all =
                wording.grams().mapToInt(number).filter(gram -> gram != UNKNOWN).toArray();
        Arrays.sort(all);
        int[] distinct = new int[all.length];
        int[] times = new int[all.length];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) distinct[count++] = all[i];
            times[count - 1]++;
        }
        int[] present = wording.signs().stream()
                .mapToInt(sign -> signs.computeIfAbsent(sign, name -> signs.size()))
                .toArray();
        return new Counts(Arrays.copyOf(distinct, count), Arrays.copyOf(times, count), present, wording.length());
    }

    int gramCount() {
        return grams.size();
    }

    Map<Long, Integer> grams() {
        return grams;
    }

    Map<String, Integer> signs() {
        return signs;
    }
}
