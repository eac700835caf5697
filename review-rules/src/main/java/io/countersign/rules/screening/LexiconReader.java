package io.countersign.rules.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the files of a lexicon and names every fault in them at once. */
final class LexiconReader {

    static final String PATTERNS = "patterns.txt";
    static final String RULES = "rules.txt";
    static final String VARIANTS = "variants.txt";
    static final String READINGS = "readings.txt";
    static final String WEIGHTS = "weights.txt";

    private static final Set<String> SPECIAL = Set.of(Lexicon.MANIFEST, PATTERNS, RULES, VARIANTS, READINGS, WEIGHTS);

    private final Map<String, String> files;
    private final List<LexiconFault> faults = new ArrayList<>();
    private final List<String> signNames = new ArrayList<>();
    private final List<SignWord> words = new ArrayList<>();
    private final List<SignPattern> patterns = new ArrayList<>();

    LexiconReader(Map<String, String> files) {
        this.files = new TreeMap<>(files);
    }

    static List<String> includes(String manifest) {
        return Line.read(manifest).stream()
                .filter(line -> line.key().equals("file"))
                .map(Line::rest)
                .toList();
    }

    Lexicon read() {
        String manifest = files.getOrDefault(Lexicon.MANIFEST, "");
        List<String> named = includes(manifest);
        checkFiles(named);
        Normaliser normaliser = new Normaliser(variants(), readings());
        for (String file : named) if (!SPECIAL.contains(file)) readWords(file, normaliser);
        readPatterns();
        sign(Signs.HIDDEN);
        sign(Signs.DISGUISED);
        List<Rule> rules = new RuleReader(RULES, text(RULES), signNames, faults).read();
        Weights weights =
                files.containsKey(WEIGHTS) ? new WeightsReader(WEIGHTS, faults).read(text(WEIGHTS)) : Weights.none();
        if (faults.stream().anyMatch(LexiconFault::fatal)) throw new LexiconRejected(faults);
        return new Lexicon(version(manifest), normaliser, new Signs(signNames, words, patterns), rules, weights);
    }

    private void checkFiles(List<String> named) {
        if (!files.containsKey(Lexicon.MANIFEST)) error(Lexicon.MANIFEST, 0, "missing");
        for (String file : named) if (!files.containsKey(file)) error(Lexicon.MANIFEST, 0, "missing: " + file);
        for (String file : files.keySet())
            if (!file.equals(Lexicon.MANIFEST) && !named.contains(file)) error(file, 0, "not named in lexicon.txt");
        if (!named.contains(RULES)) error(Lexicon.MANIFEST, 0, "names no rules.txt");
    }

    private Map<Integer, String> variants() {
        Map<Integer, String> variants = new HashMap<>();
        for (Line line : Line.read(text(VARIANTS))) {
            String[] parts = line.rest().split(" ", -1);
            if (parts.length != 1 || line.rest().isEmpty())
                error(VARIANTS, line.number(), "expected: readAs characters");
            else line.rest().codePoints().forEach(point -> variants.put(point, line.key()));
        }
        return variants;
    }

    private List<ContextReading> readings() {
        List<ContextReading> readings = new ArrayList<>();
        for (Line line : Line.readWithParts(text(READINGS))) {
            String[] columns = line.rest().split(" ", 2);
            if (columns.length < 2) error(READINGS, line.number(), "expected: readAs characters regex");
            else
                compile(READINGS, line, columns[1])
                        .ifPresent(pattern ->
                                readings.add(new ContextReading(line.key(), beginnings(columns[0]), pattern)));
        }
        return readings;
    }

    /** Neither a space nor the end of a line can stand in a column. */
    private static String beginnings(String column) {
        return column.replace('␣', ' ').replace('␤', VisibleText.BREAK);
    }

    private Optional<Pattern> compile(String file, Line line, String regex) {
        try {
            return Optional.of(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            error(file, line.number(), e.getDescription() + ": " + e.getPattern());
            return Optional.empty();
        }
    }

    private void readWords(String file, Normaliser normaliser) {
        int sign = sign(file.replaceFirst(".*/", "").replaceFirst("\\.txt$", ""));
        for (Line line : Line.read(text(file)))
            for (String word : line.text().split(" ", -1)) {
                String normalised = normaliser.normalise(word);
                if (normalised.isBlank()) error(file, line.number(), word + ": nothing is left of it");
                else words.add(new SignWord(sign, normalised, file, line.number()));
            }
    }

    private void readPatterns() {
        for (Line line : Line.readWithParts(text(PATTERNS))) readPattern(line);
    }

    private void readPattern(Line line) {
        String rest = line.rest();
        int space = rest.indexOf(' ');
        if (space < 0) {
            error(PATTERNS, line.number(), "expected: sign characters regex");
            return;
        }
        compile(PATTERNS, line, rest.substring(space + 1))
                .ifPresent(
                        pattern -> patterns.add(SignPattern.of(sign(line.key()), rest.substring(0, space), pattern)));
    }

    private int sign(String name) {
        int known = signNames.indexOf(name);
        if (known >= 0) return known;
        signNames.add(name);
        if (signNames.size() == SignSet.MOST + 1) error(Lexicon.MANIFEST, 0, "more than " + SignSet.MOST + " signs");
        return signNames.size() - 1;
    }

    private String text(String file) {
        return files.getOrDefault(file, "");
    }

    private void error(String file, int line, String message) {
        faults.add(LexiconFault.error(file, line, message));
    }

    private String version(String manifest) {
        String named = Line.read(manifest).stream()
                .filter(line -> line.key().equals("version"))
                .map(Line::rest)
                .findFirst()
                .orElse("0");
        return named + "+" + hash();
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, text) -> {
                digest.update((name + "\n" + text.length() + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), 4));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
