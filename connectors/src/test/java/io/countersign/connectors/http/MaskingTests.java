package io.countersign.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "https://h/p?access_token=80_ab-C&type=image | https://h/p?access_token=***&type=image",
                "https://h/p?type=image&access_token=80_ab-C | https://h/p?type=image&access_token=***",
                "appid=wx1&secret=0a1b2c | appid=wx1&secret=***",
                "client_id=1&client_secret=0a1b2c | client_id=1&client_secret=***",
                "{\"appid\":\"wx1\",\"secret\":\"0a1b2c\"} | {\"appid\":\"wx1\",\"secret\":\"***\"}",
                "{\"access_token\" : \"80_ab\",\"expires_in\":7200} | {\"access_token\" : \"***\",\"expires_in\":7200}",
                "{\\\"access_token\\\":\\\"80_ab\\\"} | {\\\"access_token\\\":\\\"***\\\"}",
                "Authorization: OAuth2 2.00abcdefg | Authorization: OAuth2 ***",
                "Bearer eyJhbGciOi.J9 | Bearer ***",
                "errcode 40001, hint: [abc] | errcode 40001, hint: [abc]",
                "secretary=Li | secretary=Li",
            })
    void secretsAreTakenOut(String text, String masked) {
        assertThat(Masking.mask(text)).isEqualTo(masked);
    }
}
