package io.countersign.gateway.draft.web;

import java.util.Optional;
import java.util.function.Function;

/** Reads ids that people and programs send; what cannot be an id names nothing. */
final class Ids {

    private Ids() {}

    static <T> Optional<T> of(String text, Function<String, T> make) {
        try {
            return Optional.of(make.apply(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
