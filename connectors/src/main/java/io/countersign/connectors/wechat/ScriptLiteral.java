package io.countersign.connectors.wechat;

import java.util.Optional;

/**
 * A text in quotes as a page's script writes it.
 *
 * @param end the place behind the closing quote
 */
record ScriptLiteral(String text, int end) {

    /** What may stand between a name and its value, the platform's own decoding included. */
    private static final String BETWEEN = " :=\t\r\nJsDecode(";

    /** The literal that the name before the place is set to, empty where something else follows. */
    static Optional<ScriptLiteral> after(String script, int from) {
        int start = from;
        while (start < script.length() && BETWEEN.indexOf(script.charAt(start)) >= 0) start++;
        return start < script.length() && isQuote(script.charAt(start)) ? at(script, start) : Optional.empty();
    }

    static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    /** The literal that begins with the quote at the place, empty where it never ends. */
    static Optional<ScriptLiteral> at(String script, int start) {
        StringBuilder text = new StringBuilder();
        for (int i = start + 1; i < script.length(); i++) {
            char c = script.charAt(i);
            if (c == script.charAt(start)) return Optional.of(new ScriptLiteral(text.toString(), i + 1));
            if (c != '\\' || i + 1 == script.length()) {
                text.append(c);
                continue;
            }
            int digits = script.charAt(i + 1) == 'x' ? 2 : script.charAt(i + 1) == 'u' ? 4 : 0;
            text.append(escaped(script, i + 1, digits));
            i += 1 + digits;
        }
        return Optional.empty();
    }

    private static char escaped(String script, int at, int digits) {
        if (digits == 0) return script.charAt(at) == 'n' ? '\n' : script.charAt(at);
        String number = script.substring(at + 1, Math.min(at + 1 + digits, script.length()));
        return number.matches("[0-9A-Fa-f]{2,4}") ? (char) Integer.parseInt(number, 16) : '?';
    }
}
