package io.countersign.connectors.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.weibo.WeiboCodes.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WeiboCodesTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/weibo-codes.csv", delimiter = ';')
    void eachCodeOfTheGuideHasItsClassItsEffectAndASentence(String guide, Kind kind, String outcome, String codes) {
        assertThat(codes.split(" ", -1))
                .allSatisfy(code -> assertThat(WeiboCodes.lists(code)).isTrue())
                .allSatisfy(code -> assertThat(WeiboCodes.meaning(code).kind()).isEqualTo(kind))
                .allSatisfy(code -> assertThat(outcome(code)).isEqualTo(outcome))
                .allSatisfy(code -> assertThat(WeiboConnector.explain(code)).matches(".*\\p{IsHan}.+。"));
    }

    @Test
    void noCodeIsListedThatTheGuideDoesNotKnow() throws IOException {
        List<String> guide;
        try (InputStream data = Objects.requireNonNull(getClass().getResourceAsStream("/weibo-codes.csv"))) {
            guide = Pattern.compile("\\b\\d{5}\\b")
                    .matcher(new String(data.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(it -> !it.startsWith("#"))
                            .collect(Collectors.joining("\n")))
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }
        assertThat(WeiboCodes.listed()).containsExactlyInAnyOrderElementsOf(guide);
    }

    private static String outcome(String code) {
        PublishOutcome outcome = WeiboOutcome.of(new WeiboError(code, "?"), Instant.EPOCH);
        return outcome instanceof PublishOutcome.Refused refused
                ? refused.effect().name()
                : outcome.getClass().getSimpleName();
    }

    @Test
    void anUnlistedCodeIsNeitherSuccessNorRepeatable() {
        assertThat(WeiboOutcome.of(new WeiboError("29999", "?"), Instant.EPOCH))
                .isInstanceOf(PublishOutcome.Unknown.class);
        assertThat(WeiboConnector.explain("29999")).contains("29999", "不要重发");
    }

    @Test
    void theTwoComplaintsAboutDomainsAreToldApart() {
        assertThat(WeiboCodes.meaning(new WeiboError("10017", "text not find domain!"))
                        .kind())
                .isEqualTo(Kind.PERSON);
        assertThat(WeiboCodes.meaning(new WeiboError("10017", "appkey not bind domain!"))
                        .sentence())
                .contains("安全域名");
    }
}
