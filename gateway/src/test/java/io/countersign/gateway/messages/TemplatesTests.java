package io.countersign.gateway.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Two traps of Thymeleaf that nobody sees in the template, and what the content security policy forbids. */
class TemplatesTests {

    private static final Pattern BEAN_IN_FRAGMENT_OR_LINK = Pattern.compile("[~@]\\{.*\\$\\{@\\w+\\.");
    private static final List<String> CONDITIONS = List.of("th:if", "th:unless", "th:each");

    @Test
    void conditionStandsOutsideOfTheTagThatIsReplaced() {
        // th:replace comes first: a condition on the same tag is dropped without a word.
        assertThat(where(element -> element.hasAttr("th:replace")
                        && !element.hasAttr("th:fragment")
                        && CONDITIONS.stream().anyMatch(element::hasAttr)))
                .isEmpty();
    }

    @Test
    void beansAreNotAskedInsideFragmentParametersAndLinks() {
        // Thymeleaf refuses that when the page is drawn; th:with on a tag around it may ask.
        assertThat(where(element -> element.attributes().asList().stream()
                        .filter(it -> !it.getKey().equals("th:with"))
                        .map(Attribute::getValue)
                        .anyMatch(
                                value -> BEAN_IN_FRAGMENT_OR_LINK.matcher(value).find())))
                .isEmpty();
    }

    @Test
    void templatesCarryNoScriptAndNoStyle() {
        assertThat(where(element -> element.hasAttr("style")
                        || element.hasAttr("th:style")
                        || element.tagName().equals("style")
                        || (element.tagName().equals("script") && !element.hasAttr("th:src"))
                        || element.attributes().asList().stream()
                                .anyMatch(it -> it.getKey().matches("(th:)?on\\w+"))))
                .isEmpty();
    }

    private static List<String> where(Predicate<Element> fault) {
        return Sources.templates().entrySet().stream()
                .flatMap(file -> elements(file)
                        .filter(fault)
                        .map(element -> file.getKey().getFileName() + ": "
                                + element.shallowClone().outerHtml()))
                .toList();
    }

    private static Stream<Element> elements(Map.Entry<Path, String> file) {
        return Jsoup.parse(file.getValue(), "", Parser.xmlParser()).getAllElements().stream();
    }
}
