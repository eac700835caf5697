package io.countersign.rules.resemblance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of somebody else that shares sentences with a draft, as far as everybody may know it.
 *
 * @param name of its unit, or what was said of a source from outside
 * @param shownOn when it was published; null where nobody knows
 * @param shared the sentences of the draft that stand in it too
 */
public record EarlierText(Kind kind, String name, @Nullable LocalDate shownOn, List<SentencePrint> shared) {

    /** Another unit's draft or post, or a text from outside that somebody handed in: the latter tell more of the origin. */
    public enum Kind {
        DRAFT("TEXT-OF-DRAFT"),
        POST("TEXT-OF-POST"),
        SOURCE("TEXT-OF-SOURCE");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        /** The rule that asks for a reason. */
        String rule() {
            return rule;
        }
    }

    public EarlierText {
        shared = List.copyOf(shared);
    }

    int length() {
        return shared.stream().mapToInt(SentencePrint::length).sum();
    }
}
