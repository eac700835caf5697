package io.countersign.rules.screening;

import io.countersign.rules.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads {@code rules.txt}; its head explains the form. */
final class RuleReader {

    private final String file;
    private final String text;
    private final List<String> signNames;
    private final List<LexiconFault> faults;
    private final Map<String, SignSet> groups = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Rule> rules = new ArrayList<>();
    private Draft draft = new Draft(0, "");

    RuleReader(String file, String text, List<String> signNames, List<LexiconFault> faults) {
        this.file = file;
        this.text = text;
        this.signNames = signNames;
        this.faults = faults;
    }

    /** The rules in their order, which is their rank. */
    List<Rule> read() {
        for (Line line : Line.read(text)) {
            switch (line.key()) {
                case "group" -> group(line);
                case "rule" -> {
                    finish();
                    draft = new Draft(line.number(), line.rest());
                }
                default -> draft.lines.add(line);
            }
        }
        finish();
        return rules;
    }

    private void group(Line line) {
        String[] parts = line.rest().split(" ", 2);
        if (parts.length < 2) error(line.number(), "expected: group name sign|sign");
        else groups.put(parts[0], signs(line.number(), parts[1]));
    }

    private void finish() {
        if (draft.id.isEmpty()) {
            if (!draft.lines.isEmpty()) error(draft.lines.get(0).number(), "stands outside a rule");
            return;
        }
        if (!ids.add(draft.id)) error(draft.line, "second rule " + draft.id);
        for (Line line : draft.lines) take(line);
        if (draft.needs.isEmpty() && draft.reach != Reach.WORDING) error(draft.line, draft.id + " needs nothing");
        if (draft.explanation.isEmpty()) error(draft.line, draft.id + " explains nothing");
        rules.add(new Rule(
                draft.id,
                draft.clause,
                draft.category,
                draft.severity,
                draft.score,
                draft.reach,
                draft.needs,
                draft.unless,
                draft.explanation));
    }

    private void take(Line line) {
        try {
            switch (line.key()) {
                case "clause" -> draft.clause = Clause.valueOf(line.rest());
                case "category" -> draft.category = Category.valueOf(line.rest());
                case "severity" -> draft.severity = Severity.valueOf(line.rest().toUpperCase(Locale.ROOT));
                case "score" -> draft.score = Double.parseDouble(line.rest());
                case "within" -> draft.reach = Reach.valueOf(line.rest().toUpperCase(Locale.ROOT));
                case "needs" -> draft.needs.add(requirement(line));
                case "unless" -> draft.unless = draft.unless.and(signs(line.number(), line.rest()));
                case "say" -> draft.explanation = line.rest();
                default -> error(line.number(), "unknown word: " + line.key());
            }
        } catch (IllegalArgumentException e) {
            error(line.number(), "not understood: " + line.text());
        }
    }

    /** {@code a|b}, {@code 2 signs of a|b} or {@code 3 words of a|b}. */
    private Requirement requirement(Line line) {
        String[] parts = line.rest().split(" ", -1);
        if (parts.length == 1) return new Requirement(signs(line.number(), parts[0]), 1, false);
        if (parts.length != 4 || !parts[2].equals("of")) throw new IllegalArgumentException(line.rest());
        return new Requirement(signs(line.number(), parts[3]), Integer.parseInt(parts[0]), parts[1].equals("words"));
    }

    private SignSet signs(int line, String alternatives) {
        SignSet signs = SignSet.NONE;
        for (String name : alternatives.split("\\|", -1)) {
            SignSet group = groups.get(name);
            int sign = signNames.indexOf(name);
            if (group != null) signs = signs.and(group);
            else if (sign >= 0 && sign < SignSet.MOST) signs = signs.and(SignSet.of(sign));
            else error(line, "unknown sign: " + name);
        }
        return signs;
    }

    private void error(int line, String message) {
        faults.add(LexiconFault.error(file, line, message));
    }

    /** A rule while its lines are read. */
    private static final class Draft {
        private final int line;
        private final String id;
        private final List<Line> lines = new ArrayList<>();
        private final List<Requirement> needs = new ArrayList<>();
        private SignSet unless = SignSet.NONE;
        private Clause clause = Clause.A9;
        private Category category = Category.PROMOTION;
        private Severity severity = Severity.NOTE;
        private double score;
        private Reach reach = Reach.PASSAGE;
        private String explanation = "";

        private Draft(int line, String id) {
            this.line = line;
            this.id = id;
        }
    }
}
