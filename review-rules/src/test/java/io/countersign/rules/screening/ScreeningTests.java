package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.rules.Clause;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A9, R11: what a draft amounts to, always the same, whatever it holds. */
class ScreeningTests {

    private static final Screening SCREENING = Screening.standard();
    private static final String OFFER = "扫码加微信领取优惠券，全场八折，咨询电话13800138000";
    private static final String NOTICE = "<p>图书馆将于一月二十日闭馆，请同学们及时归还图书。</p>";

    @Test
    void offerWithContactAndDiscountIsBlockedWithClauseAndWayOut() {
        ScreeningResult result = SCREENING.screen(ScreeningInput.ofText(OFFER));
        assertThat(result.verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(result.score()).isGreaterThan(0.9);
        assertThat(result.rulesVersion()).isEqualTo(SCREENING.rulesVersion());
        assertThat(result.findings()).singleElement().satisfies(hit -> {
            assertThat(hit.clause()).isEqualTo(Clause.A9);
            assertThat(hit.category()).isEqualTo(Category.CONTACT);
            assertThat(hit.explanation()).contains("优惠券").contains("请删除");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"电话13800138000", "微信号abc12345，QQ 123456789", "门票20元，学生票10元", "最佳、第一、顶级", "优惠"})
    void signOfOneKindIsNoAdvertisement(String text) {
        assertThat(SCREENING.screen(ScreeningInput.ofText(text)).verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"预期收益4.45%", "年化5%", "月息2分", "收益率达8%"})
    void yieldIsSeenByEachOfItsWords(String text) {
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text)))
                .anyMatch(evidence -> evidence.category().equals("rate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"热线22917000", "致电22917000", "tel:22917000"})
    void telephoneWithoutAreaCodeIsSeenByEachOfItsWords(String text) {
        assertThat(SCREENING.evidence(ScreeningInput.ofText(text)))
                .anyMatch(evidence -> evidence.category().equals("phone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n反诈提醒：谨防骗局。", "\n欢迎新老顾客光临。\n本店地址在东街口。\n反诈提醒：谨防骗局，不要轻信陌生人。"})
    void warningBehindAnAdvertisementThatLeavesNoDoubtStillAsksForAReason(String warning) {
        ScreeningResult result = SCREENING.screen(ScreeningInput.ofText(OFFER + "。" + warning));
        assertThat(result.verdict()).isEqualTo(Verdict.JUSTIFY);
    }

    @Test
    void warningNearbyTurnsAFindingIntoANote() {
        ScreeningResult result = SCREENING.screen(ScreeningInput.ofText("反诈提醒：谨防骗局。" + OFFER));
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.findings(Severity.NOTE)).isNotEmpty();
    }

    @Test
    void offerInLongArticleIsFoundAtItsParagraph() {
        String html = NOTICE.repeat(40) + "<p>" + OFFER + "</p>" + NOTICE.repeat(40);
        ScreeningResult result = SCREENING.screen(ScreeningInput.ofArticle("闭馆通知", html));
        assertThat(result.findings())
                .singleElement()
                .satisfies(hit ->
                        assertThat(html.substring(hit.start(), hit.end())).isEqualTo(OFFER));
    }

    @Test
    void sameContentGivesTheSameFindings() {
        ScreeningInput input =
                ScreeningInput.ofArticle("通知", "<p>" + OFFER + "</p>" + NOTICE.repeat(9) + "<p>全场五折，满200减50，抢购从速</p>");
        ScreeningResult first = SCREENING.screen(input);
        assertThat(first.findings())
                .hasSizeGreaterThan(1)
                .extracting(ScreeningHit::id)
                .doesNotHaveDuplicates();
        assertThat(Screening.standard().screen(input)).isEqualTo(first);
        List<ScreeningResult> together = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> SCREENING.screen(input))
                .toList();
        assertThat(together).containsOnly(first);
    }

    @Test
    void findingsDoNotOverlap() {
        String text = (OFFER + "。全场五折，满200减50，抢购从速。").repeat(20);
        List<ScreeningHit> hits = SCREENING.screen(ScreeningInput.ofText(text)).findings();
        assertThat(hits).hasSizeGreaterThan(5);
        for (int i = 1; i < hits.size(); i++)
            assertThat(hits.get(i).start())
                    .isGreaterThanOrEqualTo(hits.get(i - 1).end());
    }

    @Test
    void emptyDraftPasses() {
        ScreeningResult result = SCREENING.screen(new ScreeningInput(null, null, null, null, null));
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.score()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "</p>",
                "<",
                "<!--",
                "<a href='",
                "&#",
                "&",
                "&#x110000;",
                "&amp;",
                "抢！",
                "优惠券13800138000 ",
                "加 微 信 ",
                "一",
                "1",
                "1-",
                "满100减",
                "回复",
                "\u200b",
                "\ud83d",
                "\udf93",
                "\0",
                "<script>",
                "</script",
                "¥",
                "《",
                "<p title=",
                "q1 ",
                "a.",
                "扫"
            })
    @Timeout(60)
    void hostileTextIsAnswered(String unit) {
        String text = unit.repeat(100_000 / unit.length());
        assertThat(SCREENING.screen(ScreeningInput.ofArticle(unit, text)).rulesVersion())
                .isNotEmpty();
        assertThat(SCREENING.screen(ScreeningInput.ofText(text)).rulesVersion()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "&amp;", "<a href='", "抢！", "1"})
    @Timeout(60)
    void hostileMegabyteIsAnswered(String unit) {
        String html = unit.repeat(1_000_000 / unit.length());
        assertThat(SCREENING.screen(ScreeningInput.ofArticle("通知", html)).rulesVersion())
                .isNotEmpty();
    }

    @Test
    void ofVeryManyFindingsTheGravestAreListedAndTheOthersCounted() {
        String excused = "<p>反诈提醒：谨防骗局。" + OFFER + "。</p>";
        String html = excused.repeat(6 * Screening.MOST_FINDINGS) + NOTICE.repeat(20) + "<p>" + OFFER + "</p>";
        ScreeningResult result = SCREENING.screen(ScreeningInput.ofArticle("", html));
        assertThat(result.verdict()).isNotEqualTo(Verdict.PASS);
        assertThat(result.findings()).hasSize(Screening.MOST_FINDINGS);
        assertThat(result.findings().get(0).severity()).isEqualTo(Severity.NOTE);
        assertThat(result.findings().get(Screening.MOST_FINDINGS - 1).severity())
                .isNotEqualTo(Severity.NOTE);
        assertThat(result.unlisted().notes()).isPositive();
        assertThat(result.unlisted().asking()).isZero();
    }

    @Test
    void r11_whatAsksAndIsNotListedIsToldFromNotes() {
        int more = 5;
        String html = "<p>回复TD退订</p>".repeat(Screening.MOST_FINDINGS + more);
        ScreeningResult result = SCREENING.screen(ScreeningInput.ofArticle("", html));
        assertThat(result.findings()).hasSize(Screening.MOST_FINDINGS).noneMatch(it -> it.severity() == Severity.NOTE);
        assertThat(result.unlisted().asking()).isEqualTo(more);
        assertThat(result.unlisted().notes()).isZero();
        assertThat(result.with(List.of()).verdict()).isEqualTo(result.verdict());
    }
}
