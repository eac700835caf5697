package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outline of an expression lets every match through and keeps most of the rest away. */
class OutlineTests {

    /** What the expressions of the standard lexicon are made of, so that texts come close to matches. */
    private static final List<String> PIECES = List.of(
            "1",
            "3",
            "0",
            "86",
            "2025",
            "138001380",
            ".",
            " ",
            "\n",
            "-",
            "@",
            "(",
            ")",
            "点",
            "元",
            "万",
            "月",
            "http://",
            "www.",
            "edu.cn",
            "taobao",
            ".com",
            "qq",
            "电话",
            "微信",
            "微",
            "加",
            "我",
            "v",
            "x",
            "群",
            "卫星",
            "企鹅",
            "满",
            "减",
            "折",
            "优惠",
            "公众号",
            "龘",
            "ab_c");

    private static final List<Pattern> STANDARD = expressions();
    private static final List<Outline> OUTLINES = outlines(STANDARD);

    private final Normaliser asWritten = new Normaliser(Map.of(), List.of());

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(14).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 2000)
    void everyMatchOfTheStandardLexiconIsLetThrough(@ForAll("texts") String text) {
        NormalText normal = asWritten.normalise(VisibleText.ofPlain(text));
        for (int p = 0; p < STANDARD.size(); p++) {
            Matcher matcher = STANDARD.get(p).matcher(normal.text()).useTransparentBounds(true);
            for (int i = 0; i < normal.length(); i++)
                if (matcher.region(i, normal.length()).lookingAt() && matcher.end() > i)
                    assertThat(OUTLINES.get(p).mayBeginAt(normal, i))
                            .as(STANDARD.get(p) + " at " + i + " of " + text)
                            .isTrue();
        }
    }

    private static List<Pattern> expressions() {
        return Stream.of("patterns.txt", "readings.txt")
                .flatMap(file -> Line.readWithParts(Lexicon.resource("lexicon/" + file)).stream())
                .map(line -> Pattern.compile(line.rest().split(" ", 2)[1]))
                .toList();
    }

    private static List<Outline> outlines(List<Pattern> patterns) {
        Alphabet alphabet = new Alphabet(patterns.stream().map(Pattern::pattern).toList());
        ExpressionReader reader = new ExpressionReader(alphabet);
        return patterns.stream().map(it -> Outline.of(it, reader, alphabet)).toList();
    }

    private static Outline outline(Pattern pattern) {
        return outlines(List.of(pattern)).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "1[3-9][0-9]{9}(?![0-9]), 13800138000, true",
        "1[3-9][0-9]{9}(?![0-9]), 1380013800, false",
        "1[3-9][0-9]{9}(?![0-9]), 138001380001, false",
        "(?:a|bc){2}d, abcd, true",
        "(?:a|bc){2}d, acd, false",
        "加(?=我|他), 加他, true",
        "加(?=我|他), 加入, false",
        "加[^0-9]{2}号, 加群的号, true",
        "加[^0-9]{2}号, 加1号, false",
        "[一-龥]{2}群, 龘龘群, true",
        "h(?:xx|\\*\\*)p, h**p, true",
        "a*+b, aac, false",
        "(a)\\1, zz, true" // a reference back is not taken apart: it may be anywhere
    })
    void isFollowedFromTheFirstCharacter(String regex, String text, boolean may) {
        Pattern pattern = Pattern.compile(regex);
        assertThat(outline(pattern).mayBeginAt(asWritten.normalise(VisibleText.ofPlain(text)), 0))
                .isEqualTo(may);
    }

    @Test
    void everyExpressionOfTheStandardLexiconIsTakenApart() {
        Alphabet alphabet = new Alphabet(STANDARD.stream().map(Pattern::pattern).toList());
        ExpressionReader reader = new ExpressionReader(alphabet);
        for (Pattern pattern : STANDARD)
            assertThatCode(() -> reader.read(pattern)).doesNotThrowAnyException();
    }

    @Test
    void aMatchThatGoesFurtherThanIsFollowedIsLetThrough() {
        Pattern pattern = Pattern.compile("[0-9]{300}元");
        NormalText text = asWritten.normalise(VisibleText.ofPlain("1".repeat(300) + "元"));
        assertThat(outline(pattern).mayBeginAt(text, 0)).isTrue();
    }
}
