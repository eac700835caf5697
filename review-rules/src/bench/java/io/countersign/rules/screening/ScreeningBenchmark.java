package io.countersign.rules.screening;

import com.github.houbb.sensitive.word.bs.SensitiveWordBs;
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

/** The whole screening of an article of 3,000 characters of HTML, beside the library that a school would take. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ScreeningBenchmark {

    private static final int LENGTH = 3_000;

    /** How many different articles are read in turn. */
    @Param({"1", "64"})
    private int drafts;

    private List<String> htmls = List.of();
    private int next;
    private Screening countersign = Screening.standard();
    private SensitiveWordBs houbb = SensitiveWordBs.newInstance();

    @Setup
    public void build() {
        List<String> words = Corpus.words(Corpus.standardSize());
        htmls = Corpus.htmls(drafts, LENGTH, words);
        countersign = Screening.standard();
        houbb = Contenders.houbb(words);
    }

    @Benchmark
    public ScreeningResult countersign() {
        return countersign.screen(ScreeningInput.ofArticle("关于举办讲座的通知", nextHtml()));
    }

    @Benchmark
    public List<String> houbb() {
        return houbb.findAll(nextHtml());
    }

    private String nextHtml() {
        next = (next + 1) % drafts;
        return htmls.get(next);
    }
}
