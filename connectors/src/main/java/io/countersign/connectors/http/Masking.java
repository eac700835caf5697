package io.countersign.connectors.http;

import java.util.regex.Pattern;

/** Takes tokens and secrets out of text that people or logs will see. */
public final class Masking {
    private static final String NAMES =
            "(?:access_token|refresh_token|component_access_token|client_secret|app_?secret|secret|password)";
    private static final Pattern IN_QUERY = Pattern.compile("(?i)\\b(" + NAMES + ")=[^&\\s\"',;)]+");
    private static final Pattern IN_JSON =
            Pattern.compile("(?i)(\\\\?\"" + NAMES + "\\\\?\"\\s*:\\s*\\\\?\")[^\"\\\\]*");
    private static final Pattern IN_HEADER = Pattern.compile("(?i)\\b(OAuth2|Bearer|Basic)\\s+[\\w.~+/=-]{6,}");

    private Masking() {}

    /** The text with every value of a secret name replaced. */
    public static String mask(String text) {
        String query = IN_QUERY.matcher(text).replaceAll("$1=***");
        String json = IN_JSON.matcher(query).replaceAll("$1***");
        return IN_HEADER.matcher(json).replaceAll("$1 ***");
    }
}
