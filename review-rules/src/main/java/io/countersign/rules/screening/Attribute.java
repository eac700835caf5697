package io.countersign.rules.screening;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What an attribute of an element tells, by its name. */
enum Attribute {
    STYLE("style"),
    HIDDEN("hidden"),
    COLOUR("color"),
    DIRECTION("dir"),
    /** Its value is read or followed by people. */
    READ("alt", "title", "href", "aria-label", "placeholder", "value", "label", "summary"),
    /** Its value is mostly a name or number of an editor. */
    DATA,
    NOTHING("data-src");

    private record Known(String name, Attribute attribute) {}

    private static final NameTable<Known> KNOWN =
            new NameTable<>(Arrays.stream(values()).flatMap(Attribute::known).toList(), Known::name);

    private static final String DATA_PREFIX = "data-";

    private final List<String> names;

    Attribute(String... names) {
        this.names = List.of(names);
    }

    private Stream<Known> known() {
        return names.stream().map(name -> new Known(name, this));
    }

    /** The attribute whose name stands between the indexes, in whichever case. */
    static Attribute named(String source, int start, int end) {
        Known known = KNOWN.get(source, start, end);
        if (known != null) return known.attribute();
        int prefix = DATA_PREFIX.length();
        return end - start >= prefix && source.regionMatches(true, start, DATA_PREFIX, 0, prefix) ? DATA : NOTHING;
    }
}
