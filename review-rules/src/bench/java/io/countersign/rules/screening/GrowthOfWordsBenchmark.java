package io.countersign.rules.screening;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How the matcher slows down as the list grows; characters a second. */
@State(Scope.Benchmark)
public class GrowthOfWordsBenchmark {

    @Param({"1000", "10000", "100000"})
    public int words;

    private String text = "";
    private WordMatcher matcher = new WordMatcher(List.of());

    @Setup
    public void build() {
        List<String> list = Corpus.words(words);
        text = Corpus.text(MatcherBenchmark.LENGTH + 1000, list).substring(0, MatcherBenchmark.LENGTH);
        matcher = new WordMatcher(list);
    }

    @Benchmark
    @OperationsPerInvocation(MatcherBenchmark.LENGTH)
    public int countersign() {
        int[] hits = {0};
        matcher.find(text, (word, start, end) -> hits[0]++);
        return hits[0];
    }
}
