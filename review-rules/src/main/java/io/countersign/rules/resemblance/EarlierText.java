package io.countersign.rules.resemblance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of another unit that shares sentences with a draft, as far as everybody may know it.
 *
 * @param unit name of its unit
 * @param shownOn when it was published; null for a text that was not
 * @param shared the sentences of the draft that stand in it too
 */
public record EarlierText(String unit, @Nullable LocalDate shownOn, List<SentencePrint> shared) {

    public EarlierText {
        shared = List.copyOf(shared);
    }

    int length() {
        return shared.stream().mapToInt(SentencePrint::length).sum();
    }
}
