package io.countersign.gateway.draft.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.SettableClock;
import io.countersign.gateway.access.SignedIn;
import io.countersign.gateway.draft.CreateDraft;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftInput;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.Pictures;
import io.countersign.gateway.draft.WorkingDraft;
import io.countersign.gateway.draft.WritersFixture;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.rules.content.CoverCrop;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WechatPart;
import io.countersign.rules.content.WeiboPart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@GatewayTest
@Import(WritersFixture.class)
class EditorIntegrationTests {

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    WritersFixture writers;

    @Autowired
    CreateDraft createDraft;

    @Autowired
    Drafts drafts;

    WritersFixture.School school;

    @BeforeEach
    void enrol() {
        school = writers.twoUnits();
    }

    @Test
    void listShowsTheDraftsOfTheUnitAndNoOthers() {
        written("开学通知");
        assertThat(page(school.editor(), "/drafts")).contains("开学通知", "编辑中", "新建稿件", "/drafts/new");
        assertThat(page(school.reviewer(), "/drafts?tab=EDITING"))
                .contains("开学通知")
                .doesNotContain("/drafts/new");
        assertThat(page(school.editor(), "/drafts?tab=REVIEW")).doesNotContain("开学通知");
        assertThat(page(school.editor(), "/drafts?words=%E5%BC%80%E5%AD%A6")).contains("开学通知");
        assertThat(page(school.editor(), "/drafts?words=100%25")).doesNotContain("开学通知");
        assertThat(page(school.stranger(), "/drafts")).doesNotContain("开学通知");
    }

    @Test
    void formMakesADraftWithItsPictures() {
        LocalDateTime wanted =
                LocalDate.ofInstant(clock.instant(), Campus.ZONE).plusDays(30).atTime(8, 30);
        MvcTestResult made = mvc.post()
                .uri("/drafts")
                .with(as(school.editor()))
                .with(csrf())
                .accept(MediaType.TEXT_HTML)
                .multipart()
                .file(picture("coverFile"))
                .file(picture("bodyFile"))
                .file(new MockMultipartFile("weiboFile", "", "application/octet-stream", new byte[0]))
                .param("unitId", school.unit().toString())
                .param("title", "开学通知")
                .param("bodyHtml", "<p>正文</p><script>x()</script>")
                .param("targets", school.wechat().toString())
                .param("publishAt", wanted.toString())
                .param("rightsKind", "REPRINT")
                .param("rightsSource", "新华社")
                .param("wechatKind", "PICTURES")
                .param("comments", "FOLLOWERS")
                .param("coverCrop", "END")
                .exchange();
        assertThat(made).hasStatus3xxRedirection();
        String address = String.valueOf(made.getResponse().getRedirectedUrl());
        assertThat(address).endsWith("/edit");
        WorkingDraft draft = drafts.working(
                        DraftId.of(address.replaceAll("/drafts/|/edit", "")), writers.user(school.editor()))
                .orElseThrow();
        assertThat(draft.content().bodyHtml())
                .startsWith("<p>正文</p><p><img src=\"media:")
                .doesNotContain("script");
        assertThat(draft.content().coverMediaId()).isNotNull();
        assertThat(draft.content().wechat())
                .isEqualTo(new WechatPart(WechatPart.Kind.PICTURES, WechatPart.Comments.FOLLOWERS, CoverCrop.END));
        assertThat(page(school.editor(), address.replace("/edit", "/preview")))
                .contains("picture-post")
                .doesNotContain("cover-wide");
        assertThat(draft.head().publishAt())
                .isEqualTo(wanted.atZone(Campus.ZONE).toInstant());
        assertThat(page(school.editor(), address)).contains("开学通知", wanted.toString(), "新华社", "data-words", "送审");
    }

    @Test
    void picturesOfAWeiboPostAreAddedBehindThoseThatAreKept() {
        MvcTestResult made = mvc.post()
                .uri("/drafts")
                .with(as(school.editor()))
                .with(csrf())
                .accept(MediaType.TEXT_HTML)
                .multipart()
                .file(picture("weiboFile"))
                .file(picture("weiboFile"))
                .param("unitId", school.unit().toString())
                .param("title", "报到现场")
                .exchange();
        String address = String.valueOf(made.getResponse().getRedirectedUrl());
        List<String> two = weiboPictures(address);
        assertThat(two).hasSize(2);
        assertThat(page(school.editor(), address)).contains("/media/" + two.get(0), "/media/" + two.get(1));

        mvc.post()
                .uri(address.replace("/edit", ""))
                .with(as(school.editor()))
                .with(csrf())
                .accept(MediaType.TEXT_HTML)
                .multipart()
                .file(picture("weiboFile"))
                .param("version", "1")
                .param("title", "报到现场")
                .param("weiboMedia", two.get(1))
                .exchange();
        assertThat(weiboPictures(address)).hasSize(2).startsWith(two.get(1)).doesNotContain(two.get(0));
    }

