package io.countersign.gateway.lexicon.web;

import io.countersign.rules.screening.LexiconChanges;
import io.countersign.rules.screening.LexiconFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The changes as somebody types them: a text of words for each sign, parted by spaces, lines or commas.
 *
 * @param note what the version is for
 */
record LexiconForm(int from, String note, List<Sign> signs) {

    private static final String ADDED = "added.";
    private static final String REMOVED = "removed.";

    /** What is typed for one sign, beside the words that the standard has for it. */
    record Sign(String name, String added, String removed, List<String> standard) {

        public boolean changed() {
            return !added.isBlank() || !removed.isBlank();
        }
    }

    static LexiconForm of(int from, LexiconChanges changes) {
        LexiconFiles standard = LexiconFiles.standard();
        return new LexiconForm(
                from,
                "",
                ordered(standard).stream()
                        .map(sign -> new Sign(
                                sign,
                                String.join("\n", changes.added(sign)),
                                String.join("\n", changes.removed(sign)),
                                standard.words(sign)))
                        .toList());
    }

    static LexiconForm of(int from, String note, MultiValueMap<String, String> fields) {
        LexiconFiles standard = LexiconFiles.standard();
        return new LexiconForm(
                from,
                note,
                ordered(standard).stream()
                        .map(sign -> new Sign(
                                sign,
                                text(fields.getFirst(ADDED + sign)),
                                text(fields.getFirst(REMOVED + sign)),
                                standard.words(sign)))
                        .toList());
    }

    LexiconChanges changes() {
        Map<String, List<String>> added = new TreeMap<>();
        Map<String, List<String>> removed = new TreeMap<>();
        for (Sign sign : signs) {
            added.put(sign.name(), words(sign.added()));
            removed.put(sign.name(), words(sign.removed()));
        }
        return new LexiconChanges(added, removed);
    }

    /** Allowed phrases first: they are what a school needs most often. */
    private static List<String> ordered(LexiconFiles standard) {
        return standard.signs().stream()
                .sorted((one, other) ->
                        Boolean.compare(other.equals(LexiconChanges.ALLOW), one.equals(LexiconChanges.ALLOW)))
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,，、;；]+", -1))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
