package io.countersign.gateway.publication.web;

import io.countersign.gateway.publication.channel.CredentialForm;
import io.countersign.gateway.publication.channel.CredentialForm.Field;
import io.countersign.gateway.publication.vault.Credentials;
import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.gateway.shared.problem.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Credentials as they come in: checked in form, the platform checks the rest. */
record ConnectionInput(Credentials credentials, @Nullable Instant expiresAt) {

    private static final String EXPIRES_AT = "expiresAt";

    static ConnectionInput of(CredentialForm wanted, Map<String, ?> body) {
        List<FieldFault> faults = new ArrayList<>();
        Set<String> known = wanted.fields().stream().map(Field::name).collect(Collectors.toSet());
        if (wanted.expire()) known.add(EXPIRES_AT);
        body.keySet().stream()
                .filter(it -> !known.contains(it))
                .sorted()
                .forEach(it -> faults.add(FieldFault.of(it, "unknown")));
        Map<String, String> values = new HashMap<>();
        for (Field field : wanted.fields()) {
            String value = text(body.get(field.name()));
            if (value.isEmpty()) faults.add(FieldFault.of(field.name(), "required"));
            else if (value.length() > field.longest())
                faults.add(FieldFault.of(field.name(), "tooLong", field.longest(), value.length()));
            else if (!field.form().matcher(value).matches()) faults.add(FieldFault.of(field.name(), "invalid"));
            values.put(field.name(), value);
        }
        Instant expiresAt = instant(text(body.get(EXPIRES_AT)), faults);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        return new ConnectionInput(new Credentials(values), expiresAt);
    }

    private static @Nullable Instant instant(String text, List<FieldFault> faults) {
        if (text.isEmpty()) return null;
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            faults.add(FieldFault.of(EXPIRES_AT, "invalid"));
            return null;
        }
    }

    /** A uid may come as a number. */
    private static String text(@Nullable Object value) {
        return value instanceof String || value instanceof Number
                ? value.toString().strip()
                : "";
    }
}
