package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads HTML source once from left to right: the text a reader sees, and the texts of telling attributes, each
 * mapped to the source. Keeps no tree, so nesting costs nothing; jsoup's tree has no places for entities.
 */
final class HtmlReader {

    /** Elements that do not end a line; every other tag does. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "label", "mark", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
            "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "iframe", "object");

    /** Attributes whose value is read or followed by people. */
    private static final Set<String> TELLING = Set.of(
            "alt", "title", "href", "data-link", "data-title", "data-miniprogram-title", "data-miniprogram-path");

    private final String source;
    private final VisibleText seen;
    private final List<VisibleText> attributes = new ArrayList<>();
    private int at;

    private HtmlReader(String source) {
        this.source = source;
        this.seen = new VisibleText(source.length() / 2);
    }

    /** The visible text first, then one text for each telling attribute. */
    static List<VisibleText> read(String source) {
        HtmlReader reader = new HtmlReader(source);
        reader.readAll();
        List<VisibleText> texts = new ArrayList<>();
        texts.add(reader.seen);
        texts.addAll(reader.attributes);
        return texts;
    }

    private void readAll() {
        while (at < source.length()) {
            char unit = source.charAt(at);
            if (unit == '<' && startsMarkup(at + 1)) readMarkup();
            else at = addCharacter(seen, at, source.length(), false);
        }
    }

    private boolean startsMarkup(int index) {
        if (index >= source.length()) return false;
        char unit = source.charAt(index);
        return isLetter(unit) || unit == '/' || unit == '!' || unit == '?';
    }

    private void readMarkup() {
        char kind = source.charAt(at + 1);
        if (source.startsWith("<!--", at)) at = behind("-->", at + 4);
        else if (kind == '!' || kind == '?') at = behind(">", at + 2);
        else readTag(kind == '/');
    }

    private int behind(String mark, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? source.length() : found + mark.length();
    }

    private void readTag(boolean closing) {
        int tagStart = at;
        at += closing ? 2 : 1;
        String name = readName();
        boolean selfClosing = readAttributes(closing);
        if (!INLINE.contains(name)) seen.breakLine(tagStart);
        if (!closing && !selfClosing && UNSEEN.contains(name)) skipTo(name);
    }

    private String readName() {
        int start = at;
        while (at < source.length() && !isSpace(source.charAt(at)) && "/>".indexOf(source.charAt(at)) < 0) at++;
        return source.substring(start, at).toLowerCase(Locale.ROOT);
    }

    /** Leaves the reader behind the tag; answers whether it closed itself. */
    private boolean readAttributes(boolean closing) {
        boolean slash = false;
        while (at < source.length()) {
            char unit = source.charAt(at);
            if (unit == '>') {
                at++;
                return slash;
            }
            slash = unit == '/';
            if (slash || isSpace(unit)) at++;
            else readAttribute(closing);
        }
        return slash;
    }

    private void readAttribute(boolean closing) {
        int start = at++;
        while (at < source.length() && !isSpace(source.charAt(at)) && "/>=".indexOf(source.charAt(at)) < 0) at++;
        String name = source.substring(start, at).toLowerCase(Locale.ROOT);
        int behindName = at;
        while (at < source.length() && isSpace(source.charAt(at))) at++;
        if (at >= source.length() || source.charAt(at) != '=') {
            at = behindName;
            return;
        }
        at++;
        while (at < source.length() && isSpace(source.charAt(at))) at++;
        readValue(!closing && TELLING.contains(name));
    }

    private void readValue(boolean telling) {
        if (at >= source.length()) return;
        char quote = source.charAt(at);
        int start;
        int end;
        if (quote == '"' || quote == '\'') {
            start = at + 1;
            int close = source.indexOf(quote, start);
            end = close < 0 ? source.length() : close;
            at = close < 0 ? end : close + 1;
        } else {
            start = at;
            while (at < source.length() && !isSpace(source.charAt(at)) && source.charAt(at) != '>') at++;
            end = at;
        }
        if (telling && end > start) addAttribute(start, end);
    }

    private void addAttribute(int start, int end) {
        VisibleText value = new VisibleText(end - start);
        int index = start;
        while (index < end) index = addCharacter(value, index, end, true);
        attributes.add(value);
    }

    /** Adds the character, white space or entity at the index and answers the index behind it. */
    private int addCharacter(VisibleText text, int index, int end, boolean inAttribute) {
        int point = source.codePointAt(index);
        int next = index + Character.charCount(point);
        if (point == '&') {
            CharacterReference reference = CharacterReference.at(source, index, end, inAttribute);
            if (reference != null) {
                reference.decoded().codePoints().forEach(decoded -> addPoint(text, decoded, index, reference.end()));
                return reference.end();
            }
        }
        addPoint(text, point, index, next);
        return next;
    }

    private static void addPoint(VisibleText text, int point, int start, int end) {
        if (point <= ' ') text.addSpace(start, end);
        else text.add(point, start, end);
    }

    private void skipTo(String name) {
        String close = "</" + name;
        for (int i = source.indexOf("</", at); i >= 0; i = source.indexOf("</", i + 2))
            if (source.regionMatches(true, i, close, 0, close.length())) {
                at = i;
                return;
            }
        at = source.length();
    }

    private static boolean isSpace(char unit) {
        return unit == ' ' || unit == '\n' || unit == '\t' || unit == '\r' || unit == '\f';
    }

    private static boolean isLetter(char unit) {
        return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
    }
}
