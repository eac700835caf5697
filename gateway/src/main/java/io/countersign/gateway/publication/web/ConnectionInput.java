package io.countersign.gateway.publication.web;

import io.countersign.gateway.publication.vault.Credentials;
import io.countersign.gateway.registry.Platform;
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
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Credentials as they come in, by platform: checked in form, the platform checks the rest. */
record ConnectionInput(Credentials credentials, @Nullable Instant expiresAt) {

    private static final int LONGEST = 2000;
    private static final Pattern APP_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern UID = Pattern.compile("[0-9]{1,19}");
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]+");

    static ConnectionInput of(Platform platform, Map<String, ?> body) {
        Map<String, Pattern> wanted = platform == Platform.WEIBO
                ? Map.of("accessToken", SECRET, "uid", UID)
                : Map.of("appId", APP_ID, "appSecret", SECRET);
        Set<String> optional = platform == Platform.WEIBO ? Set.of("expiresAt") : Set.of();
        List<FieldFault> faults = new ArrayList<>();
        body.keySet().stream()
                .filter(it -> !wanted.containsKey(it) && !optional.contains(it))
                .sorted()
                .forEach(it -> faults.add(FieldFault.of(it, "unknown")));
        Map<String, String> values = new HashMap<>();
        new TreeMap<>(wanted).forEach((name, form) -> {
            String value = text(body.get(name));
            if (value.isEmpty()) faults.add(FieldFault.of(name, "required"));
            else if (value.length() > LONGEST) faults.add(FieldFault.of(name, "tooLong", LONGEST, value.length()));
            else if (!form.matcher(value).matches()) faults.add(FieldFault.of(name, "invalid"));
            values.put(name, value);
        });
        Instant expiresAt = instant(text(body.get("expiresAt")), faults);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        return new ConnectionInput(new Credentials(values), expiresAt);
    }

    private static @Nullable Instant instant(String text, List<FieldFault> faults) {
        if (text.isEmpty()) return null;
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            faults.add(FieldFault.of("expiresAt", "invalid"));
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
