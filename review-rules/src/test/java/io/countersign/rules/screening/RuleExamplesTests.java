package io.countersign.rules.screening;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A9: each rule finds what it is for and leaves the notice that looks like it alone. */
class RuleExamplesTests {

    /** The finance office's public account, as the school's policy names it. */
    private static final OwnContacts OWN = new OwnContacts(Set.of(), Set.of(), Set.of("qztc_cwc"));

    private static final Screening SCREENING = new Screening(Lexicon.standard(), OWN);

    record Example(String rule, boolean found, String text) {}

    @ParameterizedTest
    @MethodSource("found")
    void ruleFindsItsExample(Example example) {
        assertThat(screen(example.text()).findings())
                .as("findings in %s", example.text())
                .extracting(ScreeningHit::ruleId)
                .contains(example.rule());
    }

    @ParameterizedTest
    @MethodSource("leftAlone")
    void noticeThatLooksLikeItNeedsNoAnswer(Example example) {
        assertThat(screen(example.text()).findings())
                .as("findings in %s", example.text())
                .allMatch(hit -> hit.severity() == Severity.NOTE)
                .extracting(ScreeningHit::ruleId)
                .doesNotContain(example.rule().equals("AD-DIVERSION") ? "AD-DIVERSION" : "AD-SUPERLATIVE");
    }

    @ParameterizedTest
    @MethodSource("campusNotices")
    void ordinaryNoticePasses(String notice) {
        ScreeningResult result = screen(notice);
        assertThat(result.verdict()).as("%s in %s", result.findings(), notice).isEqualTo(Verdict.PASS);
        String html = "<section><p>" + notice.replace("。", "。</p><p>") + "</p></section>";
        assertThat(SCREENING.screen(ScreeningInput.ofArticle("通知", html)).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void eachRuleHasExamplesOfBothKinds() {
        Set<String> rules = Lexicon.standard().rules().stream().map(Rule::id).collect(toSet());
        assertThat(found().map(Example::rule)).containsAll(rules);
        assertThat(leftAlone().map(Example::rule)).containsAll(rules);
        assertThat(Stream.concat(found(), leftAlone()).map(Example::rule)).isSubsetOf(rules);
    }

    @Test
    void noticesReadTogetherBlockNothing() {
        String article = "<p>" + String.join("</p><p>", campusNotices().toList()) + "</p>";
        assertThat(SCREENING.screen(ScreeningInput.ofArticle("一周通知", article)).findings(Severity.BLOCK))
                .isEmpty();
    }

    private static ScreeningResult screen(String text) {
        return SCREENING.screen(ScreeningInput.ofText(text));
    }

    static Stream<Example> found() {
        return examples().filter(Example::found);
    }

    static Stream<Example> leftAlone() {
        return examples().filter(example -> !example.found());
    }

    static Stream<String> campusNotices() {
        return lines("campus-notices.txt").stream();
    }

    private static Stream<Example> examples() {
        return lines("rule-examples.txt").stream().map(line -> {
            String[] parts = line.split(" ", 3);
            return new Example(parts[0], parts[1].equals("+"), parts[2]);
        });
    }

    private static List<String> lines(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(RuleExamplesTests.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
