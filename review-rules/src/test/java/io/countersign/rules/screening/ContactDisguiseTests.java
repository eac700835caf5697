package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind a label is told in plain form however label and number are written, and notices hold none. */
class ContactDisguiseTests {

    private static final Screening SCREENING = Screening.standard();

    @ParameterizedTest
    @CsvSource({
        "加QQ：叭散舞久耳另司柒，先到先得, qq, 83592047",
        "扣扣号：疤伞武韭迩零丝期。, qq, 83592047",
        "QQ 83屋9洱47 随时在, qq, 8359247",
        "群号：9棋31伍叭久，进群, qq, 9731589",
        "联系电话：玲武旧屋-尔尔酒衣旗聆伶散, phone, 059522917003",
        "咨询热线0武9武-22久1舞00山, phone, 059522915003",
        "电话：衣散8另0一衫80而司，, mobile, 13800138024",
        "打电话1山8灵0一3叭零2就, mobile, 13800138029",
        "加微信：kaoyan舞玲武, wechat-id, kaoyan505",
        "微信号 tianxin2另26 常在, wechat-id, tianxin2026",
    })
    void digitsAreReadByTheirSound(String text, String category, String number) {
        assertThat(told(text, category)).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({
        "QQ：8Z5B4OI36, qq, 825840136",
        "加QQ 2g374S6O1, qq, 293745601",
        "QQ：6З24З158, qq, 63243158",
        "QQ：2В37І46О1, qq, 283714601",
        "QQ：28b7B4g01, qq, 286784901",
        "QQ群号：2З74бЧ01О, qq, 237464010",
        "QQ：28|74B5O1, qq, 281748501",
        "QQ：28丨74B5O1, qq, 281748501",
        "加QQ：ZgZ7b4S0l, qq, 292764501",
        "电话：13|0Ol38024, mobile, 13100138024",
        "电话：13B00l3b024, mobile, 13800136024",
        "加QQ：ⅧⅢ7Ⅳ6Ⅴ0Ⅰ, qq, 83746501",
        "电话：0ⅤⅨ5-ⅡⅡⅨ17ⅠⅧⅥ, phone, 059522917186",
        "QQ：參柒肆陸伍零壹捌, qq, 37465018",
        "QQ：〢〨〣〧〤〦〥〇, qq, 28374650",
    })
    void digitsAreReadByTheirLook(String text, String category, String number) {
        assertThat(told(text, category)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "加QQ 咨询一下就知道是不是有意思",
                "QQ群号123456是社团的旧群，二维码另发",
                "QQ：283746501石毅，电话：87654321时间不限",
                "QQ群里一起玩，热线一二楼各有一部",
                "微信 kaoyan司仪组与 wuyi 舞社",
                "咨询电话：12345市长热线，1室2室3室",
                "电话：110、119，实验室 B座 s508",
                "QQ solo 2012 演唱会，qq boss512",
                "QQ|微信|微博",
                "QQ2013版有200兆，QQ会员12个月共300元",
                "QQ群 15级学生500多人，QQ 3天内回复100多人",
                "手机 1300元起，电话补贴100至300不等",
            })
    void wordsBehindALabelAreNoDigits(String text) {
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text)))
                .filteredOn(
                        seen -> List.of("qq", "phone", "mobile", "wechat-id").contains(seen.category()))
                .allSatisfy(seen -> assertThat(text).contains(seen.normalised()));
    }

    @ParameterizedTest
    @CsvSource({
        "QQ：8359呵呵2047, qq, 83592047",
        "加QQ 83和592啊047, qq, 83592047",
        "扣扣83592不要停047, qq, 83592047",
        "电话：13啊8001嗯38242，, mobile, 13800138242",
        "QQ：2啊8哦3呀7哈4嗯6啊5，, qq, 2837465",
        "群号 283然后746最后501，, qq, 283746501",
        "QQ前面是283，中间746，后面501，, qq, 283746501",
    })
    void wordsBetweenTheGroupsOfALabelledNumberFallAway(String text, String category, String number) {
        assertThat(told(text, category)).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({
        "手机1380013删8024，, mobile, 13800138024",
        "电话：13800去掉138024, mobile, 13800138024",
        "QQ：283746【删】501, qq, 283746501",
        "群号 283746去掉汉字501, qq, 283746501",
        "QQ群283746（去掉汉字）501，, qq, 283746501",
        "加群 28374#6501, qq, 283746501",
        "QQ 2837465删, qq, 2837465",
    })
    void whatIsToBeLeftOutOfANumberIsNoDigitOfIt(String text, String category, String number) {
        assertThat(told(text, category)).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({
        "群号 316→197→337，, qq, 316197337",
        "加QQ 28——37——4650, qq, 28374650",
        "QQ群 283---746---501, qq, 283746501",
        "群号：283...746...501, qq, 283746501",
        "加群（283）（746）（501）, qq, 283746501",
        "群 2 8.3*7 4.6-5, qq, 2837465",
        "加QQ 749~519~794，, qq, 749519794",
        "电话：13 8.0*01 3.80 24，, mobile, 13800138024",
    })
    void signsDivideALabelledNumber(String text, String category, String number) {
        assertThat(told(text, category)).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({
        "加QQ 16~07~6732，咨询, qq, 16076732",
        "QQ群749~519~794, qq, 749519794",
        "群号：749~519~794，进群, qq, 749519794",
        "QQ群：~749~519~794, qq, 749519794",
        "联系手机158~5389~1462，谢谢, mobile, 15853891462",
    })
    void groupsOfALabelledNumberStandOnLinesOfTheirOwn(String text, String category, String number) {
        assertThat(told(text.replace('~', '\n'), category)).containsExactly(number);
        assertThat(told(text.replace("~", "\r\n"), category)).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({
        "加QQ：san wu qi ba jiu ling er, qq, 3578902",
        "电话：yi san ba ling ling yao san ba ling er si，, mobile, 13800138024",
        "QQ群 two eight three seven six six five, qq, 2837665",
    })
    void digitsAreReadByTheirNames(String text, String category, String number) {
        assertThat(told(text, category)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QQ：san wu 咖啡，QQ one two three go",
                "QQ群：\n101\n102\n103\n104",
                "QQ群二维码\n301\n305\n308",
                "名单：\n301\n305\n308",
                "QQ群 2026-09-01 更新，群 12-30-2026",
                "QQ群 2026/9/15与2026.10.1两次，群 100-200-300人",
                "群 18:30-20:00 开放",
                "电话 101-102-103",
                "家长群1班2班3班4班5班6班7班",
                "学生群 5——10——15，QQ 第3-4-5期",
                "删除了3条，删2016条，增删5处",
                "考场\n301\n305\n308\n成绩\n98\n87\n76",
            })
    void otherNumbersBehindALabelStayApart(String text) {
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text)))
                .extracting(Evidence::category)
                .doesNotContain("qq", "phone", "mobile", "bare-number");
    }

    @ParameterizedTest
    @CsvSource({
        "微信：zhangfeng七七，常在, zhangfeng77",
        "加徽信tingjie玖伍，, tingjie95",
        "微信:wx9521788，, wx9521788",
        "薇信：vx9521788，, vx9521788",
        "微信:wx九五二一七八八，, wx9521788",
        "加微信wx：tianxin2026, tianxin2026",
        "vx9521788，, 9521788",
    })
    void accountIsToldWhole(String text, String account) {
        assertThat(told(text, "wechat-id")).containsExactly(account);
    }

    @Test
    void mobileNumberBehindTwoLabelsIsNoAccount() {
        assertThat(told("微信vx13800138024", "mobile")).containsExactly("13800138024");
        assertThat(told("微信vx13800138024", "wechat-id")).doesNotContain("vx13800138024");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QQ：123456和234567",
                "QQ群 2026级新生群123456",
                "QQ：12345电话87654321",
                "QQ号12位，密码8位至20位",
                "电话：010转8001",
            })
    void wordsBetweenOtherNumbersPartThem(String text) {
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text)))
                .filteredOn(seen -> seen.category().equals("qq"))
                .allSatisfy(seen -> assertThat(text).contains(seen.normalised()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "时间：5月8日（周四）9:00-16:00，地点：仙林校区",
                "新品5.20-5.22三天内有效",
                "每周一、三、五10:00-16:00开放，周四)18:30-20:00除外",
                "特异度为59.4%（19/32）、81.3%（26/32）",
                "分别为17.92(10.88±3.02)岁，7.31±1.24,两者有差异",
                "稀土总量149.62×10-6~321.55×10-6，IC50为1.452×104~2.460×104",
                "直径为0.9231,1.3333和2.0000mm，0.50～37.00(3.05±4.11)",
                "1月交了一共49592加上定金26000元，应扣1394.33元",
                "14.王敏 15.王磊 16.王勇 17.王艳 18.张磊 19.黄东 20.刘洋",
                "forms/f4159bfd-4b17-4935-2323-6d2d",
                "项目\n数量\n甲班\n135\n1600\n2000\n乙班",
            })
    void timesAndFiguresAreNoNumbersToCall(String text) {
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text)))
                .extracting(Evidence::category)
                .doesNotContain("qq", "phone", "mobile", "bare-number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "138-0013 8024",
                "(138)0013-8024",
                "1 3*8 0-0.1 3 8*0-2 4",
                "138、0013、8024",
                "138打0013再打8024",
                "找我138\n0013\n8024",
                "找我138\r\n0013\r\n8024",
                "138\n0013\n8024",
            })
    void mobileNumberIsToldHoweverItIsDivided(String text) {
        assertThat(told(text, "mobile")).containsExactly("13800138024");
    }

    @ParameterizedTest
    @CsvSource({
        "加QQ：28374~6501，常在, qq, 283746501",
        "QQ群号 283~746501, qq, 283746501",
        "咨询热线：0595-22~917186。, phone, 059522917186",
        "电话：0595-~22917186, phone, 059522917186",
        "加微信：tian~xin2026, wechat-id, tianxin2026",
        "微信号 kaoyan~505 常在, wechat-id, kaoyan505",
    })
    void numberOrAccountGoesOnAtTheBeginningOfTheNextLine(String text, String category, String number) {
        assertThat(told(text.replace('~', '\n'), category)).containsExactly(number);
        assertThat(SCREENING.evidence(ScreeningInput.ofArticle("", "<p>" + text.replace("~", "<br>") + "</p>")))
                .filteredOn(seen -> seen.category().equals(category))
                .extracting(Evidence::normalised)
                .containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QQ：28374\n2026年9月1日",
                "QQ群：283746\n15人以上开班",
                "QQ群：283746501\n283746502\n283746503",
                "电话：0595-22917\n8:30至17:30",
                "电话：0595-22917186\n22917187",
                "微信：xuegong\n2026级新生",
                "微信：xuegong\n2026",
                "微信：xuegong\nemail: abc123",
                "学号\n20260101\n20260102",
            })
    void linesBelowANumberAreOthers(String text) {
        List<String> lines = text.lines().toList();
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text)))
                .filteredOn(seen -> List.of("qq", "phone", "wechat-id").contains(seen.category()))
                .allSatisfy(seen ->
                        assertThat(lines).anyMatch(line -> line.replace("-", "").contains(seen.normalised())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "加徵信：",
                "激信 ",
                "微伩：",
                "加薇伈 ",
                "巍信：",
                "微新 ",
                "微心号：",
                "加微❤：",
                "威❤ ",
                "卫💗：",
                "V💕：",
                "小绿：",
                "加小绿",
                "围信：",
                "唯信号 ",
                "加为信",
                "绿泡：",
                "绿泡泡号 ",
                "绿色聊天软件：",
                "微❤号 ",
                "加微♥",
                "威号 ",
                "卫号：",
                "卫：",
                "加徽",
                "葳：",
                "V：",
                "V号 ",
                "v-x:",
                "+w ",
                "Wēi Xìn：",
                "We Chat ",
                "加v.x：",
                "加個V：",
                "+微：",
                "微："
            })
    void accountIsSeenBehindALabelInDisguise(String label) {
        assertThat(told("想看的" + label + "tianxin2026，常在", "wechat-id")).containsExactly("tianxin2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "口口：", "囗囗 ", "🐧 ", "加🐧：", "企额：", "qi鹅号 ", "求求：", "裙号：", "群号 ", "加群", "入群：", "峮：", "qun ", "加qun号 ",
                "群組：", "群聊", "扣扣裙", "丘丘：", "koukou：", "加叩 ", "加球："
            })
    void numberIsSeenBehindALabelInDisguise(String label) {
        assertThat(told("想看的" + label + "283746501，常在", "qq")).containsExactly("283746501");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "个人征信报告查询系统上线，激信心、树新风",
                "见微知著，细微：abcdef2026",
                "小绿植：abcdef2026领养，小绿 animals",
                "口口相传的故事，路口口袋公园283746501平方米",
                "🐧馆开馆，企鹅馆2837465号票",
                "we chatted with students2026, Wei Xin and Jia Wei of class 2026",
                "群众283746501人次，社群2026年1200人",
                "微❤公益：温暖同行，自卫❤",
                "保卫★战斗 2026",
                "作为信号 filter2026 的输入，范围信号 signal2026",
                "校徽：design2026，权威：ieee2026，保卫：campus2026",
                "全球300000000用户，足球20260901赛程",
                "version v:release",
            })
    void wordsThatLookLikeLabelsAreNone(String text) {
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text)))
                .extracting(Evidence::category)
                .doesNotContain("qq", "wechat-id", "call", "phone", "mobile");
    }

    @ParameterizedTest
    @CsvSource({
        "邮箱：lunwen26 @ 126.com，欢迎, lunwen26@126.com",
        "lunwen @school.example.com, lunwen@school.example.com",
        "lunwen26(at)163(dot)com, lunwen26@163.com",
        "lunwen26【at】126【点】com, lunwen26@126.com",
        "lunwen26(a)126.com, lunwen26@126.com",
        "lunwen26@163dotcom, lunwen26@163.com",
    })
    void signOfMailMayStandApart(String text, String mail) {
        assertThat(told(text, "mail")).containsExactly(mail);
    }

    @ParameterizedTest
    @CsvSource({
        "请看www•lunwen26•top 首页, www.lunwen26.top",
        "官网m·lunwen26·net，, m.lunwen26.net",
        "lunwen26●com, lunwen26.com",
        "官网wwwdotlunwen26dotnet，, www.lunwen26.net",
        "lunwen26dotcom/a1 首页, lunwen26.com/a1",
        "请看www，lunwen26，com 首页, www.lunwen26.com",
        "lunwen26，com/a1, lunwen26.com/a1",
        "m，lunwen26，top 首页, m.lunwen26.top",
        "h t t p : / / w w w . l u n w e n . c o m 首页, http://www.lunwen.com",
    })
    void signsBeforeTheLastNameOfAnAddressArePoints(String text, String address) {
        assertThat(told(text, "link")).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Java•net framework•course", "live @ 8 p.m.", "a•b•c", "room @ b.12"})
    void otherSignsAreNoPointsOfAnAddress(String text) {
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text)))
                .extracting(Evidence::category)
                .doesNotContain("mail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a dotcom boom", "HTTP/2.0, http/1.1", "com，cn和net", "the antidote", "A，B，C", "gross，net income"
            })
    void commasAndWordsAreNoPointsOfAnAddress(String text) {
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text)))
                .extracting(Evidence::category)
                .doesNotContain("link");
    }

    @Test
    void placeOfANumberInDisguiseIsThatOfItsCharacters() {
        String text = "请加QQ：叭散舞久耳另司柒，谢谢";
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text)))
                .filteredOn(seen -> seen.category().equals("qq"))
                .singleElement()
                .satisfies(seen ->
                        assertThat(text.substring(seen.start(), seen.end())).isEqualTo("QQ：叭散舞久耳另司柒"));
    }

    private static List<String> told(String text, String category) {
        return SCREENING.evidence(ScreeningInput.ofText(text)).stream()
                .filter(seen -> seen.category().equals(category))
                .map(Evidence::normalised)
                .toList();
    }
}
