package io.countersign.gateway.lexicon;

import io.countersign.gateway.organisation.PersonId;
import java.util.Map;
import java.util.UUID;

/** Somebody made a version of the lexicon; nothing is screened by it yet. */
public record LexiconPrepared(int version, int added, int removed, String note, PersonId by) implements LexiconFact {

    @Override
    public String action() {
        return "LEXICON_PREPARED";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("added", added, "removed", removed, "note", note);
    }
}
