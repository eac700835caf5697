package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything the screen can recognise, and how it is recognised in a normalised text. */
final class Signs {

    /** Words of this sign beat every shorter sighting inside them. */
    static final String ALLOW = "allow";

    /** The sign of text that a reader does not see. */
    static final String HIDDEN = "hidden-text";

    /** The sign of a word that is written so that only people read it. */
    static final String DISGUISED = "disguised";

    private final List<String> names;
    private final List<SignWord> words;
    private final SignPatterns patterns;
    private final WrittenWords written;
    private final LookAlikeWords alike;
    private final SpokenWords spoken;
    private final List<String> distinct;
    private final int[][] signsOfWord;
    private final boolean[] asciiStart;
    private final boolean[] asciiEnd;
    private final int allow;
    private final int hidden;
    private final int disguised;
    /** Signs that tell a number or address; a longer sighting around does not take that away. */
    private final SignSet details;

    Signs(List<String> names, List<SignWord> words, List<SignPattern> patterns) {
        this.names = List.copyOf(names);
        this.words = List.copyOf(words);
        this.patterns = new SignPatterns(patterns);
        this.allow = names.indexOf(ALLOW);
        this.hidden = names.indexOf(HIDDEN);
        this.disguised = names.indexOf(DISGUISED);
        SignSet telling = SignSet.NONE;
        for (SignPattern pattern : patterns)
            if (pattern.tellsDetail()) telling = telling.and(SignSet.of(pattern.sign()));
        this.details = telling;
        Map<String, List<Integer>> byWord = new LinkedHashMap<>();
        for (SignWord word : words)
            byWord.computeIfAbsent(word.normalised(), key -> new ArrayList<>()).add(word.sign());
        distinct = List.copyOf(byWord.keySet());
        written = new WrittenWords(distinct);
        alike = new LookAlikeWords(distinct);
        spoken = new SpokenWords(distinct);
        signsOfWord = new int[distinct.size()][];
        asciiStart = new boolean[distinct.size()];
        asciiEnd = new boolean[distinct.size()];
        for (int i = 0; i < distinct.size(); i++) {
            String word = distinct.get(i);
            signsOfWord[i] = byWord.getOrDefault(word, List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            asciiStart[i] = Pinyin.isLetter(word.charAt(0));
            asciiEnd[i] = Pinyin.isLetter(word.charAt(word.length() - 1));
        }
    }

    List<String> names() {
        return names;
    }

    String name(int sign) {
        return names.get(sign);
    }

    /** The words as they are looked for. */
    List<String> words() {
        return words.stream().map(SignWord::normalised).distinct().toList();
    }

    /** Those of one sign. */
    List<String> words(String name) {
        int sign = names.indexOf(name);
        return words.stream()
                .filter(word -> word.sign() == sign)
                .map(SignWord::normalised)
                .toList();
    }

    /** The text as sentences with what was seen in each. */
    List<Segment> find(NormalText normal) {
        Sightings plain = new Sightings();
        Sightings otherwise = new Sightings();
        Sightings guessed = new Sightings();
        written.find(
                normal,
                (word, start, end) -> {
                    if (standsAlone(normal, word, start, end)) add(word, start, end, plain);
                },
                (word, start, end) -> {
                    if (standsAlone(normal, word, start, end)) addDisguised(word, start, end, otherwise);
                });
        alike.find(normal, (word, start, end) -> {
            if (isPair(normal, start, end)) add(word, start, end, guessed);
            else addDisguised(word, start, end, otherwise);
        });
        spoken.find(normal, (word, start, end) -> {
            if (isPair(normal, start, end)) add(word, start, end, guessed);
            else if (isDisguise(normal, start, end)) addDisguised(word, start, end, otherwise);
            else add(word, start, end, otherwise);
        });
        List<Segment> segments = new ArrayList<>();
        SignPatterns.Scan scan = patterns.scan(normal);
        Sightings found = new Sightings();
        Sightings guesses = new Sightings();
        int[] reached = new int[names.size()];
        Sentences.cut(normal, (start, end) -> {
            found.clear();
            scan.find(start, end, found);
            plain.moveBefore(end, found);
            otherwise.moveBefore(end, found);
            guesses.clear();
            guessed.moveBefore(end, guesses);
            addGuesses(normal, guesses, found);
            segments.add(segment(start, end, found, reached));
        });
        return segments;
    }

    /** Two characters that only sound like a word, and nothing else is odd about them. */
    private static boolean isPair(NormalText text, int start, int end) {
        return end - start == 2 && Han.isHan(text.charAt(start)) && Han.isHan(text.charAt(start + 1));
    }

    /**
     * Pairs of one sentence. One of which no character is left as it is meant is a rare name sooner than a disguise,
     * unless there is another disguise. None is a sign of disguise by itself.
     */
    private void addGuesses(NormalText text, Sightings guesses, Sightings found) {
        if (guesses.isEmpty()) return;
        Sighting first = guesses.get(0);
        boolean several = guesses.get(guesses.size() - 1).start() >= first.end();
        if (several || keepsCharacter(text, first) || found.holds(disguised))
            for (int i = 0; i < guesses.size(); i++) found.add(guesses.get(i));
    }

    private static boolean keepsCharacter(NormalText text, Sighting pair) {
        return text.charAt(pair.start()) == pair.normalised().charAt(0)
                || text.charAt(pair.start() + 1) == pair.normalised().charAt(1);
    }

    private static boolean isDisguise(NormalText text, int start, int end) {
        for (int i = start; i < end; i++) if (Han.isHan(text.charAt(i))) return true;
        return false;
    }

    /** As {@link #find}, and that the text was hidden is a sign of its own. */
    List<Segment> findHidden(NormalText normal) {
        return find(normal).stream()
                .map(segment -> hidden(segment, normal.text()))
                .toList();
    }

    private Segment hidden(Segment segment, String text) {
        int start = segment.start();
        int end = segment.end();
        while (start < end && !Han.isWritten(text.charAt(start))) start++;
        while (end > start && !Han.isWritten(text.charAt(end - 1))) end--;
        if (start == end) return segment;
        List<Sighting> sightings = new ArrayList<>(segment.sightings());
        sightings.add(new Sighting(hidden, start, end, text.substring(start, end)));
        return new Segment(segment.start(), segment.end(), sightings, Sighting.signs(sightings));
    }

    private void add(int word, int start, int end, Sightings sightings) {
        for (int sign : signsOfWord[word]) sightings.add(new Sighting(sign, start, end, distinct.get(word)));
    }

    private void addDisguised(int word, int start, int end, Sightings sightings) {
        add(word, start, end, sightings);
        sightings.add(new Sighting(disguised, start, end, distinct.get(word)));
    }

    /** A word that begins or ends with a Latin letter is no part of a longer one. */
    private boolean standsAlone(NormalText text, int word, int start, int end) {
        return !(asciiStart[word] && start > 0 && Pinyin.isLetter(text.charAt(start - 1)))
                && !(asciiEnd[word] && end < text.length() && Pinyin.isLetter(text.charAt(end)));
    }

    /** @param reached for each sign the end of what was kept of it, 0 in between */
    private Segment segment(int start, int end, Sightings found, int[] reached) {
        if (found.isEmpty()) return new Segment(start, end, List.of(), SignSet.NONE);
        List<Sighting> kept = new ArrayList<>(found.size());
        boolean allowed = found.holds(allow);
        Sighting widest = found.get(0);
        for (int i = 0; i < found.size(); i++) {
            Sighting sighting = found.get(i);
            boolean inside = widest.exceeds(sighting) && !details.has(sighting.sign());
            if (sighting.end() > widest.end()) widest = sighting;
            if (inside || sighting.start() < reached[sighting.sign()]) continue;
            if (allowed && isAllowed(sighting, found)) continue;
            reached[sighting.sign()] = sighting.end();
            kept.add(sighting);
        }
        for (Sighting sighting : kept) reached[sighting.sign()] = 0;
        return new Segment(start, end, kept, Sighting.signs(kept));
    }

    private boolean isAllowed(Sighting sighting, Sightings found) {
        if (sighting.sign() == allow) return true; // says nothing by itself
        for (int i = 0; i < found.size() && found.get(i).start() <= sighting.start(); i++)
            if (found.get(i).sign() == allow && found.get(i).exceeds(sighting)) return true;
        return false;
    }

    /** Words that an editor should look at again. */
    List<LexiconFault> doubts() {
        List<LexiconFault> doubts = new ArrayList<>();
        Map<String, SignWord> seen = new HashMap<>();
        for (SignWord word : words) {
            SignWord first = seen.putIfAbsent(word.normalised(), word);
            if (first != null) doubts.add(word.doubt("also in " + first.file() + ":" + first.line()));
            if (word.normalised().codePointCount(0, word.normalised().length()) < 2)
                doubts.add(word.doubt("one character finds too much"));
        }
        for (SignWord word : words) {
            SignWord shorter = shorterInside(word, seen);
            if (shorter != null) doubts.add(word.doubt("found already by " + shorter.normalised()));
        }
        return doubts;
    }

    private static @Nullable SignWord shorterInside(SignWord word, Map<String, SignWord> byText) {
        String text = word.normalised();
        for (int start = 0; start < text.length(); start++)
            for (int end = start + 1; end <= text.length(); end++) {
                SignWord inside = end - start == text.length() ? null : byText.get(text.substring(start, end));
                if (inside != null && inside.sign() == word.sign()) return inside;
            }
        return null;
    }
}
