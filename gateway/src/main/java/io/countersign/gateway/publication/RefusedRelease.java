package io.countersign.gateway.publication;

import io.countersign.rules.Refusal;
import java.util.List;

/** Why a release was refused, as it is stored and shown; the sentence is message {@code refusal.<code>}. */
public record RefusedRelease(String clause, String code, List<String> facts) {

    public RefusedRelease {
        facts = List.copyOf(facts);
    }

    static RefusedRelease of(Refusal refusal) {
        return new RefusedRelease(
                refusal.clause().name(),
                refusal.code(),
                refusal.facts().stream().map(String::valueOf).toList());
    }
}
