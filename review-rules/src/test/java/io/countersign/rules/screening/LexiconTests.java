package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A lexicon is plain text under review; what is wrong in it is named at its line. */
class LexiconTests {

    private static final String RULES = """
            rule     TEST
            clause   A9
            category SHOP
            severity justify
            score    0.9
            needs    sale
            say      “{1}”是推销。
            """;

    private static Map<String, String> files() {
        Map<String, String> files = new HashMap<>();
        files.put(
                "lexicon.txt",
                "version 7\nfile rules.txt\nfile patterns.txt\nfile variants.txt\nfile words/sale.txt\n");
        files.put("rules.txt", RULES);
        files.put("patterns.txt", "# none\n");
        files.put("variants.txt", "卖 賣\n");
        files.put("words/sale.txt", "# Sales\n大甩賣\n");
        return files;
    }

    @Test
    void ownLexiconIsUsed() {
        ScreeningResult result = new Screening(Lexicon.of(files())).screen(ScreeningInput.ofText("本周大甩卖"));
        assertThat(result.findings()).singleElement().satisfies(hit -> {
            assertThat(hit.matched()).isEqualTo("大甩卖");
            assertThat(hit.explanation()).isEqualTo("“大甩卖”是推销。");
        });
    }

    @Test
    void versionNamesTheContent() {
        Map<String, String> edited = files();
        edited.put("words/sale.txt", "大甩卖\n清仓\n");
        assertThat(Lexicon.of(files()).version())
                .startsWith("7+")
                .isEqualTo(Lexicon.of(files()).version());
        assertThat(Lexicon.of(edited).version())
                .isNotEqualTo(Lexicon.of(files()).version());
    }

    @Test
    void everyFaultIsNamedAtItsLine() {
        Map<String, String> files = files();
        files.put("rules.txt", RULES + "rule TEST\nneeds nothing-known\nfrobnicate\n");
        files.put("patterns.txt", "price 元 [0-9\n");
        files.put("stray.txt", "");
        files.remove("variants.txt");
        LexiconRejected rejected = catchThrowableOfType(LexiconRejected.class, () -> Lexicon.of(files));
        assertThat(rejected.faults())
                .extracting(fault -> fault.file() + ":" + fault.line())
                .contains(
                        "rules.txt:8", "rules.txt:9", "rules.txt:10", "patterns.txt:1", "stray.txt:0", "lexicon.txt:0");
    }

    @Test
    void doubtsDoNotStopALexicon() {
        Map<String, String> files = files();
        files.put("words/sale.txt", "大甩卖\n甩卖\n卖\n大甩賣\n");
        List<LexiconFault> faults = Lexicon.check(files);
        assertThat(faults)
                .noneMatch(LexiconFault::fatal)
                .extracting(LexiconFault::message)
                .containsExactlyInAnyOrder(
                        "卖: one character finds too much",
                        "大甩卖: also in words/sale.txt:1",
                        "大甩卖: found already by 甩卖",
                        "甩卖: found already by 卖",
                        "大甩卖: found already by 甩卖");
        assertThat(Lexicon.of(files).version()).startsWith("7+");
    }

    @Test
    void standardLexiconHasNoFatalFaultAndNoOneCharacterWord() {
        assertThat(Lexicon.standard().signs().doubts())
                .noneMatch(LexiconFault::fatal)
                .extracting(LexiconFault::message)
                .noneMatch(message -> message.contains("one character"));
    }
}
