package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;
import org.openjdk.jol.info.GraphLayout;

/** Says in one page how the contenders of one run compare. */
final class BenchmarkReport {

    private static final double MILLION = 1e6;
    /** What else the machine does moves the mean more. */
    private static final int MEDIAN = 50;

    private final List<RunResult> results;
    private final StringBuilder page = new StringBuilder();

    BenchmarkReport(Collection<RunResult> results) {
        this.results = new ArrayList<>(results);
    }

    String markdown() {
        page.append("# Screening, one run on one machine, one thread\n");
        matchers();
        screening();
        growth();
        heap();
        return page.toString();
    }

    private void matchers() {
        table("Matcher, %d words of the standard lexicon".formatted(Corpus.standardSize()), "million characters a second", "ours is … times as fast");
        double ours = score(of(MatcherBenchmark.class), "countersign");
        for (RunResult result : of(MatcherBenchmark.class)) {
            double score = result.getPrimaryResult().getScore();
            row(name(result), score / MILLION, ours / score);
        }
    }

    private void screening() {
        screening("1", "one article again and again");
        screening("64", "64 articles in turn");
    }

    private void screening(String drafts, String which) {
        table("Whole screening of 3,000 characters of HTML, " + which, "milliseconds, mean", "median", "99th percentile", "ours is … times as fast", "by medians");
        List<RunResult> of = of(ScreeningBenchmark.class).stream()
                .filter(result -> result.getParams().getParam("drafts").equals(drafts))
                .toList();
        Statistics ours = statistics(of, "countersign");
        for (RunResult result : of) {
            Statistics it = result.getPrimaryResult().getStatistics();
            row(
                    name(result),
                    it.getMean(),
                    it.getPercentile(MEDIAN),
                    it.getPercentile(99),
                    it.getMean() / ours.getMean(),
                    it.getPercentile(MEDIAN) / ours.getPercentile(MEDIAN));
        }
    }

    private void growth() {
        table("Matcher, growth of the list", "million characters a second");
        for (RunResult result : of(GrowthOfWordsBenchmark.class))
            row(result.getParams().getParam("words") + " words", result.getPrimaryResult().getScore() / MILLION);
        table("Whole screening, growth of the text", "milliseconds", "nanoseconds a character");
        for (RunResult result : of(GrowthOfTextBenchmark.class)) {
            String length = result.getParams().getParam("length");
            double millis = result.getPrimaryResult().getScore();
            row(length + " characters", millis, millis * MILLION / Integer.parseInt(length));
        }
    }

    private void heap() {
        List<String> words = Corpus.words(Corpus.standardSize());
        table("Heap of the automaton, %d words".formatted(words.size()), "kilobytes");
        row("countersign", kilobytes(new WordMatcher(words)));
        row("hankcs", kilobytes(Contenders.hankcs(words)));
        row("ahocorasick", kilobytes(Contenders.ahocorasick(words)));
        row("countersign, 100000 words", kilobytes(new WordMatcher(Corpus.words(100_000))));
    }

    private static double kilobytes(Object root) {
        return GraphLayout.parseInstance(root).totalSize() / 1024.0;
    }

    private void table(String title, String... columns) {
        page.append("\n## ").append(title).append("\n\n| |");
        for (String column : columns) page.append(' ').append(column).append(" |");
        page.append("\n|---|").append("---:|".repeat(columns.length)).append('\n');
    }

    private void row(String name, double... figures) {
        page.append("| ").append(name).append(" |");
        for (double figure : figures) page.append(String.format(Locale.ROOT, " %.3f |", figure));
        page.append('\n');
    }

    private List<RunResult> of(Class<?> benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().startsWith(benchmark.getName() + "."))
                .toList();
    }

    private static double score(List<RunResult> of, String contender) {
        return statistics(of, contender).getMean();
    }

    private static Statistics statistics(List<RunResult> of, String contender) {
        return of.stream()
                .filter(result -> name(result).equals(contender))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getStatistics();
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }
}
