package io.countersign.rules.screening;

import com.github.houbb.sensitive.word.bs.SensitiveWordBs;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.List;
import java.util.Random;
import org.ahocorasick.trie.Trie;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Finding the lexicon's words in a normalised text, beside three libraries and two limits; characters a second. */
@State(Scope.Benchmark)
public class MatcherBenchmark {

    static final int LENGTH = 100_000;
    private static final int DRAFT = 2_000;

    private String text = "";
    private char[] units = {};
    private WordMatcher countersign = new WordMatcher(List.of());
    private AhoCorasickDoubleArrayTrie<String> hankcs = new AhoCorasickDoubleArrayTrie<>();
    private Trie ahocorasick = Trie.builder().build();
    private SensitiveWordBs houbb = SensitiveWordBs.newInstance();
    private int[] table = {};

    @Setup
    public void build() {
        List<String> words = Corpus.words(Corpus.standardSize());
        text = Lexicon.standard()
                .normaliser()
                .normalise(Corpus.text(LENGTH + 1000, words))
                .substring(0, LENGTH);
        units = text.toCharArray();
        countersign = new WordMatcher(words);
        hankcs = Contenders.hankcs(words);
        ahocorasick = Contenders.ahocorasick(words);
        houbb = Contenders.houbb(words);
        table = new Random(1).ints(1 << 16, 0, 1 << 16).toArray();
    }

    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public int countersign() {
        int[] hits = {0};
        countersign.find(text, (word, start, end) -> hits[0]++);
        return hits[0];
    }

    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public int hankcs() {
        int[] hits = {0};
        hankcs.parseText(text, (begin, end, word) -> {
            hits[0]++;
        });
        return hits[0];
    }

    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public int ahocorasick() {
        int[] hits = {0};
        ahocorasick.parseText(text, emit -> {
            hits[0]++;
            return true;
        });
        return hits[0];
    }

    /** Draft by draft: its time grows faster than its text. */
    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public int houbb() {
        int hits = 0;
        for (int at = 0; at < LENGTH; at += DRAFT)
            hits += houbb.findAll(text.substring(at, Math.min(LENGTH, at + DRAFT))).size();
        return hits;
    }

    /** The least that reading every character costs. */
    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public int limitSum() {
        int sum = 0;
        for (char unit : units) sum += unit;
        return sum;
    }

    /** The least that an automaton costs: each step waits for the one before. */
    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public int limitWalk() {
        int state = 0;
        for (char unit : units) state = table[(state ^ unit) & 0xffff];
        return state;
    }
}
