package io.countersign.gateway.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key in each language, none unused, no text outside the message files. */
class MessagesTests {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}[\\p{IsHan}，。：；、（）]*");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([\\w.-]+)[}(]");
    private static final Pattern ENUM = Pattern.compile("\\benum (\\w+)");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]++|\\\\.)*+)\"");

    static List<Bundle> bundles() {
        return Bundle.all();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSame(Bundle bundle) {
        assertThat(bundle.english().stringPropertyNames())
                .as("keys of %s_en", bundle)
                .containsExactlyInAnyOrderElementsOf(bundle.chinese().stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void messagesCanBeFormatted(Bundle bundle) {
        for (Properties language : List.of(bundle.chinese(), bundle.english()))
            language.forEach((key, text) -> assertThat(new MessageFormat((String) text, Locale.ROOT))
                    .as((String) key)
                    .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void englishHasNoChinese(Bundle bundle) {
        assertThat(bundle.english().entrySet().stream()
                        .filter(it -> CHINESE.matcher((String) it.getValue()).find())
                        .map(it -> (String) it.getKey()))
                .as("Chinese in %s_en", bundle)
                // The name of the other language stands in that language.
                .isSubsetOf("frame.otherLanguage");
    }

    @Test
    void noKeyStandsInTwoBundles() {
        Map<String, Long> times = bundles().stream()
                .flatMap(it -> it.chinese().stringPropertyNames().stream())
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        assertThat(times.entrySet().stream().filter(it -> it.getValue() > 1)).isEmpty();
    }

    @Test
    void templatesNameOnlyKeysThatExist() {
        Set<String> known = keys();
        assertThat(Sources.templates().values().stream()
                        .flatMap(text -> TEMPLATE_KEY.matcher(text).results())
                        .map(match -> match.group(1))
                        .filter(Predicate.not(known::contains)))
                .isEmpty();
    }

    @Test
    void noMessageIsUnused() {
        String everything = Stream.of(Sources.templates(), Sources.scripts(), Sources.code())
                .flatMap(it -> it.values().stream())
                .collect(Collectors.joining("\n"));
        Set<String> enums = matches(ENUM, everything, it -> decapitalised(it.group(1)));
        Set<String> strings = matches(STRING, everything, it -> it.group(1));
        assertThat(keys().stream().filter(key -> !used(key, everything, enums, strings)))
                .isEmpty();
    }

    /** By its whole name, as the word of an enum, or by the code that follows a prefix the house knows. */
    private static boolean used(String key, String everything, Set<String> enums, Set<String> strings) {
        if (everything.contains("#{" + key + "}") || everything.contains("#{" + key + "(")) return true;
        if (strings.contains(key) || everything.contains("'" + key + "'")) return true;
        String prefix = key.substring(0, key.indexOf('.'));
        if (enums.contains(prefix)) return true;
        boolean module = bundles().stream().anyMatch(it -> it.name().equals(prefix));
        if (!module && strings.contains(prefix)) return true;
        String code = key.substring(key.indexOf('.') + 1).replaceFirst("\\.(remedy|title)$", "");
        return switch (prefix) {
            case "refusal", "problem", "fault", "requirement" -> strings.contains(code);
            case "nav", "tab", "error" -> true;
            default ->
                prefixes(key)
                        .anyMatch(it -> strings.contains(it)
                                || everything.contains("'" + it + "'")
                                || everything.contains("#{|" + it + "$"));
        };
    }

    /** Of {@code a.b.c}: {@code a.} and {@code a.b.}, which code completes at run time. */
    private static Stream<String> prefixes(String key) {
        return IntStream.range(0, key.length())
                .filter(i -> key.charAt(i) == '.')
                .mapToObj(i -> key.substring(0, i + 1));
    }

    @Test
    void wordsStandOnlyInMessageFiles() {
        // Text of tests, data and lexicons is not of this kind; Javadoc and comments may name the Chinese term.
        assertThat(chineseIn(Sources.templates())).as("templates").isEmpty();
        assertThat(chineseIn(Sources.scripts())).as("scripts").isEmpty();
        Map<Path, String> gateway = Sources.code();
        gateway.keySet().removeIf(file -> !file.startsWith(Sources.JAVA));
        assertThat(chineseIn(gateway)).as("code").isEmpty();
    }

    private static List<String> chineseIn(Map<Path, String> files) {
        return files.entrySet().stream()
                .flatMap(file -> CHINESE.matcher(file.getValue())
                        .results()
                        .map(match -> file.getKey().getFileName() + ": " + match.group()))
                .toList();
    }

    private static Set<String> keys() {
        return bundles().stream()
                .flatMap(it -> it.chinese().stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> matches(
            Pattern pattern, String text, java.util.function.Function<MatchResult, String> part) {
        return pattern.matcher(text).results().map(part).collect(Collectors.toSet());
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
