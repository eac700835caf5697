package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a school changes lies on top of the standard files and never replaces them. */
class LexiconChangesTests {

    private static final String SHOUTED = "校门口小铺开张，全场八折，加微信 abc12345 领会员月饼券。";

    private final LexiconFiles standard = LexiconFiles.standard();

    @Test
    void noChangesBringNoFaults() {
        assertThat(standard.faultsOf(LexiconChanges.NONE)).isEmpty();
    }

    @Test
    void versionNamesTheStandardAndTheSchool() {
        String version = standard.with(LexiconChanges.NONE, "-s7").lexicon().version();
        String before = Lexicon.standard().version();

        assertThat(version).startsWith(before.substring(0, before.indexOf('+')) + "-s7+");
    }

    @Test
    void addedWordCountsAsAnyOtherOfItsSign() {
        assertThat(signs(LexiconChanges.NONE)).doesNotContain("coupon");
        assertThat(signs(added("coupon", "会员月饼券"))).contains("coupon");
    }

    @Test
    void removedWordSaysNothingAnyMore() {
        var removed = new LexiconChanges(Map.of(), Map.of("coupon", List.of("优惠券")));

        assertThat(standard.with(removed, "").words("coupon"))
                .doesNotContain("优惠券")
                .contains("代金券");
        assertThat(standard.faultsOf(removed)).isEmpty();
    }

    @Test
    void allowedPhraseBeatsTheWordInside() {
        var both =
                new LexiconChanges(Map.of("coupon", List.of("月饼券"), LexiconChanges.ALLOW, List.of("会员月饼券")), Map.of());

        assertThat(signs(both)).doesNotContain("coupon");
    }

    @Test
    void oneCharacterAndDoubleWordsAreDoubted() {
        assertThat(standard.faultsOf(added("coupon", "券")))
                .anyMatch(fault -> !fault.fatal() && fault.message().contains("one character"));
        assertThat(standard.faultsOf(added("coupon", "代金券")))
                .anyMatch(fault -> !fault.fatal() && fault.message().contains("also in"));
    }

    @Test
    void wordThatTheStandardLostIsDoubtedAndNotFatal() {
        var gone = new LexiconChanges(Map.of(), Map.of("coupon", List.of("从来没有的词")));

        assertThat(standard.faultsOf(gone))
                .singleElement()
                .satisfies(fault -> assertThat(fault.fatal()).isFalse());
    }

    @Test
    void unknownSignAndWhiteSpaceAreFatal() {
        assertThat(standard.faultsOf(added("no-such-sign", "月饼券"))).anyMatch(LexiconFault::fatal);
        assertThat(standard.faultsOf(added("coupon", "月饼 券"))).anyMatch(LexiconFault::fatal);
    }

    private static LexiconChanges added(String sign, String word) {
        return new LexiconChanges(Map.of(sign, List.of(word)), Map.of());
    }

    private List<String> signs(LexiconChanges changes) {
        var screening = new Screening(standard.with(changes, "").lexicon());
        return screening.evidence(ScreeningInput.ofText(SHOUTED)).stream()
                .map(Evidence::category)
                .toList();
    }
}
