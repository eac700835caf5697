package io.countersign.gateway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What holds for every page, whatever it shows (page guide, section 6). */
final class PageChecks {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Pattern CODE_WORD = Pattern.compile("\\b[A-Z]{2,}(_[A-Z]+)+\\b");
    private static final Pattern MISSING_MESSAGE = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");

    private PageChecks() {}

    static void check(Visitor visitor) {
        assertThat(visitor.faults()).as("what the page should not do").isEmpty();
        String text = visitor.find("body").innerText();
        assertThat(text).as("words that only the code knows").doesNotContainPattern(CODE_WORD);
        assertThat(text).as("messages that are missing").doesNotContainPattern(MISSING_MESSAGE);
        assertThat(visitor.page().title()).as("title").isNotBlank().doesNotContain("??");
        assertThat(visitor.page().evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .as("pixels that stick out to the side")
                .isEqualTo(0);
    }

    static void checkAccess(Visitor visitor) {
        List<String> violations = new AxeBuilder(visitor.page())
                        // Previews stand in frames without scripts, into which axe would wait for ever to be let.
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(PageChecks::describe)
                        .toList();
        assertThat(violations).as("serious and critical findings of axe").isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
    }
}
