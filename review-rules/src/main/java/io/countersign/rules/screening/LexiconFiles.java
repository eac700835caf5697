package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The plain texts that a lexicon is read from, by file name. */
public final class LexiconFiles {

    private static final String FOLDER = "lexicon/";
    private static final String WORDS = "words/";
    private static final String SUFFIX = ".txt";
    private static final String VERSION = "version ";

    private final Map<String, String> texts;

    private LexiconFiles(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The files that come with this library. */
    public static LexiconFiles standard() {
        Map<String, String> texts = new LinkedHashMap<>();
        String manifest = Lexicon.resource(FOLDER + Lexicon.MANIFEST);
        texts.put(Lexicon.MANIFEST, manifest);
        for (String file : LexiconReader.includes(manifest)) texts.put(file, Lexicon.resource(FOLDER + file));
        return new LexiconFiles(texts);
    }

    /**
     * Reads them.
     *
     * @throws LexiconRejected with every fault, where they do not make a lexicon
     */
    public Lexicon lexicon() {
        return Lexicon.of(texts);
    }

    /** The signs that are known by their words. */
    public List<String> signs() {
        return texts.keySet().stream()
                .filter(file -> file.startsWith(WORDS))
                .map(file -> file.substring(WORDS.length(), file.length() - SUFFIX.length()))
                .toList();
    }

    public List<String> words(String sign) {
        return Line.read(texts.getOrDefault(file(sign), "")).stream()
                .flatMap(line -> Arrays.stream(line.text().split(" ", -1)))
                .toList();
    }

    /** The same files with the changes of a school in them; its version is named behind the own one. */
    public LexiconFiles with(LexiconChanges changes, String name) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        changed.computeIfPresent(Lexicon.MANIFEST, (file, text) -> named(text, name));
        for (String sign : changes.signs())
            changed.computeIfPresent(
                    file(sign), (file, text) -> changed(text, changes.added(sign), changes.removed(sign)));
        return new LexiconFiles(changed);
    }

    /** What the changes bring about that an editor should know, fatal or not; what these files have themselves is left out. */
    public List<LexiconFault> faultsOf(LexiconChanges changes) {
        List<LexiconFault> faults = new ArrayList<>();
        for (String sign : changes.signs()) {
            if (texts.containsKey(file(sign))) doubts(sign, changes, faults);
            else faults.add(LexiconFault.error(file(sign), 0, "no such sign"));
        }
        Set<LexiconFault> own = new HashSet<>(Lexicon.check(texts));
        Lexicon.check(with(changes, "").texts).stream()
                .filter(Predicate.not(own::contains))
                .forEach(faults::add);
        return faults;
    }

    private void doubts(String sign, LexiconChanges changes, List<LexiconFault> faults) {
        List<String> words = words(sign);
        for (String word : changes.removed(sign))
            if (!words.contains(word)) faults.add(LexiconFault.warning(file(sign), 0, word + ": not there to remove"));
        for (String word : changes.added(sign))
            if (word.startsWith("#") || word.chars().anyMatch(Character::isWhitespace))
                faults.add(LexiconFault.error(file(sign), 0, word + ": a word has no white space and no #"));
    }

    /** Lines keep their numbers, so that a doubt about the standard words stays the same doubt. */
    private static String changed(String text, List<String> added, List<String> removed) {
        String kept = text.lines()
                .map(line -> line.startsWith("#") ? line : without(line, removed))
                .collect(Collectors.joining("\n"));
        return kept + "\n" + String.join("\n", added) + "\n";
    }

    private static String without(String line, List<String> removed) {
        return Arrays.stream(line.split("[ \t]+", -1))
                .filter(word -> !removed.contains(word))
                .collect(Collectors.joining(" "));
    }

    private static String named(String manifest, String name) {
        return manifest.lines()
                .map(line -> line.startsWith(VERSION) ? line + name : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String file(String sign) {
        return WORDS + sign + SUFFIX;
    }
}
