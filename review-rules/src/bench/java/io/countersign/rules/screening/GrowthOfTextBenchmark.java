package io.countersign.rules.screening;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How the whole screening grows with the article, from one kilobyte to ten megabytes; time a call. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GrowthOfTextBenchmark {

    @Param({"1000", "10000", "100000", "1000000", "10000000"})
    public int length;

    private String html = "";
    private Screening screening = Screening.standard();

    @Setup
    public void build() {
        List<String> words = Corpus.words(Corpus.standardSize());
        html = Corpus.html(length, words);
        screening = Screening.standard();
    }

    @Benchmark
    public ScreeningResult countersign() {
        return screening.screen(ScreeningInput.ofArticle("关于举办讲座的通知", html));
    }
}
