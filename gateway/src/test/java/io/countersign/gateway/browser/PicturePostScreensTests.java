package io.countersign.gateway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.draft.CreateDraft;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftInput;
import io.countersign.gateway.draft.MediaLibrary;
import io.countersign.gateway.draft.Pictures;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.Platform;
import io.countersign.gateway.registry.Publishing;
import io.countersign.gateway.review.SubmitDraft;
import io.countersign.rules.content.CoverCrop;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WechatPart;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A picture post in the editor, before its submission and before its reviewers. */
class PicturePostScreensTests {

    private static final String TEXT =
            "<p>图书角改造完成：新增座位 36 个。</p><p>开放时间：每日 8:00 至 21:30。</p><p>短信示例：如不需要接收，请回复TD退订。</p>";

    @Test
    void editorSaysWhatAPicturePostIs() {
        DraftId draft = draft(TEXT + pictures(3));
        for (Screen screen : List.of(Screen.PHONE, Screen.DESK)) {
            try (Visitor visitor = Visitor.as("editor", screen)) {
                visitor.open("/drafts/" + draft + "/edit");
                assertThat(visitor.find(".editor-of-pictures")).isVisible();
                assertThat(visitor.find(".editor-of-articles")).isHidden();
                visitor.picture("picture-post-editor");
                PageChecks.check(visitor);
                PageChecks.checkAccess(visitor);
            }
        }
        try (Visitor visitor = Visitor.as("editor", Screen.PHONE)) {
            visitor.open("/drafts/" + draft + "/preview");
            visitor.picture("picture-post-preview");
            PageChecks.check(visitor);
        }
    }

    @Test
    void whatAPicturePostWouldLoseIsRefusedWithWhatToDo() {
        DraftId draft = draft("<p>见<a href=\"https://lib.example.edu.cn/\">图书馆</a></p><ul><li>一</li></ul>");
        try (Visitor visitor = Visitor.as("editor", Screen.PHONE)) {
            visitor.open("/drafts/" + draft + "/edit");
            visitor.find("button[form=submit-draft]").click();
            visitor.page().waitForURL("**/submissions");
            assertThat(visitor.find("[role=alert]")).containsText("图片消息至少要有一张图片");
            assertThat(visitor.find("[role=alert]").innerText()).contains("去掉正文中的链接", "改成普通段落");
            // To the browser the refusal is an error.
            visitor.faults();
            visitor.picture("picture-post-refused");
            PageChecks.check(visitor);
            PageChecks.checkAccess(visitor);
        }
    }

    @Test
    void reviewersSeeThePicturesInOrderAndTheTextBelow() {
        DraftId draft = draft(TEXT + pictures(5));
        CurrentUser editor = editor();
        TrialApplication.bean(SubmitDraft.class).submit(draft, List.of(), editor);
        for (Screen screen : Screen.values()) {
            try (Visitor visitor = Visitor.as("reviewer1", screen)) {
                assertThat(visitor.open("/review/" + draft)).isEqualTo(200);
                visitor.picture("picture-post-review");
                assertThat(visitor.find(".paper.picture-post img")).hasCount(5);
                double lastPicture =
                        visitor.find(".paper.picture-post img").last().boundingBox().y;
                double title = visitor.find(".paper-title").boundingBox().y;
                double text =
                        visitor.find(".paper-body p:not(:has(img))").first().boundingBox().y;
                assertThat(lastPicture).isLessThan(title);
                assertThat(title).isLessThan(text);
                assertThat(visitor.find(".paper mark.hit").count()).isPositive();
                PageChecks.check(visitor);
                if (screen == Screen.PHONE || screen == Screen.DESK_AT_NIGHT) PageChecks.checkAccess(visitor);
            }
        }
    }

    @Test
    void demoShowsOneThatWasSignedAndPublished() {
        JdbcClient jdbc = TrialApplication.bean(JdbcClient.class);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(demo(jdbc, "state")).isEqualTo("VERIFIED"));
        try (Visitor visitor = Visitor.as("editor", Screen.PHONE)) {
            visitor.open("/drafts/" + demo(jdbc, "draft_id"));
            assertThat(visitor.find("main")).containsText("图片消息");
            visitor.picture("picture-post-demo");
            PageChecks.check(visitor);
        }
    }

    private static String demo(JdbcClient jdbc, String column) {
        return jdbc.sql("""
                        select p.%s::text from publication p join draft d on d.id = p.draft_id
                        where d.title = '冬日校园一角'
                        """.formatted(column)).query(String.class).single();
    }

    private static String pictures(int number) {
        MediaLibrary media = TrialApplication.bean(MediaLibrary.class);
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> media.keep(Pictures.plain("png", 900, i % 2 == 0 ? 600 : 1200 - i), editor().person()))
                .map(it -> "<p><img alt=\"图书角\" src=\"media:" + it.id() + "\"></p>")
                .collect(Collectors.joining());
    }

    private static CurrentUser editor() {
        return TrialApplication.bean(CurrentUsers.class)
                .of(TrialApplication.bean(Organisation.class)
                        .person("editor")
                        .orElseThrow()
                        .id())
                .orElseThrow();
    }

    private static DraftId draft(String body) {
        CurrentUser editor = editor();
        Account account = TrialApplication.bean(Accounts.class).visibleTo(editor).stream()
                .filter(it -> it.platform() == Platform.WECHAT_OA && it.publishing() == Publishing.API)
                .findFirst()
                .orElseThrow();
        DraftContent content = new DraftContent(
                "图书角改造完成",
                "信息工程学院",
                null,
                body,
                null,
                null,
                new WechatPart(WechatPart.Kind.PICTURES, WechatPart.Comments.EVERYBODY, CoverCrop.CENTRE),
                null,
                Rights.OWN_WORK,
                false);
        return TrialApplication.bean(CreateDraft.class)
                .create(editor, account.unit(), new DraftInput(content, List.of(account.id()), null, false))
                .head()
                .id();
    }
}
