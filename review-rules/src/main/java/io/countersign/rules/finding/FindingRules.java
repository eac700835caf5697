package io.countersign.rules.finding;

import io.countersign.rules.Clause;
import io.countersign.rules.screening.Category;
import io.countersign.rules.screening.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules of one package, read from its {@code rules.txt}: a key and its value on each line, a rule from "rule" on. */
public final class FindingRules {

    private static final String FILE = "rules.txt";

    private final Map<String, FindingRule> rules = new LinkedHashMap<>();

    private FindingRules(String text) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (String raw : text.split("\n", -1)) {
            String line = raw.strip().replaceAll("[ \t]+", " ");
            if (line.isEmpty() || line.startsWith("#")) continue;
            int space = line.indexOf(' ');
            if (line.startsWith("rule ")) finish(lines);
            lines.computeIfAbsent(line.substring(0, space), key -> new ArrayList<>())
                    .add(line.substring(space + 1));
        }
        finish(lines);
    }

    /** The rules beside the class. */
    public static FindingRules beside(Class<?> owner) {
        try (InputStream stream = owner.getResourceAsStream(FILE)) {
            if (stream == null) throw new IllegalStateException("no " + FILE + " beside " + owner);
            return new FindingRules(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FindingRule get(String id) {
        FindingRule rule = rules.get(id);
        if (rule == null) throw new IllegalArgumentException("no rule " + id);
        return rule;
    }

    public Collection<FindingRule> all() {
        return rules.values();
    }

    private void finish(Map<String, List<String>> lines) {
        if (lines.isEmpty()) return;
        String id = one(lines, "rule");
        rules.put(
                id,
                new FindingRule(
                        id,
                        Clause.valueOf(one(lines, "clause")),
                        Category.valueOf(one(lines, "category")),
                        Severity.valueOf(one(lines, "severity").toUpperCase(Locale.ROOT)),
                        one(lines, "say"),
                        lines));
        lines.clear();
    }

    private static String one(Map<String, List<String>> lines, String key) {
        List<String> values = lines.getOrDefault(key, List.of());
        if (values.size() != 1) throw new IllegalStateException("a rule needs one line " + key + ": " + lines);
        return values.get(0);
    }
}
