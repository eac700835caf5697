package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** A pattern is tried only where it can begin, and no match is lost by that. */
class SignPatternsTests {

    private static final List<SignPattern> PATTERNS = List.of(
            SignPattern.of(0, "1", Pattern.compile("(?<![0-9.])(?:\\+?86 ?)?1[3-9][0-9]{2}(?![0-9])")),
            SignPattern.of(1, "元块", Pattern.compile("(?<![0-9.])[0-9]{1,3}(?:\\.[0-9]{1,2})?万?(?:元|块)(?!月)")),
            SignPattern.of(2, "到-", Pattern.compile("[0-9]{2,4}(?:-|到)[0-9]{2}")),
            SignPattern.of(3, "加", Pattern.compile("加我?(?<v>[a-z0-9]{2,5})(?![a-z0-9])")),
            SignPattern.of(4, "月", Pattern.compile("[^。]月(?<=[13]月)")),
            SignPattern.of(5, "元", Pattern.compile("[0-9]{3}元?元")),
            SignPattern.of(6, "元", Pattern.compile("[0-9]{25,30}元")),
            SignPattern.of(7, "起", Pattern.compile("[0-9]{1,3}起(?:学|$)")),
            SignPattern.of(
                    8, "0", Pattern.compile("(?<![0-9a-z.\\-])(?<n>0[13][0-9][ \\-]{1,2}[2-8][0-9]{2})(?![0-9])")),
            SignPattern.of(9, "a8", Pattern.compile("(?<![\\s\\S])(?:a[1-3]?8|8{2,3})(?![\\s\\S])")));

    private final SignPatterns patterns = new SignPatterns(PATTERNS);
    private final Normaliser asWritten = new Normaliser(Map.of(), List.of());

    @Property(tries = 10000)
    void nothingIsLostWhereAPatternIsNotTried(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({
                        '1', '8', '6', '元', '块', '万', '月', '到', '加', '我', '。', '.', '-', '+', ' ', 'a', '学', '起', '\n'
                    })
                    @CharRange(from = '0', to = '3')
                    String text) {
        NormalText normal = asWritten.normalise(VisibleText.ofPlain(text));
        assertThat(seen(patterns, normal)).containsExactlyInAnyOrderElementsOf(triedEverywhere(normal.text()));
    }

    @Property(tries = 200)
    void aLongRunOfDigitsIsReadToItsEnd(@ForAll @CharRange(from = '1', to = '2') char digit) {
        String text = String.valueOf(digit).repeat(28) + "元";
        NormalText normal = asWritten.normalise(VisibleText.ofPlain(text));
        assertThat(seen(patterns, normal)).anyMatch(sighting -> sighting.sign() == 6);
    }

    @Example
    void ofPatternsForOneSignTheFirstThatFitsTellsIt() {
        SignPatterns phones = new SignPatterns(List.of(
                SignPattern.of(0, "0", Pattern.compile("(?<n>0[0-9]{3}-[0-9]{8})")),
                SignPattern.of(0, "0", Pattern.compile("(?<n>[0-9]{4}-?[0-9]{8,9})"))));
        NormalText normal = asWritten.normalise(VisibleText.ofPlain("0595-229170003"));
        assertThat(seen(phones, normal)).containsExactly(new Sighting(0, 0, 13, "059522917000"));
    }

    private static List<Sighting> seen(SignPatterns patterns, NormalText normal) {
        Sightings sightings = new Sightings();
        patterns.scan(normal).find(0, normal.length(), sightings);
        return IntStream.range(0, sightings.size()).mapToObj(sightings::get).toList();
    }

    private static List<Sighting> triedEverywhere(String text) {
        List<Sighting> sightings = new ArrayList<>();
        for (SignPattern pattern : PATTERNS) {
            if (text.chars().noneMatch(unit -> pattern.triggers().indexOf(unit) >= 0)) continue;
            Matcher matcher = pattern.pattern().matcher(text).useTransparentBounds(true);
            for (int i = 0; i < text.length(); ) {
                boolean found = matcher.region(i, text.length()).lookingAt() && matcher.end() > i;
                if (found) sightings.add(pattern.sighting(matcher));
                i = found ? matcher.end() : i + 1;
            }
        }
        return sightings;
    }
}
