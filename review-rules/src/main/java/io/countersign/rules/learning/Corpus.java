package io.countersign.rules.learning;

import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningInput;
import io.countersign.rules.screening.Wording;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the character sequences and signs of texts, so that each text is read only once. */
final class Corpus {

    private final Screening screening;
    private final Map<Long, Integer> grams = new HashMap<>();
    private final Map<String, Integer> signs = new HashMap<>();

    Corpus(Screening screening) {
        this.screening = screening;
    }

    /** The passages of a text, each followed by its sentences where it has several. */
    List<List<Counts>> read(ScreeningInput input) {
        return screening.wordings(input).stream()
                .map(wordings -> wordings.stream().map(this::counts).toList())
                .toList();
    }

    private Counts counts(Wording wording) {
        int[] all = wording.grams()
                .mapToInt(gram -> grams.computeIfAbsent(gram, unknown -> grams.size()))
                .toArray();
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
