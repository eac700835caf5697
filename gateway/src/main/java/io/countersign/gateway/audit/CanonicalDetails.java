package io.countersign.gateway.audit;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Details of a fact as JSON whose text depends on nothing but their values. */
final class CanonicalDetails {

    /** An own mapper, so that no setting of the application changes what was hashed. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CanonicalDetails() {}

    static String of(Map<String, Object> details) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        details.forEach((key, value) -> sorted.put(key, scalar(value)));
        return JSON.writeValueAsString(sorted);
    }

    private static @Nullable Object scalar(@Nullable Object value) {
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
