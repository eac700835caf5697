package io.countersign.rules.cli;

import io.countersign.rules.learning.Example;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads labelled texts: JSON Lines with a document, {@code label} (ad or clean) and {@code source}. */
final class Examples {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Examples() {}

    static List<Example> read(List<String> files) throws IOException {
        if (files.isEmpty()) throw new Misuse("no labelled texts");
        List<Example> examples = new ArrayList<>();
        for (String file : files)
            try (BufferedReader reader = Files.newBufferedReader(Path.of(file))) {
                int number = 0;
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    number++;
                    examples.add(example(line, file + ":" + number));
                }
            }
        return examples;
    }

    private static Example example(String line, String place) {
        try {
            JsonNode json = JSON.readTree(line);
            Document document = Document.of(json);
            String label = json.path("label").asString("");
            if (document == null || !(label.equals("ad") || label.equals("clean")))
                throw new Misuse(place + ": expected a text or html, and the label ad or clean");
            return new Example(
                    document.toInput(), label.equals("ad"), json.path("source").asString("unknown"));
        } catch (JacksonException e) {
            throw new Misuse(place + ": " + e.getOriginalMessage());
        }
    }
}
