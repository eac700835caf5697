package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads HTML source once from left to right: the text a reader sees, apart from it the text a reader does not see, and
 * the texts of telling attributes, each mapped to the source. Keeps no tree, so nesting costs nothing; jsoup's tree has
 * no places for entities.
 */
final class HtmlReader {

    /** Elements that do not end a line; every other tag does. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "label", "mark", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
            "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "iframe", "object");

    /** Attributes whose value is read or followed by people. */
    private static final Set<String> TELLING =
            Set.of("alt", "title", "href", "aria-label", "placeholder", "value", "label", "summary");

    /** Cards that lead into a shop or a programme; the name of the element is a text of its own. */
    private static final String CARD = "mp";

    private static final int MOST_STYLES = 64;

    private static final String OVERRIDE = "\u202e";
    private static final String POP = "\u202c";

    private final String source;
    private final VisibleText seen;
    private final VisibleText hidden = VisibleText.ofHidden();
    private final List<VisibleText> attributes = new ArrayList<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final OpenElements open = new OpenElements();
    private Tag tag = new Tag("", 0);
    private int at;

    private HtmlReader(String source) {
        this.source = source;
        this.seen = new VisibleText(source.length() / 2);
    }

    /** The visible text first, then the hidden one if there is any, then one text for each telling attribute. */
    static List<VisibleText> read(String source) {
        HtmlReader reader = new HtmlReader(source);
        reader.readAll();
        List<VisibleText> texts = new ArrayList<>();
        texts.add(reader.seen);
        if (!reader.hidden.isBlank()) texts.add(reader.hidden);
        texts.addAll(reader.attributes);
        return texts;
    }

    private void readAll() {
        while (at < source.length()) {
            if (source.charAt(at) == '<' && startsMarkup(at + 1)) readMarkup();
            else readText();
        }
    }

    /** At least one character, and all up to the next that may start markup. */
    private void readText() {
        VisibleText text = text();
        do at = text.addPlain(source, addCharacter(text, at, source.length(), false));
        while (at < source.length() && source.charAt(at) != '<');
    }

    private VisibleText text() {
        return open.innermost().isHidden() ? hidden : seen;
    }

    private boolean startsMarkup(int index) {
        if (index >= source.length()) return false;
        char unit = source.charAt(index);
        return isLetter(unit) || unit == '/' || unit == '!' || unit == '?';
    }

    private void readMarkup() {
        char kind = source.charAt(at + 1);
        if (source.startsWith("<!--", at)) readComment();
        else if (kind == '!' || kind == '?') at = behind(">", at + 2);
        else if (kind == '/') readClosingTag();
        else readOpeningTag();
    }

    private void readComment() {
        int start = at + 4;
        at = behind("-->", start);
        int end = Math.max(start, source.startsWith("-->", at - 3) ? at - 3 : at);
        hidden.breakLine(start);
        for (int i = start; i < end; ) i = addCharacter(hidden, i, end, false);
        hidden.breakLine(end);
    }

    private int behind(String mark, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? source.length() : found + mark.length();
    }

    private void readClosingTag() {
        int tagStart = at;
        at += 2;
        Tag closing = new Tag(readName(), tagStart);
        tag = closing;
        readAttributes();
        boolean mirrored = open.innermost().mirrored();
        breakLine(closing);
        open.close(closing.name);
        if (mirrored && !open.innermost().mirrored()) addMark(POP, tagStart);
    }

    private void readOpeningTag() {
        int tagStart = at;
        at++;
        Tag opening = new Tag(readName(), tagStart);
        tag = opening;
        boolean selfClosing = readAttributes();
        open.makeRoomFor(opening.name);
        Appearance around = open.innermost();
        Appearance appearance = opening.appearance(around);
        if (!appearance.gone()) breakLine(opening);
        if (opening.name.startsWith(CARD)) addName(opening);
        if (selfClosing) return;
        if (UNSEEN.contains(opening.name)) skipTo(opening.name);
        open.open(opening.name, appearance);
        if (appearance.mirrored() && !around.mirrored()) addMark(OVERRIDE, tagStart);
        if (appearance.isHidden() && !around.isHidden()) hidden.breakLine(tagStart);
    }

    private void breakLine(Tag one) {
        if (!INLINE.contains(one.name)) text().breakLine(one.start);
    }

    private void addMark(String mark, int place) {
        text().add(mark.charAt(0), place, place);
    }

    private void addName(Tag card) {
        VisibleText name = new VisibleText(card.name.length());
        for (int i = 0; i < card.name.length(); i++)
            name.add(card.name.charAt(i), card.start + 1 + i, card.start + 2 + i);
        attributes.add(name);
    }

