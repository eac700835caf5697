package io.countersign.connectors.wechat;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a picture post on its public page, where a script holds it; so readers of such pages report it, no
 * reference does. The pictures have addresses there that no upload ever gave us, so they are left out.
 */
final class PicturePage {
    private static final String PICTURES = "picture_page_info_list";
    private static final String TEXT = "content_noencode";

    private PicturePage() {}

    /** The text as HTML, empty where the page is not one of a picture post. */
    static Optional<String> body(Document page) {
        String scripts = String.join(
                "\n", page.select("script").stream().map(Element::data).toList());
        if (!scripts.contains(PICTURES)) return Optional.empty();
        for (int at = scripts.indexOf(TEXT); at >= 0; at = scripts.indexOf(TEXT, at + 1)) {
            Optional<String> text = literal(scripts, at + TEXT.length());
            if (text.isPresent()) return text.map(found -> found.replace("\n", "<br>"));
        }
        return Optional.empty();
    }

    /** The next literal of the script; only a few characters may stand before it. */
    private static Optional<String> literal(String script, int from) {
        int start = from;
        while (start < script.length() && " :=\t\nJsDecode(".indexOf(script.charAt(start)) >= 0) start++;
        if (start == script.length() || "'\"".indexOf(script.charAt(start)) < 0) return Optional.empty();
        char quote = script.charAt(start);
        StringBuilder text = new StringBuilder();
        for (int i = start + 1; i < script.length(); i++) {
            char c = script.charAt(i);
            if (c == quote) return Optional.of(text.toString());
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
        int end = Math.min(at + 1 + digits, script.length());
        String number = script.substring(at + 1, end);
        return number.matches("[0-9A-Fa-f]{2,4}") ? (char) Integer.parseInt(number, 16) : '?';
    }
}
