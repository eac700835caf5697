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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line of the contract, section 5. */
class CommandTests {

    private static final String AD = "扫码加微信领取优惠券，全场八折，咨询电话13800138000";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final Path folder;

    CommandTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void eachLineIsAnsweredInItsOrder() {
        int status = run(
                "{\"id\":7,\"text\":\"" + AD + "\"}\n{\"id\":\"b\",\"title\":\"通知\",\"html\":\"<p>讲座</p>\"}\n",
                "screen");
        assertThat(status).isZero();
        assertThat(lines()).hasSize(2);
        JsonNode first = lines().get(0);
        assertThat(first.get("id").asInt()).isEqualTo(7);
        assertThat(first.get("verdict").asString()).isEqualTo("BLOCK");
        assertThat(first.get("score").asDouble()).isBetween(0.9, 1.0);
        JsonNode finding = first.get("findings").get(0);
        assertThat(finding.propertyNames())
                .containsExactly(
                        "id",
                        "ruleId",
                        "category",
                        "severity",
                        "field",
                        "start",
                        "end",
                        "excerpt",
                        "matched",
                        "explanation",
                        "clause");
        assertThat(finding.get("field").asString()).isEqualTo("text");
        assertThat(lines().get(1).get("verdict").asString()).isEqualTo("PASS");
        assertThat(lines().get(1).get("findings")).isEmpty();
    }

    @Test
    void unreadableLineIsReportedAndLosesNothingElse() {
        int status = run("{broken\n[]\n{\"id\":1}\n\n{\"id\":2,\"text\":\"通知\"}\n", "screen");
        assertThat(status).isEqualTo(3);
        assertThat(lines()).hasSize(5);
        assertThat(lines().subList(0, 4)).allSatisfy(line -> {
            assertThat(line.get("id").isNull()).isTrue();
            assertThat(line.get("error").asString()).isNotBlank();
        });
        assertThat(lines().get(4).get("verdict").asString()).isEqualTo("PASS");
    }

    @Test
    void evidenceAndStatisticsComeOnRequest() {
        run("{\"id\":1,\"text\":\"联系电话１３８ 0013 8000\"}", "screen", "--evidence", "--stats");
        JsonNode mobile = lines().get(0).get("evidence").get(0);
        assertThat(mobile.get("category").asString()).isEqualTo("mobile");
        assertThat(mobile.get("normalised").asString()).isEqualTo("13800138000");
        assertThat(mobile.get("start").asInt()).isEqualTo(4);
        assertThat(mobile.get("end").asInt()).isEqualTo(17);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("documents 1, characters 17", "MB/s", "peak heap");
    }

    @Test
    void findingsThatAreNotListedAreCounted() {
        run("<p>" + AD + "</p>", "screen", "--format", "html");
        run(("<p>" + AD + "。</p>").repeat(8_000), "screen", "--format", "html");
        assertThat(lines().get(0).has("unlisted")).isFalse();
        JsonNode many = lines().get(1);
        assertThat(many.get("findings")).hasSize(1_000);
        assertThat(many.get("unlisted").asInt()).isPositive();
    }

    @Test
    void wordsAreFoundUnderDisguise() throws IOException {
        Path words = Files.writeString(folder.resolve("words.txt"), "优惠券\n\n微信\n");
        run(
                "{\"id\":1,\"text\":\"領優 惠 券\"}\n{\"id\":2,\"html\":\"<b>微</b>信\"}\n",
                "match",
                "--words",
                words.toString());
        assertThat(lines())
                .hasToString("[{\"id\":1,\"hits\":[{\"word\":\"优惠券\",\"start\":1,\"end\":6}]}, "
                        + "{\"id\":2,\"hits\":[{\"word\":\"微信\",\"start\":3,\"end\":9}]}]");
    }

    @Test
    void wholeFilesAreDocumentsInTheOtherFormats() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "<p>" + AD + "</p>");
        assertThat(run("", "screen", "--format", "html", page.toString())).isZero();
        assertThat(lines().get(0).get("verdict").asString()).isEqualTo("BLOCK");
        assertThat(lines().get(0).get("findings").get(0).get("field").asString())
                .isEqualTo("bodyHtml");
        assertThat(run(AD, "screen", "--format", "text")).isZero();
        assertThat(lines().get(1).get("id").asString()).isEqualTo("-");
    }

    @Test
    void lexiconFolderIsChecked() throws IOException {
        Files.writeString(folder.resolve("lexicon.txt"), "version 1\nfile rules.txt\n");
        assertThat(run("", "lexicon", "check", folder.toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("missing: rules.txt");
    }

    @Test
    void misuseIsExplained() {
        for (List<String> arguments :
                List.of(List.<String>of(), List.of("shout"), List.of("screen", "--loud"), List.of("match")))
            assertThat(run("", arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage:");
        assertThat(run("", "screen", folder.resolve("none").toString())).isEqualTo(1);
    }

    private int run(String input, String... arguments) {
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new Command(in, printed, errors).run(List.of(arguments));
    }

    private List<JsonNode> lines() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }
}
