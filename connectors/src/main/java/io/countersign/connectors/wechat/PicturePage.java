package io.countersign.connectors.wechat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** The public page of a picture post, whose script holds pictures and text: so its readers report, no reference does. */
final class PicturePage {
    private static final String PICTURES = "picture_page_info_list";
    private static final String ADDRESS = "cdn_url";
    private static final String TEXT = "content_noencode";

    /** In the list, and in one of its entries; deeper lie covers for sharing and watermarks. */
    private static final int IN_ENTRY = 2;

    private PicturePage() {}

    /** Pictures and text as a body, empty where the page is not one of a picture post. */
    static Optional<String> body(Document page) {
        String scripts = String.join(
                "\n", page.select("script").stream().map(Element::data).toList());
        int list = scripts.indexOf(PICTURES);
        if (list < 0) return Optional.empty();
        String pictures = addresses(scripts, list + PICTURES.length()).stream()
                .map(address -> "<p><img src=\"" + Entities.escape(address) + "\"></p>")
                .collect(Collectors.joining());
        return text(scripts).map(text -> pictures + "<p>" + text.replace("\n", "<br>") + "</p>");
    }

    private static Optional<String> text(String scripts) {
        for (int at = scripts.indexOf(TEXT); at >= 0; at = scripts.indexOf(TEXT, at + 1)) {
            Optional<ScriptLiteral> found = ScriptLiteral.after(scripts, at + TEXT.length());
            if (found.isPresent()) return found.map(ScriptLiteral::text);
        }
        return Optional.empty();
    }

    private static List<String> addresses(String script, int from) {
        List<String> addresses = new ArrayList<>();
        int depth = 0;
        for (int i = script.indexOf('[', from); i >= 0 && i < script.length(); i++) {
            char c = script.charAt(i);
            if (c == '[' || c == '{') depth++;
            if (c == ']' || c == '}') depth--;
            if (depth == 0) break;
            boolean named = depth == IN_ENTRY && script.startsWith(ADDRESS, i);
            Optional<ScriptLiteral> literal = named
                    ? ScriptLiteral.after(script, i + ADDRESS.length())
                    : ScriptLiteral.isQuote(c) ? ScriptLiteral.at(script, i) : Optional.empty();
            if (named) literal.ifPresent(it -> addresses.add(it.text().replace("&amp;", "&")));
            if (literal.isPresent()) i = literal.get().end() - 1;
        }
        return addresses;
    }
}
