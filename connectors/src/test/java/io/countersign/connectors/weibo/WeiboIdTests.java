package io.countersign.connectors.weibo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeiboIdTests {

    // The first pair is a published one; the others hold groups that start with zeros.
    @ParameterizedTest
    @CsvSource({"4154099588849643, FmHnoB8cb", "5000000000000001, O00000001", "4154090000001000, FmH7W00g8"})
    void thePublicAddressHoldsTheIdInBase62(String decimal, String bid) {
        assertThat(WeiboId.of(decimal).bid()).isEqualTo(bid);
        assertThat(WeiboId.ofBid(bid)).isEqualTo(WeiboId.of(decimal));
    }

    @Test
    void theIdHoldsTheSecondOfPosting() {
        Instant second = Instant.parse("2024-06-03T01:30:05Z");

        WeiboId smallest = WeiboId.smallestAt(second);

        assertThat(smallest.second()).isEqualTo(second);
        assertThat(new WeiboId(smallest.value() - 1).second()).isEqualTo(second.minusSeconds(1));
        assertThat(WeiboId.of("4154099588849643").second()).isEqualTo("2017-09-20T08:59:44Z");
    }

    @Test
    void theAddressNamesAccountAndPost() {
        assertThat(WeiboId.of("4154099588849643").url("5600000001"))
                .isEqualTo("https://weibo.com/5600000001/FmHnoB8cb");
    }

    @Test
    void anythingElseIsNoId() {
        assertThatThrownBy(() -> WeiboId.of("4154099588849643x")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> WeiboId.of("99999999999999999999")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new WeiboId(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeiboId.ofBid("Fm-H")).isInstanceOf(IllegalArgumentException.class);
    }
}
