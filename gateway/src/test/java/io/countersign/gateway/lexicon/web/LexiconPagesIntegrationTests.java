package io.countersign.gateway.lexicon.web;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.lexicon.LexiconBook;
import io.countersign.gateway.lexicon.LexiconFixture;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.rules.screening.LexiconFiles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The department's way from a word to an active version, by plain forms. */
@GatewayTest
@Import(LexiconFixture.class)
class LexiconPagesIntegrationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LexiconFixture fixture;

    @Autowired
    LexiconBook book;

    @Autowired
    SignWords words;

    private PersonId head;

    @BeforeEach
    void headOfTheDepartment() {
        head = fixture.head().person();
    }

    @AfterEach
    void standard() {
        fixture.backToStandard();
    }

    @Test
    void wordBecomesAVersionThatIsActivatedAndRolledBack() {
        assertThat(page("/rules", head)).contains("正在使用标准词库", "新建版本");
        assertThat(page("/rules/versions/new?from=0", head)).contains("放行短语", "优惠券与赠券", "优惠券");

        var kept = post(
                "/rules/versions", head, Map.of("from", "0", "note", "月饼券", "step", "keep", "added.coupon", "月饼券 蟹券"));
        assertThat(kept).hasStatus(302);
        int version = book.versions().get(0).number();
        assertThat(page("/rules/versions/" + version, head))
                .contains("第 " + version + " 版", "月饼券", "蟹券", "未启用", "没有发现问题", "启用");

        assertThat(page("/rules/versions/" + version + "/activation", head)).contains("理由记入审计");
        assertThat(activate(version, 0, "中秋前后多发")).hasStatus(302);
        assertThat(page("/rules", head)).contains("正在使用第 " + version + " 版", "中秋前后多发");

        assertThat(page("/rules/versions/0/activation", head)).contains("退回到标准词库");
        assertThat(activate(0, version, "中秋已过")).hasStatus(302);
        assertThat(page("/rules", head)).contains("正在使用标准词库", "退回标准词库", "中秋已过");
    }

    @Test
    void checkShowsDoubtsAndKeepsNothing() {
        int before = book.versions().size();

        var checked = post(
                "/rules/versions",
                head,
                Map.of(
                        "from",
                        "0",
                        "note",
                        "试写",
                        "step",
                        "check",
                        "added.coupon",
                        "券 优惠券 大优惠券",
                        "removed.coupon",
                        "没有的词"));

        assertThat(checked)
                .hasStatus(200)
                .bodyText()
                .contains(
                        "请留意",
                        "优惠券与赠券",
                        "“券”只有一个字，会命中过多",
                        "“大优惠券”已被",
                        "标准词库中没有“没有的词”",
                        "“优惠券”在“优惠券与赠券”中已有",
                        "value=\"试写\"",
                        ">优惠券")
                .doesNotContain("??", "also in", "found already");
        assertThat(book.versions()).hasSize(before);
    }

    @Test
    void whatCannotBeKeptComesBackAsItWasTyped() {
        var refused =
                post("/rules/versions", head, Map.of("from", "0", "note", "", "step", "keep", "added.coupon", "蟹券"));

        assertThat(refused)
                .hasStatus(400)
                .bodyText()
                .contains("没有保存", ">蟹券</textarea>")
                .doesNotContain("??");
    }

    @Test
    void activationWithoutReasonOrOnAnOldViewIsRefused() {
        int version = fixture.activated(LexiconFixture.STRICT);

        assertThat(activate(0, version, " ")).hasStatus(400).bodyText().contains("必须填写");
        assertThat(activate(0, 0, "退回")).hasStatus(409).bodyText().contains("已被启用", "A13");
        assertThat(book.active()).isEqualTo(version);
    }

    @Test
    void staffPrepareButDoNotActivate() {
        var registrar = fixture.holder(Role.REGISTRAR).person();
        var auditor = fixture.holder(Role.AUDITOR).person();

        assertThat(page("/rules", registrar)).contains("新建版本");
        assertThat(page("/rules", auditor)).doesNotContain("新建版本");
        assertThat(post("/rules/versions/0/activation", registrar, Map.of("seen", "0", "reason", "启用")))
                .hasStatus(403);
        assertThat(post("/rules/versions", auditor, Map.of("from", "0", "note", "词", "step", "keep")))
                .hasStatus(403);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "CONTENT_REVIEW_LEAD", "UNIT_ADMIN", "SYSTEM_ADMIN", "SCHOOL_LEADER"})
    void othersDoNotSeeTheRules(Role role) {
        var person = fixture.holder(role).person();

        for (var path : new String[] {"/rules", "/rules/versions/0", "/rules/versions/new"})
            assertThat(mvc.get().uri(path).with(as(person))).hasStatus(403);
    }

    @Test
    void versionThatIsNoneIsNotFound() {
        assertThat(mvc.get().uri("/rules/versions/99999").with(as(head))).hasStatus(404);
        assertThat(post("/rules/versions/99999/trials", head, Map.of())).hasStatus(404);
    }

    @Test
    void everySignHasItsWord() {
        assertThat(LexiconFiles.standard().signs())
                .allSatisfy(sign -> assertThat(words.of(sign)).isNotEqualTo(sign));
    }

    private MvcTestResult activate(int version, int seen, String reason) {
        return post(
                "/rules/versions/" + version + "/activation",
                head,
                Map.of("seen", Integer.toString(seen), "reason", reason));
    }

    private MvcTestResult post(String path, PersonId person, Map<String, String> fields) {
        var call = mvc.post().uri(path).with(as(person)).with(csrf());
        fields.forEach(call::param);
        return call.exchange();
    }

    private String page(String path, PersonId person) {
        var answer = mvc.get().uri(path).with(as(person)).exchange();
        assertThat(answer).hasStatus(200);
        var text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("??");
        return text;
    }
}
