package io.countersign.rules.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts short texts together to drafts of the length of an article. */
final class Drafts {

    private static final int LENGTH = 1500;
    private static final String MIXED = "mixed";
    /** Enough to measure by; each costs as much as thirty short texts. */
    private static final int ADS_PER_DRAFT = 2;

    private final Random random;

    Drafts(long seed) {
        this.random = new Random(seed);
    }

    /** Each clean text stands in two drafts, one with texts of all sources and one with its own kind. */
    List<Draft> clean(List<Example> examples) {
        List<Example> clean = texts(examples, false);
        List<Draft> drafts = new ArrayList<>(join(clean, MIXED));
        Map<String, List<Example>> bySource =
                clean.stream().collect(Collectors.groupingBy(Example::source, TreeMap::new, Collectors.toList()));
        bySource.forEach((source, texts) -> drafts.addAll(join(texts, source)));
        return drafts;
    }

    /** Each draft with two advertisements, one at a time, somewhere between two of its texts. */
    List<Draft> withAds(List<Draft> clean, List<Example> examples) {
        List<Example> ads = texts(examples, true);
        Collections.shuffle(ads, random);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < Math.min(ads.size(), ADS_PER_DRAFT * clean.size()); i++) {
            Draft around = clean.get(i % clean.size());
            String[] lines = around.text().split("\n", -1);
            int place = random.nextInt(lines.length + 1);
            StringBuilder text = new StringBuilder();
            for (int line = 0; line < place; line++) text.append(lines[line]).append('\n');
            int start = text.length();
            text.append(ads.get(i).text());
            int end = text.length();
            for (int line = place; line < lines.length; line++)
                text.append('\n').append(lines[line]);
            drafts.add(new Draft(text.toString(), ads.get(i).source(), start, end));
        }
        return drafts;
    }

    private static List<Example> texts(List<Example> examples, boolean ad) {
        return examples.stream()
                .filter(example -> example.ad() == ad && !example.text().isEmpty())
                .sorted(Comparator.comparing(Example::text))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<Draft> join(List<Example> texts, String source) {
        List<Example> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, random);
        List<Draft> drafts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Example example : shuffled) {
            if (text.length() > 0) text.append('\n');
            text.append(example.text());
            if (text.length() < LENGTH) continue;
            drafts.add(new Draft(text.toString(), source, 0, 0));
            text.setLength(0);
        }
        return drafts;
    }
}
