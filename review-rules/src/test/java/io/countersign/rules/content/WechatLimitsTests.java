package io.countersign.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WechatLimitsTests {

    static Stream<Arguments> pieces() {
        return Stream.of(
                Arguments.of(piece("题".repeat(32), "作".repeat(16), "摘".repeat(120), "", null), List.of()),
                Arguments.of(piece("😀".repeat(32), null, null, "", null), List.of()),
                Arguments.of(piece("题".repeat(33), null, null, "", null), List.of("title")),
                Arguments.of(piece("a", "作".repeat(17), null, "", null), List.of("author")),
                Arguments.of(piece("a", null, "摘".repeat(121), "", null), List.of("digest")),
                Arguments.of(piece("a", null, null, "字".repeat(19_999), null), List.of()),
                Arguments.of(piece("a", null, null, "字".repeat(20_000), null), List.of("bodyHtml")),
                Arguments.of(piece("a", null, null, "字".repeat(400_000), null), List.of("bodyHtml", "bodyHtml")),
                Arguments.of(piece("a", null, null, "", "https://e.example/" + "a".repeat(1006)), List.of()),
                Arguments.of(
                        piece("a", null, null, "", "https://e.example/" + "a".repeat(1007)), List.of("sourceUrl")));
    }

    private static DraftContent piece(
            String title, @Nullable String author, @Nullable String digest, String body, @Nullable String source) {
        return new DraftContent(title, author, digest, body, null, source, null, Rights.OWN_WORK, false);
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void namesEveryPartThatIsTooLong(DraftContent piece, List<String> fields) {
        assertThat(WechatLimits.excesses(piece))
                .extracting(WechatLimits.Excess::field)
                .isEqualTo(fields);
    }
}
