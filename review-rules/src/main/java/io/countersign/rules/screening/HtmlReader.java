package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads HTML source once from left to right: the text a reader sees, apart from it the text a reader does not see, and
 * the texts of telling attributes, each mapped to the source. Keeps no tree, so nesting costs nothing; jsoup's tree has
 * no places for entities.
 */
final class HtmlReader {

    private static final String OVERRIDE = "\u202e";
    private static final String POP = "\u202c";

    private final String source;
    private final VisibleText seen;
    /** What stands above the line, as the readings of characters do: it parts no words. */
    private final VisibleText beside = new VisibleText(0);

    private final VisibleText hidden = VisibleText.ofHidden();
    private final List<VisibleText> attributes = new ArrayList<>();
    private final StyleTable styles;
    private final OpenElements open = new OpenElements();
    private int at;

    private HtmlReader(String source) {
        this.source = source;
        this.styles = new StyleTable(source);
        this.seen = new VisibleText(source.length() / 2);
    }

    /** The visible text first, then the hidden one and what stands above the lines, then each telling attribute. */
    static List<VisibleText> read(String source) {
        HtmlReader reader = new HtmlReader(source);
        reader.readAll();
        List<VisibleText> texts = new ArrayList<>();
        texts.add(reader.seen);
        if (!reader.hidden.isBlank()) texts.add(reader.hidden);
        if (!reader.beside.isBlank()) texts.add(reader.beside);
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
        Appearance appearance = open.innermost();
        if (appearance.isHidden()) return hidden;
        return appearance.beside() ? beside : seen;
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
        Tag closing = new Tag(readElement(), tagStart);
        readAttributes(closing);
        boolean mirrored = open.innermost().mirrored();
        breakLine(closing);
        open.close(closing.element);
        if (mirrored && !open.innermost().mirrored()) addMark(POP, tagStart);
    }

    private void readOpeningTag() {
        int tagStart = at;
        at++;
        Tag opening = new Tag(readElement(), tagStart);
        boolean selfClosing = readAttributes(opening);
        open.makeRoomFor(opening.element);
        Appearance around = open.innermost();
        Appearance appearance = opening.appearance(around);
        if (!appearance.gone()) breakLine(opening);
        if (opening.element.isCard()) addName(opening);
        if (selfClosing) return;
        if (opening.element.isUnseen()) skipTo(opening.element.name());
        open.open(opening.element, appearance);
        if (appearance.mirrored() && !around.mirrored()) addMark(OVERRIDE, tagStart);
        if (opening.element.isAnnotating()) beside.addSpace(tagStart, tagStart);
        if (appearance.isHidden() && !around.isHidden()) hidden.breakLine(tagStart);
    }

    private void breakLine(Tag one) {
        if (!one.element.isInline()) text().breakLine(one.start);
    }

    private void addMark(String mark, int place) {
        text().add(mark.charAt(0), place, place);
    }

    private void addName(Tag card) {
        String letters = card.element.name();
        VisibleText name = new VisibleText(letters.length());
        for (int i = 0; i < letters.length(); i++) name.add(letters.charAt(i), card.start + 1 + i, card.start + 2 + i);
        attributes.add(name);
    }

    private Element readElement() {
        int start = at;
        while (at < source.length() && !endsName(source.charAt(at))) at++;
        return Element.named(source, start, at);
    }

    private static boolean endsName(char unit) {
        return isSpace(unit) || unit == '/' || unit == '>';
    }

    /** Leaves the reader behind the tag; answers whether it closed itself. */
    private boolean readAttributes(Tag tag) {
        boolean slash = false;
        while (at < source.length()) {
            char unit = source.charAt(at);
            if (unit == '>') {
                at++;
                return slash;
            }
            slash = unit == '/';
            if (slash || isSpace(unit)) at++;
            else readAttribute(tag);
        }
        return slash;
    }

    private void readAttribute(Tag tag) {
        int start = at++;
        while (at < source.length() && !endsName(source.charAt(at)) && source.charAt(at) != '=') at++;
        Attribute name = Attribute.named(source, start, at);
        int behindName = at;
        while (at < source.length() && isSpace(source.charAt(at))) at++;
        if (at >= source.length() || source.charAt(at) != '=') {
            at = behindName;
            tag.take(name, at, at);
            return;
        }
        at++;
        while (at < source.length() && isSpace(source.charAt(at))) at++;
        readValue(tag, name);
    }

    private void readValue(Tag tag, Attribute name) {
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

    /** Text or an address; most data attributes hold names and numbers of editors. */
    private boolean saysMore(int start, int end) {
        for (int i = start; i < end; i++) {
            char unit = source.charAt(i);
            if (unit > 0x7F || unit == '%' || unit == '&' || (unit == '/' && i > start)) return true;
        }
        return false;
    }

    private void addAttribute(int start, int end) {
        if (start == end) return;
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

        private final Element element;
        private final int start;
        private Style style = Style.NONE;
        private boolean hiddenAttribute;
        private boolean rightToLeft;

        Tag(Element element, int start) {
            this.element = element;
            this.start = start;
        }

        void take(Attribute attribute, int from, int to) {
            if (source.charAt(start + 1) == '/') return;
            switch (attribute) {
                case STYLE -> style = styles.get(from, to);
                case HIDDEN -> hiddenAttribute = true;
                case COLOUR ->
                    style = Style.of(Map.of("color", source.substring(from, to).toLowerCase(Locale.ROOT)));
                case DIRECTION -> rightToLeft = source.regionMatches(true, from, "rtl", 0, 3);
                case READ -> addAttribute(from, to);
                case DATA -> {
                    if (saysMore(from, to)) addAttribute(from, to);
                }
                case NOTHING -> {}
            }
        }

        Appearance appearance(Appearance around) {
            Appearance own = around.of(style);
            if (element.isAnnotating()) own = own.besideTheLine();
            if (hiddenAttribute) own = own.withoutAnything();
            return element.isOverriding() && rightToLeft ? own.mirroredToo() : own;
        }
    }
}
