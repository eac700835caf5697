package io.countersign.gateway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.draft.CreateDraft;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftInput;
import io.countersign.gateway.draft.MediaLibrary;
import io.countersign.gateway.draft.Pictures;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.Publishing;
import io.countersign.gateway.review.SubmitDraft;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WeiboPart;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The review page with findings, its sheets and what follows the signature, in a real browser. */
class ReviewScreensTests {

    private static final String BODY =
            "<p>学院办公系统短信平台将于周五升级，升级期间请各班级联络员留意。</p>" + "<p>短信示例：您的选课结果已公布，如不需要接收，请回复TD退订。</p>";

    @Test
    void pieceWithFindingsIsInOrder() {
        var draft = submitted();
        for (var screen : Screen.values()) {
            try (var visitor = Visitor.as("reviewer1", screen)) {
                assertThat(visitor.open("/review/" + draft)).isEqualTo(200);
                visitor.picture("review-piece");
                PageChecks.check(visitor);
                if (screen == Screen.PHONE || screen == Screen.DESK_AT_NIGHT) PageChecks.checkAccess(visitor);
                visitor.page().setViewportSize(screen.width(), screen.height());
                visitor.find(".review-more summary").click();
                visitor.find(".review-more .menu-body a").first().waitFor();
                visitor.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(Visitor.PICTURES.resolve("review-more-" + screen.suffix() + ".png")));
                visitor.page().keyboard().press("Escape");
                visitor.page().keyboard().press("a");
                assertThat(visitor.find("#sheet-approval").isVisible()).isTrue();
                visitor.picture("review-sheet");
                assertThat(visitor.faults()).isEmpty();
            }
        }
    }

    @Test
    void findingInAPictureShowsThePicture() {
        var editor = editor();
        var picture = TrialApplication.bean(MediaLibrary.class)
                .keep(Pictures.withCode("https://u.wechat.com/MExample"), editor);
        var draft = draft("<p>学院办公系统短信平台将于周五升级。</p><p><img alt=\"海报\" src=\"media:" + picture.id() + "\"></p>");
        try (var visitor = Visitor.as("editor", Screen.DESK)) {
            visitor.open("/drafts/" + draft + "/edit");
            visitor.find("#screening .finding-picture").waitFor();
            assertThat(visitor.find("#screening").innerText()).contains("正文第 1 幅图片", "个人微信名片");
            visitor.picture("review-screening-picture");
            PageChecks.check(visitor);
        }
        submit(draft);
        for (var screen : List.of(Screen.PHONE, Screen.DESK)) {
            try (var visitor = Visitor.as("reviewer1", screen)) {
                visitor.open("/review/" + draft);
                visitor.find(".finding-picture").scrollIntoViewIfNeeded();
                assertThat(visitor.find(".finding-picture").evaluate("it => it.complete && it.naturalWidth > 0"))
                        .isEqualTo(true);
                visitor.picture("review-piece-picture");
                PageChecks.check(visitor);
                PageChecks.checkAccess(visitor);
            }
        }
    }

    @Test
    void sourceIsHandedInAndCompared() {
        var draft = submitted();
        for (var screen : List.of(Screen.PHONE, Screen.DESK_AT_NIGHT)) {
            try (var visitor = Visitor.as("reviewer1", screen)) {
                visitor.open("/review/" + draft);
                visitor.press("a[href$='/sources']");
                visitor.find("#origin").fill("某某晚报");
                visitor.find("#text").fill("学院办公系统短信平台将于周五升级，升级期间请各班级联络员留意。");
                visitor.press("form.card button[type=submit]");
                assertThat(visitor.find("main").innerText()).contains("某某晚报", "与它相同");
                visitor.picture("review-sources");
                PageChecks.check(visitor);
                PageChecks.checkAccess(visitor);
            }
        }
    }

    @Test
    void sheetsAreAlsoPages() {
        var draft = submitted();
        try (var visitor = Visitor.as("reviewer1", Screen.PHONE)) {
            for (var decision : List.of("REQUEST_CHANGES", "REJECT", "RECUSE", "APPROVE")) {
                assertThat(visitor.open("/review/" + draft + "/sign?decision=" + decision))
                        .isEqualTo(200);
                visitor.picture("review-sign-" + decision);
                PageChecks.check(visitor);
                PageChecks.checkAccess(visitor);
            }
        }
    }

    @Test
    void queueSignatureAndWhatFollowsAreInOrder() {
        var draft = submitted();
        try (var visitor = Visitor.as("reviewer1", Screen.PHONE)) {
            visitor.open("/review");
            visitor.picture("review-queue");
            PageChecks.check(visitor);
            PageChecks.checkAccess(visitor);
            visitor.open("/review/" + draft);
            visitor.find("[data-key=a]").click();
            for (var reason :
                    visitor.find("#sheet-approval textarea[name^=waiver]").all()) reason.fill("短信原文，供核对");
            visitor.find("#sheet-approval button[type=submit]").click();
            visitor.page().waitForURL("**/signed");
            visitor.picture("review-signed");
            PageChecks.check(visitor);
            PageChecks.checkAccess(visitor);
            visitor.open("/review/" + draft);
            visitor.picture("review-piece-signed");
            PageChecks.check(visitor);
        }
        try (var visitor = Visitor.as("editor", Screen.PHONE)) {
            visitor.open("/drafts/" + draft + "/withdrawal");
            visitor.picture("review-withdrawal");
            PageChecks.check(visitor);
            PageChecks.checkAccess(visitor);
        }
    }

    @Test
    void refusedSubmissionShowsItsPlaces() {
        var draft = draft("<p>扫码加微信领取优惠券，全场八折，咨询电话13800138000</p>");
        for (var screen : List.of(Screen.PHONE, Screen.DESK)) {
            try (var visitor = Visitor.as("editor", screen)) {
                visitor.open("/drafts/" + draft + "/edit");
                visitor.find("#screening .finding").first().waitFor();
                visitor.picture("review-screening");
                PageChecks.check(visitor);
                visitor.find("button[form=submit-draft]").click();
                visitor.page().waitForURL("**/submissions");
                assertThat(visitor.find("main").innerText()).contains("A9", "必须删改");
                assertThat(visitor.find("main mark.hit").count()).isPositive();
                visitor.picture("review-refused");
                PageChecks.checkAccess(visitor);
                visitor.find("a:has-text('申请口径')").click();
                visitor.page().waitForURL("**/rulings/*");
                // To the browser the refusal before was an error.
                visitor.faults();
                visitor.picture("review-ruling-asked");
                PageChecks.check(visitor);
                PageChecks.checkAccess(visitor);
                var place = visitor.page().url();
                try (var head = Visitor.as("propaganda", screen)) {
                    head.open(place);
                    head.picture("review-ruling");
                    PageChecks.check(head);
                    PageChecks.checkAccess(head);
                }
                visitor.open("/drafts/" + draft);
                visitor.picture("review-draft");
            }
        }
    }

    private static DraftId submitted() {
        var draft = draft(BODY);
        submit(draft);
        return draft;
    }

    private static void submit(DraftId draft) {
        var editor = TrialApplication.bean(CurrentUsers.class).of(editor()).orElseThrow();
        TrialApplication.bean(SubmitDraft.class).submit(draft, List.of(), editor);
    }

    private static DraftId draft(String body) {
        var users = TrialApplication.bean(CurrentUsers.class);
        var editor = users.of(editor()).orElseThrow();
        var targets = TrialApplication.bean(Accounts.class).visibleTo(editor).stream()
                .filter(account -> account.publishing() == Publishing.API)
                .filter(account -> editor.has(Role.OPERATOR, account.unit()))
                .toList();
        var unit = targets.get(0).unit();
        var ids = targets.stream()
                .filter(account -> account.unit().equals(unit))
                .map(Account::id)
                .toList();
        var content = new DraftContent(
                "短信平台升级通知",
                "信息工程学院",
                null,
                body,
                null,
                null,
                new WeiboPart("短信平台周五升级", List.of(), null),
                Rights.OWN_WORK,
                false);
        return TrialApplication.bean(CreateDraft.class)
                .create(editor, unit, new DraftInput(content, ids, null, false))
                .head()
                .id();
    }

    private static PersonId editor() {
        return TrialApplication.bean(Organisation.class)
                .person("editor")
                .orElseThrow()
                .id();
    }
}
