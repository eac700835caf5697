package io.countersign.rules.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Words, patterns and rules of one version, read from plain text files: {@code lexicon.txt} names the version and the
 * word files, each word file is one sign, {@code patterns.txt} holds signs with a shape, {@code rules.txt} says what
 * combinations of signs mean, {@code variants.txt} which characters are read as others, {@code readings.txt} what is read
 * otherwise in some neighbourhood, {@code weights.txt}, where there is one, what the classifier has learnt. Immutable.
 */
public final class Lexicon {

    static final String MANIFEST = "lexicon.txt";

    private final String version;
    private final Normaliser normaliser;
    private final Signs signs;
    private final List<Rule> rules;
    private final Classifier classifier;

    Lexicon(String version, Normaliser normaliser, Signs signs, List<Rule> rules, Weights weights) {
        this.version = version;
        this.normaliser = normaliser;
        this.signs = signs;
        this.rules = List.copyOf(rules);
        this.classifier = new Classifier(weights, signs.names());
    }

    /** The lexicon that comes with this library. */
    public static Lexicon standard() {
        return LexiconFiles.standard().lexicon();
    }

    /**
     * Reads the files of a lexicon folder, given as file name and text.
     *
     * @throws LexiconRejected with every fault, where they do not make a lexicon
     */
    public static Lexicon of(Map<String, String> files) {
        return new LexiconReader(files).read();
    }

    /** Everything an editor should know of these files before they are activated, fatal or not. */
    public static List<LexiconFault> check(Map<String, String> files) {
        LexiconReader reader = new LexiconReader(files);
        List<LexiconFault> faults = new ArrayList<>();
        try {
            Lexicon lexicon = reader.read();
            faults.addAll(lexicon.signs.doubts());
        } catch (LexiconRejected rejected) {
            faults.addAll(rejected.faults());
        }
        return List.copyOf(faults);
    }

    /** The same words and rules with a classifier that has learnt something else. */
    public Lexicon with(Weights weights) {
        return new Lexicon(version, normaliser, signs, rules, weights);
    }

    /** Names the texts it was read from: the editors' version and a hash of the content. */
    public String version() {
        return version;
    }

    /** The words of one word file, in the form in which they are searched for. */
    public List<String> words(String sign) {
        return signs.words(sign);
    }

    Normaliser normaliser() {
        return normaliser;
    }

    Signs signs() {
        return signs;
    }

    List<Rule> rules() {
        return rules;
    }

    Classifier classifier() {
        return classifier;
    }

    /** A text that comes with this library. */
    static String resource(String file) {
        try (InputStream stream = Lexicon.class.getResourceAsStream(file)) {
            if (stream == null) throw new IllegalStateException("not on the class path: " + file);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
