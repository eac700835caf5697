package io.countersign.connectors.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.weibo.WeiboCodes.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeiboCodesTests {

    @ParameterizedTest
    @CsvSource({
        "LOOK_UP, 10001 10003 10010 10011 20044",
        "RETRY, 10002 10009 20014 21331",
        "WAIT, 10022 10023 10024 20016",
        "AUTHORISE, 10006 21301 21314 21315 21316 21317 21319 21321 21325 21327 21330 21332",
        "STOP, 10013 20015 20022 20031 20033 20034 21334",
        "PERSON, 20003 20005 20006 20008 20012 20013 20018 20020 20021 20045 20049 20101 20102 20112 21602",
        "ALREADY_THERE, 20017 20019 20038 20111",
        "TAKEN, 20032",
        "FAULT, 10004 10005 10007 10008 10012 10014 10016 10017 10018 10020 10021 10025 10026 10032",
        "FAULT, 20001 20002 20007 20009 20109 21320 21322 21323 21324 21328 21329 21335 21337",
    })
    void eachListedCodeHasItsClass(Kind kind, String codes) {
        assertThat(codes.split(" "))
                .allSatisfy(code -> assertThat(WeiboCodes.lists(code)).isTrue())
                .allSatisfy(code -> assertThat(WeiboCodes.meaning(code).kind()).isEqualTo(kind));
    }

    @Test
    void eachCodeTellsInChineseWhatToDo() {
        assertThat(WeiboCodes.listed())
                .hasSizeGreaterThan(70)
                .allSatisfy(code -> assertThat(WeiboConnector.explain(code)).matches(".*\\p{IsHan}.+。"));
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
