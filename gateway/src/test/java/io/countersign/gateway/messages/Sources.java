package io.countersign.gateway.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the product in which words or their keys may stand. */
final class Sources {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path JAVA = Path.of("src/main/java");
    static final Path RULES = Path.of("../review-rules/src/main/java");
    static final Path CONNECTORS = Path.of("../connectors/src/main/java");

    private static final String COMMENTS = "(?s:/\\*.*?\\*/)|(?m:(?<![:\"*])//.*$)";

    private Sources() {}

    static List<Path> files(Path root, String ending) {
        if (!Files.isDirectory(root)) return List.of();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<Path, String> templates() {
        return texts(RESOURCES.resolve("templates"), ".html", "(?s)<!--.*?-->");
    }

    static Map<Path, String> scripts() {
        return texts(RESOURCES.resolve("static/js"), ".js", COMMENTS);
    }

    static Map<Path, String> code() {
        Map<Path, String> all = new TreeMap<>();
        for (Path root : List.of(JAVA, RULES, CONNECTORS)) all.putAll(texts(root, ".java", COMMENTS));
        return all;
    }

    /** The texts of the files without their comments. */
    private static Map<Path, String> texts(Path root, String ending, String comments) {
        return files(root, ending).stream()
                .collect(Collectors.toMap(
                        file -> file, file -> text(file).replaceAll(comments, ""), (a, b) -> a, TreeMap::new));
    }
}
