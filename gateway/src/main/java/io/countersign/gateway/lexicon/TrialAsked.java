package io.countersign.gateway.lexicon;

import io.countersign.gateway.organisation.PersonId;
import java.util.Map;
import java.util.UUID;

/** Somebody has a version tried against the archive. */
public record TrialAsked(UUID trial, int version, int against, PersonId by) implements LexiconFact {

    @Override
    public String action() {
        return "LEXICON_TRIAL_ASKED";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("against", against);
    }
}
