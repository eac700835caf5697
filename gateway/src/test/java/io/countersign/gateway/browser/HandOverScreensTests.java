package io.countersign.gateway.browser;

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
import io.countersign.gateway.registry.Publishing;
import io.countersign.gateway.review.CastVote;
import io.countersign.gateway.review.SignOff;
import io.countersign.gateway.review.SubmitDraft;
import io.countersign.rules.content.CoverCrop;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WechatPart;
import io.countersign.rules.signoff.Decision;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The signed package of an account without publishing rights, and the page on which its way of publishing stands. */
class HandOverScreensTests {

    @Test
    void packageIsCopiedOnPhoneAndDesk() {
        String title = "迎新安排 " + UUID.randomUUID().toString().substring(0, 8);
        String publication = handedOver(new DraftContent(
                title,
                "学生会",
                "各班迎新时间与地点",
                "<p>各班<strong>九月一日</strong>上午八点在体育馆集合。</p><p>请带好报到材料。</p>",
                null,
                null,
                null,
                Rights.OWN_WORK,
                false));
        for (Screen screen : Screen.values()) {
            try (Visitor visitor = Visitor.as("editor", screen)) {
                visitor.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
                assertThat(visitor.open("/publications/" + publication)).isEqualTo(200);
                visitor.picture("hand-over-publication");
                PageChecks.check(visitor);
                visitor.find("main a[href$='/package']").click();
                visitor.page().waitForURL("**/package");
                visitor.settle();
                visitor.picture("hand-over-package");
                PageChecks.check(visitor);
                PageChecks.checkAccess(visitor);
                visitor.find("[data-copy=copy-title]").click();
                await().untilAsserted(() -> assertThat(
                                visitor.find("[data-copy=copy-title]").innerText())
                        .isEqualTo("已复制"));
                assertThat(visitor.page().evaluate("() => navigator.clipboard.readText()"))
                        .isEqualTo(title);
                visitor.find("[data-copy=copy-body]").click();
                await().untilAsserted(() -> assertThat(
                                visitor.find("[data-copy=copy-body]").innerText())
                        .isEqualTo("已复制"));
                assertThat(visitor.page().evaluate("""
                                () => navigator.clipboard.read()
                                  .then((items) => items[0].getType('text/html')).then((it) => it.text())
                                """)).asString().contains("<strong");
                assertThat(visitor.faults()).isEmpty();
            }
        }
    }

    @Test
    void packageOfAPicturePostHasItsPicturesInOrderAndItsTextWithoutFormats() {
        MediaLibrary media = TrialApplication.bean(MediaLibrary.class);
        String pictures = Stream.of(Pictures.plain("png", 600, 800), Pictures.plain("png", 800, 600))
                .map(it -> media.keep(it, user("editor").person()).id())
                .map(id -> "<img src=\"media:" + id + "\">")
                .collect(Collectors.joining());
        String publication = handedOver(new DraftContent(
                "迎新图集",
                "学生会",
                null,
                "<p>九月一日<strong>上午八点</strong></p>" + pictures + "<p>体育馆</p>",
                null,
                null,
                new WechatPart(WechatPart.Kind.PICTURES, WechatPart.Comments.CLOSED, CoverCrop.PLATFORM),
                null,
                Rights.OWN_WORK,
                false));
        for (Screen screen : List.of(Screen.PHONE, Screen.DESK)) {
            try (Visitor visitor = Visitor.as("editor", screen)) {
                visitor.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
                visitor.open("/publications/" + publication + "/package");
                visitor.picture("hand-over-picture-post");
                PageChecks.check(visitor);
                PageChecks.checkAccess(visitor);
                assertThat(visitor.find(".publication-pictures img").count()).isEqualTo(2);
                visitor.find("[data-copy=copy-body]").click();
                await().untilAsserted(() -> assertThat(
                                visitor.find("[data-copy=copy-body]").innerText())
                        .isEqualTo("已复制"));
                assertThat(visitor.page().evaluate("() => navigator.clipboard.readText()"))
                        .isEqualTo("九月一日上午八点\n体育馆");
            }
        }
    }

    @Test
    void wayOfPublishingIsChosenOnTheConnectionPage() {
        Account account = account(Publishing.API);
        for (Screen screen : Screen.values()) {
            try (Visitor visitor = Visitor.as("sysadmin", screen)) {
                assertThat(visitor.open("/accounts/" + account.id() + "/connection"))
                        .isEqualTo(200);
                visitor.picture("connection");
                PageChecks.check(visitor);
                PageChecks.checkAccess(visitor);
            }
        }
    }

    private static String handedOver(DraftContent content) {
        CurrentUser editor = user("editor");
        Account account = account(Publishing.HAND_OVER);
        DraftId draft = TrialApplication.bean(CreateDraft.class)
                .create(editor, account.unit(), new DraftInput(content, List.of(account.id()), null, false))
                .head()
                .id();
        var submission = TrialApplication.bean(SubmitDraft.class).submit(draft, List.of(), editor);
        for (String reviewer : List.of("reviewer1", "reviewer2", "reviewer3"))
            TrialApplication.bean(CastVote.class)
                    .cast(
                            draft,
                            new SignOff(submission.revision(), submission.digest(), Decision.APPROVE, "", List.of()),
                            user(reviewer));
        JdbcClient jdbc = TrialApplication.bean(JdbcClient.class);
        String query = "select id::text from publication where draft_id = '" + draft + "' and state = 'HANDED_OVER'";
        await().untilAsserted(() ->
                assertThat(jdbc.sql(query).query(String.class).optional()).isPresent());
        return jdbc.sql(query).query(String.class).single();
    }

    private static Account account(Publishing publishing) {
        return TrialApplication.bean(Accounts.class).all().stream()
                .filter(it ->
                        it.publishing() == publishing && it.platform().name().equals("WECHAT_OA"))
                .findFirst()
                .orElseThrow();
    }

    private static CurrentUser user(String username) {
        var person = TrialApplication.bean(Organisation.class).person(username).orElseThrow();
        return TrialApplication.bean(CurrentUsers.class).of(person.id()).orElseThrow();
    }
}
