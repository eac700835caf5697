package io.countersign.gateway.lexicon;

import io.countersign.gateway.organisation.PersonId;
import java.util.Map;
import java.util.UUID;

/** Another version of the lexicon screens from now on. */
public record LexiconActivated(int version, int before, String rulesVersion, String reason, PersonId by)
        implements LexiconFact {

    @Override
    public String action() {
        return version < before ? "LEXICON_ROLLED_BACK" : "LEXICON_ACTIVATED";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("before", before, "rulesVersion", rulesVersion, "reason", reason);
    }
}
