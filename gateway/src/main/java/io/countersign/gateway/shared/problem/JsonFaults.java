package io.countersign.gateway.shared.problem;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Names the field at which a JSON body stopped making sense. */
final class JsonFaults {

    private JsonFaults() {}

    /** The fault, empty where the body is no JSON at all. */
    static Optional<FieldFault> of(HttpMessageNotReadableException e) {
        if (!(e.getCause() instanceof DatabindException fault)
                || fault.getPath().isEmpty()) return Optional.empty();
        String field = fault.getPath().stream()
                .map(JsonFaults::step)
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return Optional.of(
                FieldFault.of(field, fault instanceof UnrecognizedPropertyException ? "unknown" : "invalid"));
    }

    private static String step(JacksonException.Reference step) {
        String name = step.getPropertyName();
        return name == null ? "[" + step.getIndex() + "]" : name;
    }
}
