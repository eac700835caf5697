package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases and contact details are found again under any disguise, and ordinary text is taken for none of them. */
class DisguiseTests {

    private static final Screening SCREENING = Screening.standard();
    private static final int ROUNDS = 5;

    private static final List<String> PHRASES =
            List.of("加微信领取优惠券", "代写论文", "低息贷款", "刷单兼职", "办证开发票", "学历提升", "考试包过", "私人教练", "代考网课");

    private static final List<String> MOBILES = List.of("13800138000", "15912345670", "18605957788");
    private static final List<String> QQ = List.of("283746501", "1029384756", "61728394");
    private static final List<String> ACCOUNTS = List.of("tianxin2026", "kaoyan888", "youhui_5200");

    @Test
    void phrasesAreFoundAgain() {
        WordSearch search = SCREENING.search(PHRASES);
        Tally tally = new Tally();
        for (Disguise disguise : Disguise.ofPhrases())
            for (String phrase : PHRASES)
                tally.count(disguise, phrase, text -> {
                    List<WordSearch.Found> found = disguise.html() ? search.inHtml(text) : search.inText(text);
                    return found.stream().anyMatch(one -> one.word().equals(phrase));
                });
        tally.isGoodEnough();
    }

    @Test
    void contactDetailsAreToldInPlainForm() {
        Tally tally = new Tally();
        for (String mobile : MOBILES) {
            count(tally, Disguise.ofDetails(), "联系电话：", mobile);
            count(tally, Disguise.ofNumbers(), "联系电话：", mobile);
            count(tally, Disguise.ofMobiles(), "联系电话：", mobile);
        }
        for (String number : QQ) {
            count(tally, Disguise.ofDetails(), "咨询QQ：", number);
            count(tally, Disguise.ofNumbers(), "咨询QQ：", number);
        }
        for (String account : ACCOUNTS) count(tally, Disguise.ofDetails(), "加微信：", account);
        tally.isGoodEnough();
    }

