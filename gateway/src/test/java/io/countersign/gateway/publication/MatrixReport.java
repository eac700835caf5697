package io.countersign.gateway.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code target/matrix/report.md} from the parts that were run. */
final class MatrixReport {

    private static final Path FOLDER = Path.of("..", "target", "matrix");
    private static final Path PARTS = FOLDER.resolve("parts");

    private MatrixReport() {}

    static Path folder() {
        return FOLDER;
    }

    /** A part that is a table of cells. */
    static void cells(String title, List<MatrixOutcome> outcomes) {
        Map<String, Long> states = outcomes.stream()
                .collect(Collectors.groupingBy(
                        it -> it.cell().path() + ", " + it.state(), TreeMap::new, Collectors.counting()));
        List<String> lines = new ArrayList<>();
        lines.add(outcomes.size() + " cells, "
                + outcomes.stream().filter(it -> it.shown() > 1).count() + " doubles.");
        lines.add("");
        states.forEach((state, count) -> lines.add("- " + state + ": " + count));
        lines.add("");
        lines.add("| path | step | fault | kill | readers see | calls | state | attempts | code |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
        outcomes.forEach(it -> lines.add("| " + it.cell() + " | " + it.shown() + " | " + it.calls() + " | " + it.state()
                + " | " + it.attempts() + " | " + it.code() + " |"));
        part(title, lines);
    }

    /** A part in its own words. */
    static void part(String title, List<String> lines) {
        try {
            Files.createDirectories(PARTS);
            Files.writeString(
                    PARTS.resolve(title.replace(' ', '-') + ".md"),
                    "## " + title + "\n\n" + String.join("\n", lines) + "\n");
            try (Stream<Path> parts = Files.list(PARTS)) {
                StringBuilder report = new StringBuilder("# Exactly once: what the matrix found\n");
                for (Path part : parts.sorted().toList()) report.append('\n').append(Files.readString(part));
                Files.writeString(FOLDER.resolve("report.md"), report);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
