package io.countersign.rules.infringement;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.Rights.Kind;
import io.countersign.rules.content.WeiboPart;
import io.countersign.rules.finding.SchoolSigns;
import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationCheckTests {

    private static final Rights REPRINT = new Rights(Kind.REPRINT, "人民日报", "来信授权");

    private final DeclarationCheck check = new DeclarationCheck(Screening.standard());
    private final SchoolSigns school = new SchoolSigns(List.of("泉州师范学院", "校团委"), List.of("qztc.edu.cn"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "来源：人民日报",
                "本文转自：某某周刊",
                "转载自公众号“校园观察”",
                "【文章来源】：人民日报 ｜ 编辑：李四",
                "（来源：新华网）",
                "原文链接：https://www.example.com/a/1",
                "摘自《读者》"
            })
    void a9_aForeignSourceContradictsOriginalWork(String line) {
        assertThat(check(draft("<p>正文。</p><p>" + line + "</p>", Rights.OWN_WORK)))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.ruleId()).isEqualTo("SOURCE-UNDECLARED");
                    assertThat(hit.severity()).isEqualTo(Severity.JUSTIFY);
                    assertThat(hit.explanation()).contains(line);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "来源：泉州师范学院新闻网",
                "来源 | 校团委",
                "原文链接：https://news.qztc.edu.cn/1.htm",
                "来源：信工青年",
                "经费来源于学校预算，由财务处统一拨付。能源来源：太阳能、风能等多种清楚说明的能源形式，共同构成校园微电网的供电体系，并为学生提供实习场所",
                "奖学金来源稳定",
                "编辑：张三",
                "文件下载"
            })
    void ourOwnSourceAndOrdinaryWordsContradictNothing(String line) {
        assertThat(check(draft("<p>" + line + "</p>", Rights.OWN_WORK))).isEmpty();
    }

    @Test
    void theDeclaredSourceOfAReprintIsFine() {
        assertThat(check(draft("<p>来源：《人民日报》</p><p>作者：王五</p>", REPRINT))).isEmpty();
        assertThat(check(draft("<p>来源：人民日报客户端</p>", REPRINT))).isEmpty();
    }

    @Test
    void a9_aReprintThatNamesAnotherSourceAsksForAReason() {
        assertThat(check(draft("<p>来源：光明日报</p>", REPRINT))).singleElement().satisfies(hit -> {
            assertThat(hit.ruleId()).isEqualTo("SOURCE-DIFFERENT");
            assertThat(hit.explanation()).contains("光明日报").contains("人民日报");
        });
    }

    @Test
    void anotherAuthorIsOnlyNoted() {
        assertThat(check(draft("<p>作者：王五</p>", Rights.OWN_WORK)))
                .extracting(ScreeningHit::severity)
                .containsExactly(Severity.NOTE);
        assertThat(check(draft("<p>作者：信工青年 王五</p>", Rights.OWN_WORK))).isEmpty();
    }

    @Test
    void theFindingLiesOnItsLine() {
        String html = "<p>第一段。</p><section><p>&nbsp;来源：<strong>人民日报</strong></p></section>";
        ScreeningHit hit = check(draft(html, Rights.OWN_WORK)).get(0);
        assertThat(html.substring(hit.start(), hit.end())).isEqualTo("来源：<strong>人民日报");
        assertThat(hit.matched()).isEqualTo("来源：人民日报");
    }

    @Test
    void linesOfTheWeiboTextCountToo() {
        DraftContent draft = new DraftContent(
                "标题",
                null,
                null,
                "",
                null,
                null,
                new WeiboPart("今日话题\n转自：校外账号", List.of(), null),
                Rights.OWN_WORK,
                false);
        assertThat(check(draft)).singleElement().satisfies(hit -> {
            assertThat(hit.field()).isEqualTo("weibo.text");
            assertThat("今日话题\n转自：校外账号".substring(hit.start(), hit.end())).isEqualTo("转自：校外账号");
        });
    }

    private List<ScreeningHit> check(DraftContent draft) {
        return check.check(draft, school);
    }

    private static DraftContent draft(String html, Rights rights) {
        return new DraftContent("标题", "信工青年", null, html, null, null, null, rights, false);
    }
}
