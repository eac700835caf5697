package io.countersign.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school teaches the classifier with its own texts and measures the screen on them. */
class TeachingTests {

    private static final String AD = "{\"text\":\"新到%d号紫砂壶，泡茶醇香，喜欢就带走\",\"label\":\"ad\",\"source\":\"a%d\"}\n";
    private static final String CLEAN =
            "{\"title\":\"通知%d\",\"html\":\"<p>请各学院提交年度总结材料</p>\",\"label\":\"clean\",\"source\":\"c%d\"}\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final Path folder;

    TeachingTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void trainingWritesWeightsAndPrintsItsFigures() throws IOException {
        Path weights = folder.resolve("weights.txt");
        assertThat(run("train", "--out", weights.toString(), "--seed", "5", texts()))
                .isZero();
        assertThat(Files.readString(weights)).contains("bias ", "short ", "long ", "grams ");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("five folds", "each source left out", "precision", "recall", "a1, advertisements: 20");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("fold 1 of 5", "without c1");
    }

    @Test
    void textsThatOnlyTeachAreNotMeasured() throws IOException {
        Path weights = folder.resolve("weights.txt");
        Path teaching = Files.writeString(
                folder.resolve("teaching.jsonl"), AD.formatted(7, 9).repeat(5));
        assertThat(run("train", "--out", weights.toString(), "--teach", teaching.toString(), texts()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("pieces: 40 advertisements, 40 clean")
                .doesNotContain("a9");
    }

    @Test
    void shippedScreenIsMeasured() throws IOException {
        assertThat(run("evaluate", texts())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("pieces: 40 advertisements, 40 clean", "c0, clean: 20, flagged 0.0000");
    }

    @Test
    void textWithoutALabelIsNamedAtItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.jsonl"), AD.formatted(1, 1) + "{\"text\":\"通知\"}\n");
        assertThat(run("evaluate", file.toString())).isEqualTo(Command.MISUSED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("bad.jsonl:2");
    }

    @Test
    void seedMustBeANumber() throws IOException {
        assertThat(run("evaluate", "--seed", "many", texts())).isEqualTo(Command.MISUSED);
    }

    private String texts() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) lines.append(AD.formatted(i, i % 2)).append(CLEAN.formatted(i, i % 2));
        return Files.writeString(folder.resolve("texts.jsonl"), lines).toString();
    }

    private int run(String... arguments) {
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Command(new ByteArrayInputStream(new byte[0]), printed, errors).run(List.of(arguments));
    }
}
