package io.countersign.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.review.ReviewFixture.College;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@GatewayTest
@Import(ReviewFixture.class)
class InfringementIntegrationTests {

    @Autowired
    ReviewFixture fixture;

    @Autowired
    EarlierTexts texts;

    @Autowired
    SourceTexts sources;

    @Autowired
    MachineCheck check;

    @Autowired
    JdbcClient jdbc;

    private College college;
    private College other;

    @BeforeEach
    void newColleges() {
        college = fixture.college();
        other = fixture.college();
    }

    @Test
    void a9_aTextThatAnotherUnitSubmittedFirstAsksForAReason() {
        var text = text();
        fixture.submit(other, fixture.draft(other, original(text), null, false));

        var submission = fixture.submit(college, fixture.draft(college, original(text), null, false));

        assertThat(submission.screening().findings()).singleElement().satisfies(hit -> {
            assertThat(hit.ruleId()).isEqualTo("TEXT-OF-DRAFT");
            assertThat(hit.severity()).isEqualTo(Severity.JUSTIFY);
            assertThat(hit.explanation()).contains("信息工程学院", "100 %");
            assertThat(text.substring(hit.start(), hit.end())).isEqualTo(hit.matched());
        });
    }

    @Test
    void aSmallEditDoesNotHideIt() {
        var text = text();
        fixture.submit(other, fixture.draft(other, original(text), null, false));

        assertThat(rules(original("<p>编者按：以下为学院报道。</p>" + text.replace("六十余名", "近七十名")), college))
                .containsExactly("TEXT-OF-DRAFT");
    }

    @Test
    void theUnitsOwnTextMayComeAgain() {
        var text = text();
        fixture.submit(college, fixture.draft(college, original(text), null, false));

        assertThat(rules(original(text), college)).isEmpty();
    }

    @Test
    void aDeclaredReprintOfItIsFine() {
        var text = text();
        fixture.submit(other, fixture.draft(other, original(text), null, false));
        var reprint = new Rights(Rights.Kind.REPRINT, "信息工程学院", "同意转载");

        assertThat(rules(content(text, reprint), college)).isEmpty();
    }

    @Test
    void a9_aPublishedPostIsNamedWithItsDay() {
        var text = text();
        var post = UUID.randomUUID().toString();
        texts.remember(other.unit(), post, text, Instant.parse("2026-11-20T17:00:00Z"));
        texts.remember(other.unit(), post, text, Instant.parse("2026-11-20T17:00:00Z"));

        assertThat(check.of(original(text), college.unit()).findings())
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.ruleId()).isEqualTo("TEXT-OF-POST");
                    assertThat(hit.explanation()).contains("2026-11-21");
                });
    }

    @Test
    void a9_aSourceHandedInAsksEveryUnitForAReason() {
        var text = text();
        var draft = fixture.draft(college, original(text), null, false);

        sources.handIn(draft, "某某晚报", pasted(text), fixture.user(college.first()));

        var submission = fixture.submit(college, draft);
        assertThat(submission.screening().findings()).singleElement().satisfies(hit -> {
            assertThat(hit.ruleId()).isEqualTo("TEXT-OF-SOURCE");
            assertThat(hit.severity()).isEqualTo(Severity.JUSTIFY);
            assertThat(hit.explanation()).contains("某某晚报", "100 %");
        });
        assertThat(rules(original(text), other)).containsExactly("TEXT-OF-SOURCE");
        assertThat(rules(content(text, new Rights(Rights.Kind.REPRINT, "某某晚报", "同意转载")), other))
                .isEmpty();
    }

    @Test
    void ofASourceNoTextIsKept() {
        var text = text();
        var draft = fixture.draft(college);
        sources.handIn(draft, "某某晚报", pasted(text), fixture.user(college.editor()));

        assertThat(sources.of(draft, fixture.user(college.editor())))
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.origin()).isEqualTo("某某晚报");
                    assertThat(source.share()).isZero();
                });
        assertThat(jdbc.sql("select count(*) from source_text o join printed_text t on t.id = o.text_id"
                                + " where position(:part in o::text || t::text) > 0")
                        .param("part", "主讲人")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a9_aForeignSourceInTheTextAsksForAReasonButOurOwnDoesNot() {
        assertThat(rules(original("<p>讲座通知。</p><p>来源：某某周刊</p>"), college)).containsExactly("SOURCE-UNDECLARED");
        assertThat(rules(original("<p>讲座通知。</p><p>来源：外国语学院</p>"), college)).isEmpty();
        assertThat(rules(original("<p>讲座通知。</p><p>来源：信工青年</p>"), college)).isEmpty();
    }

    private List<String> rules(DraftContent content, College by) {
        return check.of(content, by.unit()).findings().stream()
                .map(ScreeningHit::ruleId)
                .toList();
    }

    private static DraftContent original(String html) {
        return content(html, Rights.OWN_WORK);
    }

    private static DraftContent content(String html, Rights rights) {
        var notice = ReviewFixture.content("学术沙龙", html);
        return new DraftContent(
                notice.title(), notice.author(), null, notice.bodyHtml(), null, null, notice.weibo(), rights, false);
    }

    /** As it comes from a page: without its markup. */
    private static String pasted(String html) {
        return html.replaceAll("</p>", "\n").replaceAll("<[^>]+>", "");
    }

    /** Every test has its own, since all share one database. */
    private static String text() {
        var room = UUID.randomUUID().toString().substring(0, 8);
        return "<p>十一月二十日下午，学院在综合楼" + room + "报告厅举行本学期第三场学术沙龙，六十余名师生参加了讨论。"
                + "主讲人从" + room + "号样本的一个古老问题谈起，介绍了近年来取得的进展，并回答了同学们提出的问题。</p>"
                + "<p>沙龙由研究生会" + room + "小组承办，下一场将于十二月上旬在同一地点举行，有兴趣的同学可以到研究生会报名并带来自己的问题。</p>";
    }
}
