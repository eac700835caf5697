package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            SignPattern.of(2, "到", Pattern.compile("[0-9]{2,4}(?:-|到)[0-9]{2}")),
            SignPattern.of(3, "加", Pattern.compile("加我?(?<v>[a-z0-9]{2,5})(?![a-z0-9])")),
            SignPattern.of(4, "月", Pattern.compile("[^。]月(?<=[13]月)")),
            SignPattern.of(5, "元", Pattern.compile("[0-9]{3}元?")),
            SignPattern.of(6, "元", Pattern.compile("[0-9]{25,30}元")));

    private final SignPatterns patterns = new SignPatterns(PATTERNS);
    private final Normaliser asWritten = new Normaliser(Map.of(), List.of());

    @Property(tries = 3000)
    void nothingIsLostWhereAPatternIsNotTried(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({'1', '8', '6', '元', '块', '万', '月', '到', '加', '我', '。', '.', '-', '+', ' ', 'a', '学'})
                    @CharRange(from = '0', to = '3')
                    String text) {
        NormalText normal = asWritten.normalise(VisibleText.ofPlain(text));
        assertThat(patterns.scan(normal).find(0, normal.length()))
                .containsExactlyInAnyOrderElementsOf(triedEverywhere(normal.text()));
    }

    @Property(tries = 200)
    void aLongRunOfDigitsIsReadToItsEnd(@ForAll @CharRange(from = '1', to = '2') char digit) {
        String text = String.valueOf(digit).repeat(28) + "元";
        NormalText normal = asWritten.normalise(VisibleText.ofPlain(text));
        assertThat(patterns.scan(normal).find(0, normal.length())).anyMatch(sighting -> sighting.sign() == 6);
    }

    private static List<Sighting> triedEverywhere(String text) {
        List<Sighting> sightings = new ArrayList<>();
        for (SignPattern pattern : PATTERNS) {
            if (text.chars().noneMatch(unit -> pattern.triggers().hold((char) unit))) continue;
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
