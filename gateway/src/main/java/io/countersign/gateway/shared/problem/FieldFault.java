package io.countersign.gateway.shared.problem;

import java.util.List;

/**
 * What is wrong with one field of the input.
 *
 * @param field its name as the API writes it
 * @param code message key {@code fault.<code>}
 * @param facts arguments of that message
 */
public record FieldFault(String field, String code, List<Object> facts) {

    public static FieldFault of(String field, String code, Object... facts) {
        return new FieldFault(field, code, List.of(facts));
    }
}
