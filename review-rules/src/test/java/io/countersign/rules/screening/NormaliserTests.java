package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes off disguises, and makes no advertisement where there is none. */
class NormaliserTests {

    private static final Screening SCREENING = Screening.standard();

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "ＶＸ：ａｂｃ,微信:abc",
                "１３８①③⑧❶,1381381",
                "優惠券,优惠券",
                "优 惠 券,优惠券",
                "加/微/信,加微信",
                "加💰微💰信,加微信",
                "优\u200b惠\u2060券,优惠券",
                "1\ufe0f\u20e32\ufe0f\u20e3,12",
                "٣٤,34",
                "𝟏𝟑𝟖,138",
                "㎡,m2",
                "优丶惠灬券,优惠券",
                "三点水氵旁,三点水旁",
                "&#20248;&amp;#24800;%E5%88%B8,优惠券",
                "增长5%41人 AT&T,增长5%41人 at&t",
                "加加微微信信领领,加微信领",
                "优优优惠惠惠，，，券券券多多多,'优惠,券多'",
                "爸爸妈妈谢谢,爸爸妈妈谢谢",
                "加🇻🇽 加🇻🇮🇵 加🅥🅧,加微信 加vip 加微信",
                "1🇫🇷3🇯🇵8,1•3•8",
                "擅长🅿图，看🅱站、🅰股,'擅长p图,看b站、a股'",
                "贷款🈚抵押，🈶现货,'贷款无抵押,有现货'",
                "用z和a_b，发,'用z和a_b,发'",
                "网络)4.U盘 5.质量,网络)4.u盘 5.质量",
            })
    void readsThroughTheDisguise(String disguised, String plain) {
        assertThat(Lexicon.standard().normaliser().normalise(disguised)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "手机１３８－００１３－８０００,mobile,13800138000",
        "电话一三八零零一三八零零零,mobile,13800138000",
        "VX：Tian_xin2026,wechat-id,tian_xin2026",
        "薇信号 tianxin2026,wechat-id,tianxin2026",
        "关注微信公众号：xiaoyuan_news,official-account,xiaoyuan_news",
        "扣扣 12345 6789,qq,123456789",
        "详见https://mp.weixin.qq.com/s/Ab3dQx,public-link,https://mp.weixin.qq.com/s/ab3dqx",
        "报名网址www.jwc.example.edu.cn/exam,public-link,www.jwc.example.edu.cn/exam",
        "报名网址www.example.com/exam,link,www.example.com/exam",
        "热线0595-22345678,phone,059522345678",
        "热线008613800138000,mobile,13800138000",
        "周一13800138000一直在线,mobile,13800138000",
        "手机1380 0138000,mobile,13800138000",
        "加QQ【1】【0】【2】【9】【3】【8】【4】,qq,1029384",
        "手机ⅠⅢⅧ00ⅠⅢⅧ000,mobile,13800138000",
        "手机138亿0013万8000,mobile,13800138000",
        "QQ前半1029后半38475,qq,102938475",
        "'手机一\n三\n八\n零\n零\n一\n三\n八\n零\n零\n零',mobile,13800138000",
        "邮箱：Info_2026@school.example.com,mail,info_2026@school.example.com",
        "邮箱kaoyan888艾特163点com,mail,kaoyan888@163.com",
        "邮箱kaoyan888(at)qq.com,mail,kaoyan888@qq.com",
        "客服400 123 4567,phone,4001234567",
    })
    void contactsAreToldInPlainForm(String text, String sign, String normalised) {
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text))).anySatisfy(seen -> {
            assertThat(seen.category()).isEqualTo(sign);
            assertThat(seen.normalised()).isEqualTo(normalised);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "关注微信公众号：xiaoyuan_news,wechat-id",
        "详见https://mp.weixin.qq.com/s/Ab3dQx,link",
        "报名网址http://www.jwc.example.edu.cn/exam,link",
        "假网址www.example.edu.cn.example.top,public-link",
    })
    void officialAddressIsNotTakenForAPrivateOneNorTheOtherWayRound(String text, String sign) {
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text)))
                .isNotEmpty()
                .extracting(Evidence::category)
                .doesNotContain(sign);
    }

    @ParameterizedTest
    @CsvSource({
        "学号1998 2023001，班号1911-1949年",
        "如有疑问请致电400",
        "总产值138亿0013万8000元",
        "期数156\n2024\n1200",
        "发射卫星，增加微信群管理",
        "明治维新与企鹅馆",
        "二〇二五年加油",
        "第13800138000001号文件",
        "订单2026112312345678"
    })
    void ordinaryTextHoldsNoContact(String text) {
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text)))
                .extracting(Evidence::category)
                .doesNotContain("mobile", "phone", "qq", "wechat-id", "call");
    }

    @Test
    void wordSearchFindsAtThePlaceInTheSource() {
        WordSearch search = SCREENING.search(List.of("优惠券", "惠"));
        assertThat(search.inHtml("领<b>優</b> 惠&#21048;"))
                .containsExactly(new WordSearch.Found("优惠券", 4, 19), new WordSearch.Found("惠", 10, 11));
        assertThat(search.inText("普通通知")).isEmpty();
    }
}
