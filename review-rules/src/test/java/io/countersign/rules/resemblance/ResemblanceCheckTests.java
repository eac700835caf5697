package io.countersign.rules.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResemblanceCheckTests {

    private static final String FIRST = "十一月二十日下午，数学与计算机科学学院在综合楼报告厅举行了本学期第三场学术沙龙，六十余名师生参加了讨论。";
    private static final String SECOND = "主讲人从图论的一个古老问题谈起，介绍了近年来在随机图上取得的进展，并回答了同学们提出的问题。";
    private static final String THIRD = "沙龙由研究生会承办，下一场将于十二月上旬在同一地点举行，欢迎感兴趣的同学报名参加并带来自己的问题。";
    private static final String BODY = "<p>" + FIRST + SECOND + "</p><p>" + THIRD + "</p>";

    private final ResemblanceCheck check = new ResemblanceCheck(Screening.standard());

    @Test
    void a9_aPostOfAnotherUnitAsksForAReason() {
        DraftContent draft = draft(BODY, Rights.OWN_WORK);
        EarlierText post = new EarlierText(
                EarlierText.Kind.POST, "外国语学院", LocalDate.parse("2026-11-21"), ResemblanceCheck.prints(draft));
        assertThat(check.check(draft, List.of(post))).hasValueSatisfying(hit -> {
            assertThat(hit.ruleId()).isEqualTo("TEXT-OF-POST");
            assertThat(hit.severity()).isEqualTo(Severity.JUSTIFY);
            assertThat(hit.explanation()).contains("外国语学院", "2026-11-21", "100 %");
            assertThat(BODY.substring(hit.start(), hit.end())).isEqualTo(hit.matched());
        });
    }

    @Test
    void anUnpublishedDraftIsNamedByItsUnitOnly() {
        DraftContent draft = draft(BODY, Rights.OWN_WORK);
        EarlierText earlier = new EarlierText(EarlierText.Kind.DRAFT, "外国语学院", null, ResemblanceCheck.prints(draft));
        assertThat(check.check(draft, List.of(earlier)))
                .hasValueSatisfying(hit -> assertThat(hit.ruleId()).isEqualTo("TEXT-OF-DRAFT"));
    }

    @Test
    void a9_aSourceThatSomebodyHandedInIsNamed() {
        DraftContent draft = draft(BODY, Rights.OWN_WORK);
        EarlierText source = new EarlierText(EarlierText.Kind.SOURCE, "某某晚报", null, ResemblanceCheck.prints(draft));
        assertThat(check.check(draft, List.of(source))).hasValueSatisfying(hit -> {
            assertThat(hit.ruleId()).isEqualTo("TEXT-OF-SOURCE");
            assertThat(hit.explanation()).contains("某某晚报", "100 %").doesNotContain("null", "{");
        });
        EarlierText taken = new EarlierText(EarlierText.Kind.DRAFT, "外国语学院", null, ResemblanceCheck.prints(draft));
        assertThat(check.check(draft, List.of(source, taken)))
                .as("the origin, not who else took it")
                .isEqualTo(check.check(draft, List.of(taken, source)))
                .hasValueSatisfying(hit -> assertThat(hit.ruleId()).isEqualTo("TEXT-OF-SOURCE"));
    }

    @Test
    void shareCountsTheSentencesThatStandInTheOtherText() {
        List<SentencePrint> text = SentencePrint.of(List.of(FIRST + SECOND, THIRD));
        List<Long> other = bits(SentencePrint.of(List.of(FIRST, THIRD)));
        assertThat(ResemblanceCheck.share(text, other)).isBetween(60, 75);
        assertThat(ResemblanceCheck.share(text, bits(text))).isEqualTo(100);
        assertThat(ResemblanceCheck.share(text, List.of())).isZero();
        assertThat(ResemblanceCheck.share(List.of(), other)).isZero();
    }

    @Test
    void aSharedQuotationIsNoCopy() {
        DraftContent draft = draft(BODY, Rights.OWN_WORK);
        List<SentencePrint> one = List.of(ResemblanceCheck.prints(draft).get(0));
        assertThat(check.check(draft, List.of(new EarlierText(EarlierText.Kind.DRAFT, "外国语学院", null, one))))
                .isEmpty();
    }

    @Test
    void aSmallShareOfALongTextIsNoCopy() {
        StringBuilder long1 = new StringBuilder(BODY);
        for (int i = 0; i < 12; i++) long1.append("<p>第").append(i).append("组同学随后汇报了各自的课题进展，并就数据来源与方法选择交换了意见。</p>");
        DraftContent draft = draft(long1.toString(), Rights.OWN_WORK);
        List<SentencePrint> shared = ResemblanceCheck.prints(draft).subList(0, 3);
        assertThat(check.check(draft, List.of(new EarlierText(EarlierText.Kind.DRAFT, "外国语学院", null, shared))))
                .isEmpty();
    }

    @Test
    void aDeclaredReprintIsNotCompared() {
        assertThat(ResemblanceCheck.prints(draft(BODY, new Rights(Rights.Kind.REPRINT, "外国语学院", "同意转载"))))
                .isEmpty();
    }

    private static List<Long> bits(List<SentencePrint> prints) {
        return prints.stream().map(SentencePrint::bits).toList();
    }

    private static DraftContent draft(String html, Rights rights) {
        return new DraftContent("学术沙龙", "信工青年", null, html, null, null, null, rights, false);
    }
}
