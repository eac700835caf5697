package io.countersign.rules;

import java.io.Serializable;
import java.util.List;

/**
 * Why a rule says no. The sentence and the way out are made from the code by whoever speaks to people
 * (message keys {@code refusal.<code>} and {@code refusal.<code>.remedy}).
 *
 * @param clause the rule that refuses
 * @param code what is wrong, in dotted lower case, e.g. {@code signatures.missing}
 * @param facts what the sentence needs, in its order
 */
public record Refusal(Clause clause, String code, List<Object> facts) implements Serializable {

    public Refusal {
        facts = List.copyOf(facts);
    }

    public static Refusal of(Clause clause, String code, Object... facts) {
        return new Refusal(clause, code, List.of(facts));
    }
}