    private static void count(Tally tally, List<Disguise> disguises, String cue, String plain) {
        for (Disguise disguise : disguises)
            tally.count(disguise, plain, text -> {
                String whole = "详情请看说明，" + cue + text + "。先到先得";
                ScreeningInput input =
                        disguise.html() ? ScreeningInput.ofArticle("", whole) : ScreeningInput.ofText(whole);
                return SCREENING.evidence(input).stream()
                        .anyMatch(seen -> seen.normalised().equals(plain));
            });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我校团队参与的卫星成功发射，卫星导航数据公开",
                "提高威信、树立威信，加卫星导航课程",
                "明治维新与近代日本讲座",
                "海洋公园企鹅馆志愿者招募",
                "同学们加油，二〇二五年再创佳绩",
                "微信公众号平台每周推送一次",
                "密切联系群众，为群众办实事",
                "逾期者从押金中扣除",
                "Wei Xin and Jia Wei are students of our school",
                "论文写作课由代课教师主讲",
                "写论文前请先完成开题，代表作另附",
                "学生会、学生家长与学生代表",
                "考试。包括笔试和面试，过程全程录像",
                "时间：19:00-20:30，地点101教室",
                "会期2026-11-23至2026-11-25，每天08:00开始",
                "一、报名；二、初审；三、复审；四、公示",
                "共158人参加，2025年增长3000元",
                "职工兼任、单位刷脸、款项发放",
            })
    void ordinaryTextHoldsNone(String text) {
        assertThat(SCREENING
                        .search(List.of("加微信", "微信领券", "代写论文", "刷单兼职", "考试包过", "扣扣", "学生价"))
                        .inText(text))
                .isEmpty();
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text)))
                .extracting(Evidence::category)
                .doesNotContain("mobile", "phone", "qq", "wechat-id", "call");
    }

    @ParameterizedTest
    @CsvSource({
        "专业代x写论7文, 代写",
        "专业代x写论7文, 论文",
        "黛写毕业设计, 代写",
        "信用贷8款当天到账, 贷款",
        "小额带款秒到, 贷款",
        "诚招尖职, 兼职",
        "想找间职的同学, 兼职",
        "在家唰单, 刷单",
        "新店优q惠多, 优惠",
        "忧惠到底, 优惠",
        "店庆优会价, 优惠",
        "代开法票, 发票",
        "欢迎扫玛了解, 扫码",
        "请加微1信, 加微信",
        "四六级荅案预定, 四六级答案",
        "专业代写沦文, 代写论文",
        "代写毕业抡文, 代写毕业论文",
    })
    void wordOfTwoCharactersIsFoundAgain(String text, String word) {
        assertFound(text, word);
    }

    @ParameterizedTest
    @CsvSource({
        "想做🇫🇷兼🇯🇵职🇧🇷的同学, 兼职",
        "可开发🉐票, 发票",
        "办🈺证的来, 办证",
        "低价代(^_^)写, 代写",
        "低价代orz写的, 代写",
        "可贷T_T款的, 贷款",
        "可贷(>_<)款的, 贷款",
        "全场优、惠多多, 优惠",
        "找他代。写吧, 代写",
        "免，抵，押也行, 免抵押",
        "请加！微！信吧, 加微信",
        "可开発票, 发票",
        "今日特価, 特价",
        "請帮忙託運証件, 托运证件",
        "来做j*i*a*n职, 兼职",
        "来做j.i.a.n职, 兼职",
        "急用d-a-i款的, 贷款",
        "急用贷k u a n, 贷款",
        "可开fa1 piao4, 发票",
        "可开fa1piao4的, 发票",
        "可开fā piào, 发票",
    })
    void shortWordIsFoundWhateverPartsIt(String text, String word) {
        assertFound(text, word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"想做兼%s职的同学", "可以做兼%s职", "兼%s职"})
    void shortWordIsFoundAcrossTheEndOfALine(String text) {
        for (String end : List.of("\n", "\r\n", "\n\n", "\n   ", "\u2028")) assertFound(text.formatted(end), "兼职");
        for (String end : List.of("<br>", "<br/>\n", "</p><p>"))
            assertThat(SCREENING.search(List.of("兼职")).inHtml("<p>" + text.formatted(end) + "</p>"))
                    .hasSize(1);
        assertFound("可以开\n发\n票的", "开发票");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请各班代表兼\n职工代表参加",
                "社团名单：\n舞蹈团优\n惠民工程队良",
                "他发言，票数公布",
                "各学院推优。惠民服务由志愿者负责",
                "正常开放，款式不限",
                "姓名\n单位\n职务\n兼任",
                "甲、乙双方，大、中、小学，发、收票据",
                "赛事时代。写生作品另行展出",
                "出发《票友》，出发（票务），出发“票友”",
                "fa piao, Fa Piao, You Hui and Dai Kuan are names",
                "class fa1 and room piao",
                "é la carte, café à la fa, piao",
                "选项d、a、i款待，选a/b/c/d的",
                "法国🇫🇷票友来访",
                "orz，贷后款前",
            })
    void signsBetweenWordsAreLeft(String text) {
        assertThat(SCREENING
                        .search(List.of("兼职", "优惠", "发票", "贷款", "代写", "开放款", "放款"))
                        .inText(text))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "每人发2票，现场计票",
                "每人发a4纸3张，投2票，长b发为准",
                "长发飘逸的同学扮演仙女，道具由开发漂流项目的社团提供",
                "老师带写作课，也带写生",
                "出差不要携带款项，九十年代款式的外套作道具",
                "评优会议改期，请各班推优会后上交",
                "夫妻间职业规划讲座，顶尖职业战队，房间职员请签到",
                "刷完单词再休息",
            })
    void ordinaryTextHoldsNoWordOfTwoCharacters(String text) {
        assertThat(SCREENING
                        .search(List.of("代写", "贷款", "兼职", "刷单", "优惠", "发票", "扫码"))
                        .inText(text))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "专业带泻各类文章, 代写",
        "学期论文呆写, 代写",
        "办理小额待款, 贷款",
        "诚招煎值若干名, 兼职",
        "在家也能唰丹, 刷单",
        "开具发瞟, 发票",
        "添加我的微芯, 微信",
        "全场打浙出售, 打折",
        "本店抛售，嫁格从优, 价格",
    })
    void wordThatOnlySoundsTheSameIsFoundWhereItIsNoOrdinaryPair(String text, String word) {
        assertFound(text, word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "他在同学中很有威信",
                "请等待款项到账，等待款待贵宾",
                "进馆请带鞋套，也可自己带鞋",
                "期待写出好文章，期待协作",
                "剑指总冠军，间质性肺炎，简直难以置信",
                "幼会员由会长照顾",
                "待 款，待、款，待\n款",
                "数据显示，课堂评价分为三级",
                "抽水机耍单人把戏",
            })
    void ordinaryTextSoundsLikeNoWordOfTwoCharacters(String text) {
        assertThat(SCREENING
                        .search(List.of("微信", "贷款", "代写", "兼职", "优惠", "发票", "刷单", "加分"))
                        .inText(text))
                .isEmpty();
    }

    /** Every word of two characters that the screen knows, each character replaced by another that is read the same. */
    @Test
    void mostHomophonesOfWordsOfTwoCharactersAreFound() {
        Map<Character, String> same = Line.read(Lexicon.resource("han/readings.txt")).stream()
                .flatMap(line -> line.rest().chars().mapToObj(unit -> Map.entry((char) unit, line.rest())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<String> words = Lexicon.standard().signs().words().stream()
                .filter(word -> word.length() == 2 && word.chars().allMatch(unit -> same.containsKey((char) unit)))
                .toList();
        Random random = new Random(2026);
        WordSearch search = SCREENING.search(words);
        int all = 0;
        int found = 0;
        for (String word : words) {
            String homophone = other(word.charAt(0), same, random) + other(word.charAt(1), same, random);
            all++;
            if (search.inText("我校" + homophone + "。").stream()
                    .anyMatch(one -> one.word().equals(word))) found++;
        }
        assertThat(all).isGreaterThan(500);
        assertThat((double) found / all).isGreaterThan(0.65);
    }

    private static String other(char unit, Map<Character, String> same, Random random) {
        String others = same.getOrDefault(unit, "").replace(String.valueOf(unit), "");
        return others.isEmpty() ? String.valueOf(unit) : others.charAt(random.nextInt(others.length())) + "";
    }

    @Test
    void wordOfWhichNoCharacterIsLeftIsASignBesideAnotherDisguise() {
        assertThat(meant("急用钱找我们，呆宽当天到账，可给珐瞟")).contains("贷款", "发票");
        assertThat(meant("急用钱找我们，呆宽当天到账，代写沦文")).contains("贷款");
        assertThat(meant("急用钱找我们，呆宽当天到账")).doesNotContain("贷款");
        assertThat(meant("急用钱找我们，待款当天到账")).contains("贷款");
        assertThat(meant("呆宽当天到账。可给珐瞟")).doesNotContain("贷款", "发票");
    }

    private static List<String> meant(String text) {
        return SCREENING.evidence(ScreeningInput.ofText(text)).stream()
                .map(Evidence::normalised)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "代论写文, 代写论文",
        "写代论文, 代写论文",
        "加信微, 加微信",
        "微加信, 加微信",
    })
    void wordWithTwoNeighboursExchangedIsFound(String text, String word) {
        assertThat(SCREENING.search(List.of(word)).inText("请看" + text + "，谢谢"))
                .containsExactly(new WordSearch.Found(word, 2, 2 + text.length()));
    }

    @ParameterizedTest
    @CsvSource({
        "上网兼职, 网上兼职",
        "代写文论, 代写论文",
        "论写代文, 代写论文",
        "款贷, 贷款",
        "会员学, 学会员",
        "微x加信, 加x微信",
    })
    void wordsInAnotherOrderAreOthers(String text, String word) {
        assertThat(SCREENING.search(List.of(word)).inText("请看" + text + "，谢谢")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u4ee3\\u5199", "\\u4EE3\\u5199", "代\\u5199", "\\u200b代\\u200b写"})
    void escapesOfSourceCodeAreRead(String text) {
        assertThat(SCREENING.search(List.of("代写")).inText("看" + text + "。"))
                .containsExactly(new WordSearch.Found("代写", text.startsWith("\\u200b") ? 7 : 1, text.length() + 1));
        assertThat(SCREENING.search(List.of("代写")).inHtml("<p>" + text + "</p>"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u4ee3",
                "\\u4ee",
                "\\u4eg3\\u5199",
                "\\U4ee3\\U5199",
                "\\4ee3\\5199",
                "\\ud83d\\",
                "\\u0041",
                "\\"
            })
    void noOtherSignsAreEscapes(String text) {
        assertThat(SCREENING.search(List.of("代写", "a")).inText(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ruby>代<rt>dai</rt>写<rt>xie</rt></ruby>",
                "<ruby>代<rp>(</rp><rt>dài</rt><rp>)</rp>写<rp>(</rp><rt>xiě</rt><rp>)</rp></ruby>",
                "<ruby>代<rt>一<rt>二</ruby>写",
                "<ruby>讲<rt>代写</rt></ruby>座",
                "<ruby>讲<rt>代</rt>座<rt>写</rt></ruby>",
            })
    void annotationsPartNoWords(String html) {
        assertThat(SCREENING.search(List.of("代写")).inHtml(html)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ruby>代<rt>dài</rt></ruby>课老师教<ruby>写<rt>xiě</rt></ruby>作",
                "<ruby>代<rt>dài</rt></ruby><p>写作</p>",
            })
    void annotationIsNoPartOfTheLine(String html) {
        assertThat(SCREENING.search(List.of("代写")).inHtml(html)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "微信：tian xin2026, tianxin2026",
        "微信号：kaoyan 888, kaoyan888",
        "微信: ab c4711, abc4711",
        "加微信：t*ianxin2026, tianxin2026",
        "VX：tian🔥xin2026, tianxin2026",
        "微信号：kaoyan八八八, kaoyan888",
        "薇信：kao_yan贰零贰陆, kao_yan2026",
        "微信 kaoyan下划线888, kaoyan_888",
        "微信 kaoyan 88888, kaoyan88888",
        "VX👉kaoyan888, kaoyan888",
        "加微信【k】【a】【o】【_】【8】【8】【8】, kao_888",
    })
    void brokenAccountIsToldWhole(String text, String account) {
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text)))
                .filteredOn(seen -> seen.category().equals("wechat-id"))
                .extracting(Evidence::normalised)
                .contains(account);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "加微信领取优惠券，全场五折，欢迎新老顾客选购，先到先得，电话13800138000",
                "专业代写毕业论文，包过，价格优惠，加微信lunwen666",
            })
    void advertisementWrittenOverAllIsFlagged(String advertisement) {
        assertThat(verdict(advertisement)).isNotEqualTo(Verdict.PASS);
        String backwards = new StringBuilder(advertisement).reverse().toString();
        assertThat(verdict(backwards)).as("backwards").isNotEqualTo(Verdict.PASS);
        for (String filler : List.of("丶", "灬", "丨", "の", "\u200b"))
            assertThat(verdict(String.join(filler, advertisement.split(""))))
                    .as("with %s", filler)
                    .isNotEqualTo(Verdict.PASS);
        for (int times = 2; times < 5; times++) {
            int each = times;
            String repeated = advertisement
                    .codePoints()
                    .mapToObj(unit -> Character.toString(unit).repeat(each))
                    .collect(Collectors.joining());
            assertThat(verdict(repeated)).as("%s times", times).isNotEqualTo(Verdict.PASS);
        }
    }

    private static Verdict verdict(String text) {
        return SCREENING.screen(ScreeningInput.ofText(text)).verdict();
    }

    @ParameterizedTest
    @ValueSource(strings = {"微信：info 2026级新生", "微信: day 12:30 开始", "通知见微信：news 2026年第3期", "关注微信 news 2026年第3期"})
    void wordAndNumberBehindWechatAreNoAccount(String text) {
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text)))
                .extracting(Evidence::category)
                .doesNotContain("wechat-id");
    }

    /** How often each kind of disguise was seen through. */
    private static final class Tally {

        private final Random random = new Random(2026);
        private final Map<String, int[]> kinds = new TreeMap<>();
        private final List<String> missed = new ArrayList<>();

        void count(Disguise disguise, String plain, Predicate<String> finds) {
            int[] kind = kinds.computeIfAbsent(disguise.name(), name -> new int[2]);
            for (int round = 0; round < ROUNDS; round++) {
                String text = disguise.form().apply(plain, random);
                kind[1]++;
                if (finds.test(text)) kind[0]++;
                else missed.add(disguise.name() + ": " + text);
            }
        }

        void isGoodEnough() {
            int found = kinds.values().stream().mapToInt(kind -> kind[0]).sum();
            int all = kinds.values().stream().mapToInt(kind -> kind[1]).sum();
            assertThat((double) found / all).as("missed %s", missed).isGreaterThanOrEqualTo(0.9);
            kinds.forEach((name, kind) -> assertThat((double) kind[0] / kind[1])
                    .as("%s, missed %s", name, missed)
                    .isGreaterThanOrEqualTo(0.6));
        }
    }

    private static void assertFound(String text, String word) {
        assertThat(SCREENING.search(List.of(word)).inText(text))
                .extracting(WordSearch.Found::word)
                .containsExactly(word);
    }
}
