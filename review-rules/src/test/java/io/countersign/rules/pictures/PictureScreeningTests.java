package io.countersign.rules.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.rules.Clause;
import io.countersign.rules.finding.SchoolSigns;
import io.countersign.rules.pictures.PictureMark.Kind;
import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureScreeningTests {

    private static final Area PLACE = new Area(10, 20, 100, 100);

    private final PictureScreening screening = new PictureScreening(Screening.standard());
    private final SchoolSigns school = new SchoolSigns(List.of("泉州师范学院", "信息工程学院"), List.of("school.example.cn"));

    @ParameterizedTest
    @CsvSource({
        "wxp://f2f0AbCdEf,                                  CODE-COLLECTION, BLOCK",
        "weixin://wxpay/bizpayurl?pr=AbCdEf,                CODE-PAYMENT,    JUSTIFY",
        "HTTPS://QR.ALIPAY.COM/FKX000000000000EXAMPLE,      CODE-PAYMENT,    JUSTIFY",
        "https://qr.95516.com/00010000/01,                  CODE-PAYMENT,    JUSTIFY",
        "https://item.taobao.com/item.htm?id=1,             CODE-SHOP,       JUSTIFY",
        "https://mobile.yangkeduo.com/goods.html,           CODE-SHOP,       JUSTIFY",
        "https://shop123.youzan.com/,                       CODE-SHOP,       JUSTIFY",
        "weidian.com/?userid=1,                             CODE-SHOP,       JUSTIFY",
        "https://u.wechat.com/MExample?s=2,                 CODE-PERSON,     JUSTIFY",
        "https://work.weixin.qq.com/u/vcExample,            CODE-PERSON,     JUSTIFY",
        "https://work.weixin.qq.com/ca/cawcdeExample,       CODE-CUSTOMER,   JUSTIFY",
        "https://weixin.qq.com/g/AQExample,                 CODE-GROUP,      NOTE",
        "https://work.weixin.qq.com/gm/Example,             CODE-GROUP,      NOTE",
        "http://qm.qq.com/cgi-bin/qm/qr?_wv=1027&k=Example, CODE-GROUP,      NOTE",
        "http://weixin.qq.com/r/Example,                    CODE-ACCOUNT,    NOTE",
        "http://t.cn/A6Example,                             CODE-SHORT-LINK, JUSTIFY",
        "https://news.example.com/a?id=1,                   CODE-ELSEWHERE,  NOTE",
        "https://taobao.com.example.com/,                   CODE-ELSEWHERE,  NOTE",
        "https://notjd.com/,                                CODE-ELSEWHERE,  NOTE"
    })
    void a9_aCodeMeansWhatItsAddressSays(String code, String rule, Severity severity) {
        assertThat(of(new PictureReading(List.of(code(code)), List.of(), "")))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.ruleId()).isEqualTo(rule);
                    assertThat(hit.severity()).isEqualTo(severity);
                    assertThat(hit.clause()).isEqualTo(Clause.A9);
                    assertThat(hit.field()).isEqualTo("media:m1");
                    assertThat(hit.explanation()).contains(code);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.school.example.cn/notice?id=3",
                "school.example.cn",
                "https://lib.pku.edu.cn/",
                "https://www.gov.cn/zhengce/",
                "https://mp.weixin.qq.com/s/AbCdEf",
                "https://www.wjx.cn/vm/abc.aspx",
                "9787040396638",
                "座位 A-17",
                "BEGIN:VCARD"
            })
    void whatIsOursOrKnownOrNoAddressIsNoFinding(String code) {
        assertThat(of(new PictureReading(List.of(code(code)), List.of(), ""))).isEmpty();
    }

    @Test
    void aDomainThatEndsLikeOursIsNotOurs() {
        assertThat(of(new PictureReading(List.of(code("https://myschool.example.cn/")), List.of(), "")))
                .extracting(ScreeningHit::ruleId)
                .containsExactly("CODE-ELSEWHERE");
    }

    @Test
    void a9_aClaimedRightAsksForAReason() {
        assertThat(of(marks(new PictureMark(Kind.RIGHTS, "© 2024 某摄影工作室"))))
                .extracting(ScreeningHit::ruleId)
                .containsExactly("PICTURE-RIGHTS");
    }

    @Test
    void ourOwnRightsAndFreeLicencesAreNoFinding() {
        assertThat(of(marks(
                        new PictureMark(Kind.RIGHTS, "© 泉州师范学院党委宣传部"),
                        new PictureMark(Kind.RIGHTS, "CC BY 4.0"),
                        new PictureMark(Kind.CREDIT, "张三"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "视觉中国",
                "供图：视 觉 中 国",
                "Getty Images",
                "GETTYIMAGES/AFP",
                "shutterstock.com",
                "图虫创意",
                "东方IC",
                "全景视觉"
            })
    void a9_aNamedAgencyAsksForAReason(String name) {
        assertThat(of(marks(new PictureMark(Kind.CREDIT, name))))
                .extracting(ScreeningHit::ruleId)
                .containsExactly("PICTURE-AGENCY");
    }

    @Test
    void anAgencysWatermarkIsFoundAmongTheWords() {
        assertThat(of(new PictureReading(List.of(), List.of(), "校园春色\n视觉中国 VCG")))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.ruleId()).isEqualTo("PICTURE-AGENCY"));
    }

    @Test
    void everyPlaceCutsWhatWasMatched() {
        PictureReading reading = new PictureReading(
                List.of(code("扫码入座"), code("https://u.wechat.com/M1"), code("wxp://f2f0")),
                List.of(new PictureMark(Kind.RIGHTS, "© Getty"), new PictureMark(Kind.RIGHTS, "All rights reserved")),
                "底图来自 shutterstock");
        List<ScreeningHit> hits = of(reading);
        assertThat(hits).hasSize(5);
        for (ScreeningHit hit : hits)
            assertThat(reading.text().substring(hit.start(), hit.end())).isEqualTo(hit.matched());
        assertThat(hits).extracting(ScreeningHit::id).doesNotHaveDuplicates();
    }

    private List<ScreeningHit> of(PictureReading reading) {
        return screening.screen(Map.of("m1", reading), school);
    }

    private static PictureReading marks(PictureMark... marks) {
        return new PictureReading(List.of(), List.of(marks), "");
    }

    private static PictureCode code(String text) {
        return new PictureCode("QR_CODE", text, PLACE);
    }
}
