package io.countersign.rules.screening;

import java.util.List;
import java.util.Locale;

/**
 * An element of HTML as far as its name tells how it is read.
 *
 * @param name in lower case
 */
record Element(String name, int traits) {

    private static final int INLINE = 1;
    private static final int UNSEEN = 1 << 1;
    private static final int NEVER_CLOSED = 1 << 2;
    private static final int NEVER_NESTED = 1 << 3;
    private static final int OVERRIDING = 1 << 4;
    private static final int ANNOTATING = 1 << 5;

    /** Names of cards that lead into a shop or a programme begin so. */
    private static final String CARD = "mp";

    private static final NameTable<Element> KNOWN = new NameTable<>(
            List.of(
                            of(
                                    INLINE,
                                    "a abbr acronym b bdi big cite code data del dfn em font i ins kbd label mark q rb"),
                            of(INLINE, "ruby s samp small span strike strong sub sup time tt u var"),
                            of(INLINE | OVERRIDING, "bdo"),
                            of(INLINE | NEVER_NESTED | ANNOTATING, "rp rt"),
                            of(INLINE | NEVER_CLOSED, "img wbr"),
                            of(INLINE | UNSEEN, "script style template noscript"),
                            of(UNSEEN, "iframe object"),
                            of(NEVER_CLOSED, "area base br col embed hr input link meta source track"),
                            of(NEVER_NESTED, "p li td th tr dt dd option"),
                            of(0, "article blockquote div h1 h2 h3 h4 h5 h6 ol section table tbody ul"))
                    .stream()
                    .flatMap(List::stream)
                    .toList(),
            Element::name);

    private static List<Element> of(int traits, String names) {
        return List.of(names.split(" ")).stream()
                .map(name -> new Element(name, traits))
                .toList();
    }

    /** The element whose name stands between the indexes, in whichever case. */
    static Element named(String source, int start, int end) {
        Element known = KNOWN.get(source, start, end);
        return known != null ? known : new Element(source.substring(start, end).toLowerCase(Locale.ROOT), 0);
    }

    private boolean is(int trait) {
        return (traits & trait) != 0;
    }

    /** Whether its tags end no line; every other tag does. */
    boolean isInline() {
        return is(INLINE);
    }

    /** Whether nothing in it is shown as text. */
    boolean isUnseen() {
        return is(UNSEEN);
    }

    boolean isNeverClosed() {
        return is(NEVER_CLOSED);
    }

    /** Whether a second one closes the first. */
    boolean isNeverNested() {
        return is(NEVER_NESTED);
    }

    /** Whether it turns the direction of its text by itself. */
    boolean isOverriding() {
        return is(OVERRIDING);
    }

    /** Whether its text stands above the line, not in it. */
    boolean isAnnotating() {
        return is(ANNOTATING);
    }

    boolean isCard() {
        return name.startsWith(CARD);
    }
}