    private List<String> weiboPictures(String address) {
        return drafts.working(DraftId.of(address.replaceAll("/drafts/|/edit", "")), writers.user(school.editor()))
                .map(it -> Objects.requireNonNull(it.content().weibo()).mediaIds())
                .orElseThrow();
    }

    @Test
    void faultsStandBesideTheFieldsAndNothingTypedIsLost() {
        MvcTestResult refused = mvc.post()
                .uri("/drafts")
                .with(as(school.editor()))
                .with(csrf())
                .accept(MediaType.TEXT_HTML)
                .param("unitId", school.unit().toString())
                .param("title", "题".repeat(33))
                .param("weiboText", "字".repeat(150))
                .param("bodyHtml", "<p>写了很久</p>")
                .exchange();
        assertThat(refused).hasStatus(400);
        assertThat(text(refused)).contains("题".repeat(33), "写了很久", "超过 32 字的上限", "微博最多 140 字", "href=\"#weiboText\"");
    }

    @Test
    void savingInTheBackgroundAnswersWithTheNextVersion() {
        WorkingDraft draft = written("开学通知");
        MvcTestResult saved = autosave(school.editor(), draft, "1", "放假通知");
        assertThat(saved).hasStatusOk().bodyJson().extractingPath("$.version").isEqualTo(2);
        assertThat(saved).bodyJson().extractingPath("$.saved").asString().startsWith("已保存 ");
        assertThat(autosave(school.colleague(), draft, "1", "别的通知"))
                .hasStatus(412)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(autosave(school.editor(), draft, "2", "题".repeat(40)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("title");
    }

    @Test
    void staleFormShowsBothVersions() {
        WorkingDraft draft = written("开学通知");
        autosave(school.colleague(), draft, "1", "放假通知");
        MvcTestResult stale = mvc.post()
                .uri("/drafts/" + draft.head().id())
                .with(as(school.editor()))
                .with(csrf())
                .accept(MediaType.TEXT_HTML)
                .param("version", "1")
                .param("unitId", school.unit().toString())
                .param("title", "我的通知")
                .param("bodyHtml", "<p>我的正文</p>")
                .exchange();
        assertThat(stale).hasStatus(412);
        assertThat(text(stale)).contains("我的通知", "放假通知", "我的正文", "周岚", "name=\"version\" value=\"2\"", "用我的版本");
    }

    @Test
    void readersGetThePageAndNotTheEditor() {
        WorkingDraft draft = written("开学通知");
        String address = "/drafts/" + draft.head().id();
        assertThat(page(school.reviewer(), address))
                .contains("开学通知", "sandbox=", "原创")
                .doesNotContain("/edit\"");
        assertThat(page(school.editor(), address)).contains(address + "/edit");
        assertThat(mvc.get().uri(address + "/edit").with(as(school.reviewer())).exchange())
                .hasRedirectedUrl(address);
        assertThat(mvc.get().uri(address).with(as(school.stranger())).exchange())
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri(address + "/preview")
                        .with(as(school.sysadmin()))
                        .exchange())
                .hasStatus(404);
        assertThat(page(school.reviewer(), address + "/preview")).contains("<p>九月一日开学。</p>", "/css/article");
    }

    @Test
    void newDraftIsForThoseWhoWrite() {
        assertThat(page(school.editor(), "/drafts/new")).contains("新建稿件", "信息工程学院", "青岚大学WECHAT_OA");
        assertThat(mvc.get().uri("/drafts/new").with(as(school.reviewer())).exchange())
                .hasStatus(403);
    }

    private WorkingDraft written(String title) {
        DraftContent content = new DraftContent(
                title,
                null,
                null,
                "<p>九月一日开学。</p>",
                null,
                null,
                new WeiboPart("开学了", List.of(), null),
                Rights.OWN_WORK,
                false);
        return createDraft.create(
                writers.user(school.editor()),
                school.unit(),
                new DraftInput(content, List.of(school.wechat()), null, false));
    }

    private MvcTestResult autosave(PersonId who, WorkingDraft draft, String version, String title) {
        return mvc.post()
                .uri("/drafts/" + draft.head().id())
                .with(as(who))
                .with(csrf())
                .accept(MediaType.APPLICATION_JSON)
                .param("version", version)
                .param("unitId", school.unit().toString())
                .param("title", title)
                .param("bodyHtml", draft.content().bodyHtml())
                .exchange();
    }

    private String page(PersonId who, String address) {
        MvcTestResult answer = mvc.get().uri(URI.create(address)).with(as(who)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private RequestPostProcessor as(PersonId who) {
        SignedIn signedIn = new SignedIn(who.value(), writers.user(who).username());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
    }

    private static MockMultipartFile picture(String field) {
        return new MockMultipartFile(field, "a.png", "image/png", Pictures.plain("png", 30, 20));
    }
}