    private String readName() {
        int start = at;
        while (at < source.length() && !endsName(source.charAt(at))) at++;
        return source.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private static boolean endsName(char unit) {
        return isSpace(unit) || unit == '/' || unit == '>';
    }

    /** Leaves the reader behind the tag; answers whether it closed itself. */
    private boolean readAttributes() {
        boolean slash = false;
        while (at < source.length()) {
            char unit = source.charAt(at);
            if (unit == '>') {
                at++;
                return slash;
            }
            slash = unit == '/';
            if (slash || isSpace(unit)) at++;
            else readAttribute();
        }
        return slash;
    }

    private void readAttribute() {
        int start = at++;
        while (at < source.length() && !endsName(source.charAt(at)) && source.charAt(at) != '=') at++;
        String name = source.substring(start, at).toLowerCase(Locale.ROOT);
        int behindName = at;
        while (at < source.length() && isSpace(source.charAt(at))) at++;
        if (at >= source.length() || source.charAt(at) != '=') {
            at = behindName;
            tag.take(name, at, at);
            return;
        }
        at++;
        while (at < source.length() && isSpace(source.charAt(at))) at++;
        readValue(name);
    }

    private void readValue(String name) {
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
        tag.take(name, start, end);
    }

    private boolean isTelling(String name, int start, int end) {
        if (end == start) return false;
        return TELLING.contains(name) || (name.startsWith("data-") && !name.equals("data-src") && saysMore(start, end));
    }

    /** Text or an address; most data attributes hold names and numbers of editors. */
    private boolean saysMore(int start, int end) {
        for (int i = start; i < end; i++) {
            char unit = source.charAt(i);
            if (unit > 0x7F || unit == '%' || unit == '&' || (unit == '/' && i > start)) return true;
        }
        return false;
    }

    private void addAttribute(int start, int end) {
        VisibleText value = new VisibleText(end - start);
        int index = start;
        while (index < end) {
            int behind = PercentEncoding.addDecoded(value, source, index, end);
            index = behind > index ? behind : addCharacter(value, index, end, true);
        }
        attributes.add(value);
    }

    /** Adds the character, white space or entity at the index and answers the index behind it. */
    private int addCharacter(VisibleText text, int index, int end, boolean inAttribute) {
        char unit = source.charAt(index);
        if (unit > ' ' && unit != '&' && !Character.isSurrogate(unit)) {
            text.addUnit(unit, index, index + 1);
            return index + 1;
        }
        int point = source.codePointAt(index);
        int next = index + Character.charCount(point);
        if (point == '&') {
            CharacterReference reference = CharacterReference.at(source, index, end, inAttribute);
            if (reference != null) {
                String decoded = reference.decoded();
                for (int i = 0; i < decoded.length(); i += Character.charCount(decoded.codePointAt(i)))
                    addPoint(text, decoded.codePointAt(i), index, reference.end());
                return reference.end();
            }
        }
        addPoint(text, point, index, Math.min(next, end));
        return next;
    }

    private static void addPoint(VisibleText text, int point, int start, int end) {
        if (point <= ' ') text.addSpace(start, end);
        else text.add(point, start, end);
    }

    /** Articles repeat a few styles a thousand times. */
    private Style style(String declarations) {
        if (styles.size() == MOST_STYLES) styles.clear();
        return styles.computeIfAbsent(declarations, StyleAttribute::parse);
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

    /** A tag while it is read, and what its attributes say of its looks. */
    private final class Tag {

        private final String name;
        private final int start;
        private Style style = Style.NONE;
        private boolean hiddenAttribute;
        private boolean rightToLeft;

        Tag(String name, int start) {
            this.name = name;
            this.start = start;
        }

        void take(String attribute, int from, int to) {
            if (source.charAt(start + 1) == '/') return;
            switch (attribute) {
                case "style" -> style = style(source.substring(from, to));
                case "hidden" -> hiddenAttribute = true;
                case "color" ->
                    style = Style.of(Map.of("color", source.substring(from, to).toLowerCase(Locale.ROOT)));
                case "dir" -> rightToLeft = source.regionMatches(true, from, "rtl", 0, 3);
                default -> {
                    if (isTelling(attribute, from, to)) addAttribute(from, to);
                }
            }
        }

        Appearance appearance(Appearance around) {
            Appearance own = around.of(style);
            if (hiddenAttribute) own = own.withoutAnything();
            return name.equals("bdo") && rightToLeft ? own.mirroredToo() : own;
        }
    }
}
