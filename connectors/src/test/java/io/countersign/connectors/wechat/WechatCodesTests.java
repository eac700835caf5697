package io.countersign.connectors.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.wechat.WechatCodes.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WechatCodesTests {
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");

    @Test
    void everyCodeHasASentenceThatEnds() {
        assertThat(WechatCodes.listed()).hasSizeGreaterThan(110).allSatisfy(code -> {
            assertThat(WechatCodes.meaning(code).sentence()).endsWith("。").hasSizeGreaterThan(8);
            assertThat(WechatConnector.explain(String.valueOf(code)))
                    .isEqualTo(WechatCodes.meaning(code).sentence());
        });
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                -1, 40001, 40003, 40004, 40005, 40006, 40007, 40009, 40012, 40013, 40014, 40029, 40033, 40035, 40037,
                40059, 40097, 40113, 40114, 40125, 40137, 40163, 40164, 40227, 40243, 41001, 41002, 41004, 41005, 41006,
                41039, 42001, 42003, 43001, 43002, 43004, 43101, 44002, 44003, 44004, 45001, 45002, 45003, 45004, 45005,
                45008, 45009, 45011, 45028, 45034, 45040, 45052, 45062, 45065, 45066, 45067, 45074, 45086, 45101, 45102,
                45103, 45110, 45166, 45168, 47001, 47003, 47009, 48001, 48003, 48004, 48005, 48006, 48008, 48009, 48010,
                48013, 48014, 48015, 48021, 50001, 50002, 50004, 50007, 53402, 53404, 53405, 53406, 53500, 53501, 53502,
                53503, 53504, 53505, 53600, 61500, 61501, 61503, 76001, 76002, 76003, 76021, 76022, 87009, 88000, 89501,
                89502, 89503, 89504, 89505, 89506, 89507, 10003, 65400, 65401, 65402, 65403, 65404, 65405, 65406, 65407,
                65408, 65409, 88001, 88002, 88003, 88004, 88005, 88006, 88007, 88008, 88009, 88010, 88011, 9410000
            })
    void theGuidesTableIsComplete(int code) {
        assertThat(WechatCodes.lists(code)).isTrue();
    }

    @Test
    void anUnlistedCodeIsNeitherSuccessNorRepeatable() {
        assertThat(WechatCodes.meaning(123456).kind()).isEqualTo(Kind.STOP);
        assertThat(WechatConnector.explain("123456")).contains("123456");
    }

    @Test
    void onlyMinusOneLeavesAPublicationOpen() {
        assertThat(WechatCodes.listed())
                .filteredOn(code -> publishing(code) instanceof PublishOutcome.Unknown)
                .containsExactly(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, Unavailable",
        "40001, Unauthorized",
        "40125, Unauthorized",
        "40164, Unauthorized",
        "50002, Unauthorized",
        "89503, Unauthorized",
        "45009, Throttled",
        "45011, Throttled",
        "53501, Throttled",
        "48001, Refused",
        "45003, Refused",
        "47001, Refused",
        "40007, Refused",
        "123456, Refused",
    })
    void aReadThrowsWhatItsCallerCanAnswer(int code, String kind) {
        ConnectorException failure = WechatOutcome.afterOther(new CallFailed.Answered(code, "words rid: 1"), NOW);
        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining(code + " words rid: 1");
    }

    private static PublishOutcome publishing(int code) {
        return WechatOutcome.afterPublishing(new CallFailed.Answered(code, "words"), NOW);
    }
}
