package io.countersign.rules.cli;

import io.countersign.rules.screening.Evidence;
import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.ScreeningInput;
import io.countersign.rules.screening.ScreeningResult;
import java.io.IOException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Verdict, score and findings of a document, and on request the evidence. */
final class ScreenAnswer implements Answer {

    private final Screening screening;
    private final boolean withEvidence;

    ScreenAnswer(Options options) throws IOException {
        screening = new Screening(LexiconFolder.chosen(options));
        withEvidence = options.has("--evidence");
    }

    @Override
    public void addTo(ObjectNode line, Document document) {
        ScreeningInput input = document.toInput();
        ScreeningResult result = screening.screen(input);
        line.put("verdict", result.verdict().name());
        line.put("score", result.score());
        ArrayNode findings = line.putArray("findings");
        result.findings().forEach(hit -> add(findings.addObject(), hit));
        int unlisted = result.unlisted().count();
        if (unlisted > 0) line.put("unlisted", unlisted);
        if (withEvidence) {
            ArrayNode evidence = line.putArray("evidence");
            screening.evidence(input).forEach(seen -> add(evidence.addObject(), seen));
        }
    }

    private static void add(ObjectNode json, ScreeningHit hit) {
        json.put("id", hit.id());
        json.put("ruleId", hit.ruleId());
        json.put("category", hit.category().name());
        json.put("severity", hit.severity().name());
        json.put("field", Document.fieldName(hit.field()));
        json.put("start", hit.start());
        json.put("end", hit.end());
        json.put("excerpt", hit.excerpt());
        json.put("matched", hit.matched());
        json.put("explanation", hit.explanation());
        json.put("clause", hit.clause().name());
    }

    private static void add(ObjectNode json, Evidence seen) {
        json.put("category", seen.category());
        json.put("field", Document.fieldName(seen.field()));
        json.put("start", seen.start());
        json.put("end", seen.end());
        json.put("normalised", seen.normalised());
    }
}
