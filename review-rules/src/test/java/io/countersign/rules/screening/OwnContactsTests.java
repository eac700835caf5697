package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A9: the school's own telephone beside a price is a notice; a stranger's is trade. */
class OwnContactsTests {

    private static final OwnContacts OWN =
            new OwnContacts(Set.of("0595-22919999", "0595-2293*"), Set.of("t.cn"), Set.of("qztc_lib", "123456789"));
    private static final Lexicon UNLEARNT = Lexicon.standard().with(Weights.none());
    private static final String OFFER = "全场八折，优惠多多，";

    private static Verdict verdict(OwnContacts own, String contact) {
        return new Screening(UNLEARNT, own)
                .screen(ScreeningInput.ofText(OFFER + contact))
                .verdict();
    }

    @ParameterizedTest
    @ValueSource(strings = {"咨询电话0595-22919999", "电话22919999", "电话0595 22931234"})
    void ownTelephoneIsNoSignOfTrade(String contact) {
        assertThat(contacts(OWN, contact)).isZero();
        assertThat(contacts(OwnContacts.none(), contact)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"微信号qztc_lib", "QQ 123456789"})
    void ownAccountIsNoSignOfTrade(String contact) {
        assertThat(contacts(OWN, contact)).isZero();
        assertThat(contacts(OwnContacts.none(), contact)).isPositive();
    }

    @Test
    void strangersTelephoneStaysOne() {
        assertThat(verdict(OWN, "电话13800138000")).isEqualTo(Verdict.JUSTIFY);
        assertThat(contacts(OWN, "电话0595-22919998")).isPositive();
    }

    @Test
    void domainHoldsWhatIsBelowItAndNothingThatLooksLikeIt() {
        assertThat(contacts(OWN, "见 http://t.cn/A6abcDEF")).isZero();
        assertThat(contacts(OWN, "见 http://dwz.cn/A6abcDEF")).isPositive();
    }

    private static long contacts(OwnContacts own, String text) {
        Lexicon lexicon = UNLEARNT;
        FieldText field = FieldText.of(ScreeningInput.ofText(text), lexicon).get(0);
        Set<String> names = Set.of("mobile", "phone", "qq", "wechat-id", "bare-number", "short-link");
        return own.takenFrom(field.segments()).stream()
                .flatMap(segment -> segment.sightings().stream())
                .filter(sighting -> names.contains(lexicon.signs().name(sighting.sign())))
                .count();
    }
}
