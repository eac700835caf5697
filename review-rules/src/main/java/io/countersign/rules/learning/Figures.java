package io.countersign.rules.learning;

import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.ScreeningResult;
import io.countersign.rules.screening.Severity;
import io.countersign.rules.screening.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Counts what a screen says of texts of which the truth is known. */
public final class Figures {

    private static final class Count {
        private int texts;
        private int flagged;
        private int blocked;
    }

    private final Map<String, Count> ads = new TreeMap<>();
    private final Map<String, Count> clean = new TreeMap<>();
    private final Map<String, Count> cleanDrafts = new TreeMap<>();
    private int insertedAds;
    private int locatedAds;

    /** Screens texts one by one. */
    public void pieces(Screening screening, List<Example> examples) {
        for (Example example : examples)
            count(
                    example.ad() ? ads : clean,
                    example.source(),
                    screening.screen(example.input()).verdict());
    }

    /** Screens the same texts put together to drafts, and drafts with one advertisement in each. */
    public void drafts(Screening screening, List<Example> examples, long seed) {
        Drafts drafts = new Drafts(seed);
        List<Draft> texts = drafts.clean(examples);
        for (Draft draft : texts)
            count(cleanDrafts, draft.source(), screening.screen(draft.input()).verdict());
        for (Draft draft : drafts.withAds(texts, examples)) {
            insertedAds++;
            if (locates(screening.screen(draft.input()), draft)) locatedAds++;
        }
    }

    private static boolean locates(ScreeningResult result, Draft draft) {
        for (ScreeningHit hit : result.findings())
            if (hit.severity() != Severity.NOTE && draft.adOverlaps(hit.start(), hit.end())) return true;
        return false;
    }

    private static void count(Map<String, Count> counts, String source, Verdict verdict) {
        Count count = counts.computeIfAbsent(source, name -> new Count());
        count.texts++;
        if (verdict != Verdict.PASS) count.flagged++;
        if (verdict == Verdict.BLOCK) count.blocked++;
    }

    private static int sum(Map<String, Count> counts, ToIntFunction<Count> part) {
        return counts.values().stream().mapToInt(part).sum();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }

    private static String line(String form, Object... values) {
        return String.format(Locale.ROOT, form, values) + "\n";
    }

    /** Precision, recall and F1 of all pieces, and what became of the drafts. */
    public String summary() {
        return line("pieces: %d advertisements, %d clean", sum(ads, c -> c.texts), sum(clean, c -> c.texts))
                + quality("flagged", c -> c.flagged)
                + quality("blocked", c -> c.blocked)
                + draftSummary();
    }

    private String quality(String name, ToIntFunction<Count> part) {
        int right = sum(ads, part);
        double precision = share(right, right + sum(clean, part));
        double recall = share(right, sum(ads, c -> c.texts));
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return line("  %s: precision %.4f, recall %.4f, F1 %.4f", name, precision, recall, f1);
    }

    private String draftSummary() {
        int drafts = sum(cleanDrafts, c -> c.texts);
        if (drafts == 0) return "";
        StringBuilder summary =
                new StringBuilder(line("drafts: %d clean, %d with an advertisement", drafts, insertedAds));
        cleanDrafts.forEach((source, count) -> summary.append(line(
                "  clean, %s: %d, flagged %.4f, blocked %.4f",
                source, count.texts, share(count.flagged, count.texts), share(count.blocked, count.texts))));
        return summary
                + line(
                        "  clean: flagged %.4f, blocked %.4f",
                        share(sum(cleanDrafts, c -> c.flagged), drafts),
                        share(sum(cleanDrafts, c -> c.blocked), drafts))
                + line("  advertisements located %.4f", share(locatedAds, insertedAds));
    }

    /** What became of the pieces of each source. */
    public String bySource() {
        StringBuilder text = new StringBuilder();
        ads.forEach((source, count) -> text.append(sourceLine(source, "advertisements", count)));
        clean.forEach((source, count) -> text.append(sourceLine(source, "clean", count)));
        return text.toString();
    }

    private static String sourceLine(String source, String label, Count count) {
        return line(
                "  %s, %s: %d, flagged %.4f, blocked %.4f",
                source, label, count.texts, share(count.flagged, count.texts), share(count.blocked, count.texts));
    }
}
