package io.countersign.gateway.shared.web;

import java.io.Serializable;
import java.util.List;

/**
 * One sentence about what was just done, shown on the next page; put it as redirect attribute {@code flash}.
 *
 * @param code message key
 */
public record Flash(String tone, String code, List<String> facts) implements Serializable {

    public Flash {
        facts = List.copyOf(facts);
    }

    public static Flash done(String code, String... facts) {
        return new Flash("good", code, List.of(facts));
    }

    /** Something went only half well, or needs a look. */
    public static Flash warning(String code, String... facts) {
        return new Flash("warn", code, List.of(facts));
    }
}
