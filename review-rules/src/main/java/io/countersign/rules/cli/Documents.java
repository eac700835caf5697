package io.countersign.rules.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads documents one by one, so that memory stays flat, and writes one line for each in its order. */
final class Documents {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Statistics statistics = new Statistics();
    private boolean unreadable;

    Documents(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    int answerAll(Options options, Answer answer) throws IOException {
        String format = options.has("--format") ? String.valueOf(options.value("--format")) : "jsonl";
        if (options.files().isEmpty()) answerStream(format, "-", in, answer);
        for (String file : options.files())
            try (InputStream stream = Files.newInputStream(Path.of(file))) {
                answerStream(format, file, stream, answer);
            }
        out.flush();
        if (options.has("--stats")) statistics.print(err);
        return unreadable ? Command.UNREADABLE_LINES : Command.DONE;
    }

    private void answerStream(String format, String name, InputStream stream, Answer answer) throws IOException {
        switch (format) {
            case "jsonl" -> {
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                for (String line = reader.readLine(); line != null; line = reader.readLine()) answerLine(line, answer);
            }
            case "html" -> answerOne(JSON.valueToTree(name), new Document(null, null, read(stream)), answer);
            case "text" -> answerOne(JSON.valueToTree(name), new Document(read(stream), null, null), answer);
            default -> throw new Misuse("unknown format: " + format);
        }
    }

    private static String read(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    private void answerLine(String line, Answer answer) {
        try {
            JsonNode json = JSON.readTree(line);
            Document document = new Document(text(json, "text"), text(json, "title"), text(json, "html"));
            if (document.text() == null && document.html() == null) refuse("neither text nor html");
            else answerOne(json.get("id"), document, answer);
        } catch (JacksonException e) {
            refuse(e.getOriginalMessage());
        }
    }

    private static @Nullable String text(JsonNode json, String name) {
        JsonNode value = json.get(name);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    private void refuse(String error) {
        unreadable = true;
        ObjectNode line = JSON.createObjectNode();
        line.putNull("id");
        line.put("error", error);
        print(line);
    }

    private void answerOne(@Nullable JsonNode id, Document document, Answer answer) {
        ObjectNode line = JSON.createObjectNode();
        if (id == null) line.putNull("id");
        else line.set("id", id);
        answer.addTo(line, document);
        statistics.count(document.length());
        print(line);
    }

    private void print(ObjectNode line) {
        out.print(JSON.writeValueAsString(line));
        out.print('\n');
    }
}
