package io.countersign.rules.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/** The texts and words that all contenders get alike: campus notices with words of the lexicon strewn in, by seed. */
final class Corpus {

    private static final long SEED = 20261124;
    /** About one word of the lexicon for every so many lines, as in a draft that advertises now and then. */
    private static final int LINES_PER_WORD = 4;

    private static final List<String> NOTICES = lines("campus-notices.txt");

    private Corpus() {}

    /** The words of the standard lexicon as they are matched, filled up with made-up words to the number. */
    static List<String> words(int number) {
        Set<String> words = new LinkedHashSet<>(Lexicon.standard().signs().words());
        Random random = new Random(SEED);
        String letters = String.join("", NOTICES).replaceAll("\\P{IsHan}", "");
        while (words.size() < number) {
            StringBuilder word = new StringBuilder();
            for (int length = 2 + random.nextInt(4); length > 0; length--)
                word.append(letters.charAt(random.nextInt(letters.length())));
            words.add(word.toString());
        }
        return words.stream().limit(number).toList();
    }

    /** How many words the standard lexicon has. */
    static int standardSize() {
        return Lexicon.standard().signs().words().size();
    }

    /** Plain text of about that many UTF-16 units. */
    static String text(int length, List<String> words) {
        return build(length, words, "", "\n", SEED);
    }

    /** The same as the body of an article: paragraphs with inline styles. */
    static String html(int length, List<String> words) {
        return html(length, words, SEED);
    }

    /** So many different ones: a text that is read again and again is known to the processor by heart. */
    static List<String> htmls(int number, int length, List<String> words) {
        return LongStream.range(SEED, SEED + number)
                .mapToObj(seed -> html(length, words, seed))
                .toList();
    }

    private static String html(int length, List<String> words, long seed) {
        return build(length, words, "<p style=\"line-height:1.75\"><span style=\"color:#333\">", "</span></p>\n", seed);
    }

    private static String build(int length, List<String> words, String before, String behind, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(length + 200);
        while (text.length() < length) {
            text.append(before).append(NOTICES.get(random.nextInt(NOTICES.size())));
            if (random.nextInt(LINES_PER_WORD) == 0) text.append(words.get(random.nextInt(words.size())));
            text.append(behind);
        }
        return text.toString();
    }

    private static List<String> lines(String file) {
        try (InputStream stream = Corpus.class.getResourceAsStream(file)) {
            if (stream == null) throw new IllegalStateException("not on the class path: " + file);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
