package io.countersign.gateway.lexicon;

import io.countersign.gateway.organisation.PersonId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trial came to its end.
 *
 * @param asker who asked for it
 * @param by who cancelled it, null where it ran to its end
 */
public record TrialEnded(
        UUID trial,
        int version,
        int done,
        int changed,
        PersonId asker,
        @Nullable PersonId by) implements LexiconFact {

    @Override
    public String action() {
        return by == null ? "LEXICON_TRIAL_FINISHED" : "LEXICON_TRIAL_CANCELLED";
    }

    @Override
    public @Nullable UUID actor() {
        return by == null ? null : by.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("pieces", done, "changed", changed);
    }
}
