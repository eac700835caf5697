package io.countersign.gateway.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.publication.PublicationState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every fact that the code can tell has a word in the chain's page and in histories. */
class AuditWordsTests {

    private static final Pattern ACTION = Pattern.compile("String action\\(\\) \\{\\s*return \"([A-Z_]+)\"( \\+)?");

    @Test
    void eachActionHasAWord() throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/audit.properties"))) {
            words.load(reader);
        }

        List<String> actions = actions();

        assertThat(actions).contains("VOTE_CAST", "CASE_OPENED", "PUBLICATION_VERIFIED");
        assertThat(actions).allSatisfy(action -> assertThat(words).containsKey("auditAction." + action));
    }

    private static List<String> actions() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> ACTION.matcher(read(file)).results())
                    .flatMap(match -> match.group(2) == null ? Stream.of(match.group(1)) : perState(match.group(1)))
                    .toList();
        }
    }

    private static Stream<String> perState(String prefix) {
        return Arrays.stream(PublicationState.values()).map(state -> prefix + state);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
