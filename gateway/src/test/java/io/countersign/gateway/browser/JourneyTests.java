package io.countersign.gateway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The path of one post as people walk it: the editor at a desk, the reviewers on their phones, a follower at last. */
class JourneyTests {

    private static final List<String> REVIEWERS = List.of("reviewer1", "reviewer2", "reviewer3");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void threeSignaturesOnThePhoneBringTheArticleToBothFollowers() {
        String title = "浏览器走一遍的讲座预告";
        String path = submitted(write(title));
        for (String reviewer : REVIEWERS) sign(reviewer, path);

        try (Visitor follower = Visitor.as("editor", Screen.PHONE)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                follower.open("/sandbox");
                assertThat(articles(follower, "college-wechat", title).count()).isEqualTo(1);
                assertThat(articles(follower, "college-weibo", title).count()).isEqualTo(1);
            });
            Locator article = articles(follower, "college-wechat", title);
            assertThat(article.getByText("讲座在图书馆报告厅举行")).isVisible();
            assertThat(article.locator("img")).not().hasCount(0);
            shown(article.locator("img").first());
            shown(articles(follower, "college-weibo", title).locator("img").first());
            assertThat(follower.faults()).isEmpty();
        }
    }

    @Test
    void twoSignaturesReachNobodyAndThePageNamesTheClause() {
        String title = "只有两人签署的通知";
        String path = submitted(write(title));
        sign("reviewer1", path);
        sign("reviewer2", path);
        try (Visitor third = Visitor.as("reviewer3", Screen.PHONE)) {
            third.open(path);
            assertThat(third.find("main")).containsText("N2b");
            third.open("/sandbox");
            assertThat(articles(third, "college-wechat", title).count()).isZero();
        }
    }

    @Test
    void authorFindsNoWayToSignAndTheReason() {
        String path = submitted(write("作者想自己签署"));
        try (Visitor author = Visitor.as("editor", Screen.PHONE)) {
            author.open(path);
            assertThat(author.find("[data-opens=sheet-approval]")).hasCount(0);
            assertThat(author.find(".review-why")).containsText("R2");
        }
    }

    @Test
    void samePersonCannotSignTwice() {
        String path = submitted(write("同一人想签两次"));
        try (Visitor first = Visitor.as("reviewer1", Screen.PHONE);
                Visitor again = Visitor.as("reviewer1", Screen.PHONE)) {
            again.open(path);
            again.find("[data-opens=sheet-approval]").click();
            first.open(path);
            approve(first);
            again.find("#sheet-approval button[type=submit]").click();
            again.settle();
            assertThat(again.find("main")).containsText("R3");
        }
    }

    @Test
    void signatureOnAnOlderRevisionIsRefused() {
        String path = submitted(write("审核中被改动的通知"));
        try (Visitor reviewer = Visitor.as("reviewer1", Screen.PHONE)) {
            reviewer.open(path);
            reviewer.find("[data-opens=sheet-approval]").click();
            rewrite(path);
            reviewer.find("#sheet-approval button[type=submit]").click();
            reviewer.settle();
            assertThat(reviewer.find("main")).containsText("R7");
        }
    }

    @Test
    void systemAdministratorFindsNothingToRelease() {
        String path = submitted(write("系统管理员不可见"));
        try (Visitor administrator = Visitor.as("sysadmin", Screen.DESK)) {
            assertThat(administrator.open(path)).isEqualTo(404);
            assertThat(administrator.open(path.replace("/review/", "/drafts/"))).isEqualTo(404);
            administrator.open("/");
            assertThat(administrator.find("nav a[href='/drafts']")).hasCount(0);
            assertThat(administrator.find("nav a[href='/review']")).hasCount(0);
        }
    }

    /** Writes an article with a picture at the desk and answers the address of its editor. */
    private static String write(String title) {
        try (Visitor editor = Visitor.as("editor", Screen.DESK)) {
            editor.open("/drafts/new");
            Page page = editor.page();
            page.locator("#title").fill(title);
            page.locator("#weiboText").fill("【" + title + "】周五 14:30，图书馆报告厅。");
            for (Locator target : page.locator("input[name=targets]").all()) {
                if (target.locator("xpath=..").innerText().contains("青岚大学信息工程学院")) target.check();
            }
            page.waitForURL(address -> address.endsWith("/edit"));
            Locator text = page.frameLocator("iframe.tox-edit-area__iframe").locator("body");
            text.click();
            page.keyboard().type("讲座在图书馆报告厅举行，周五 14:30 开始。");
            paste(text, picture());
            page.locator("#coverFile").setInputFiles(file());
            page.locator("#weiboFile").setInputFiles(file());
            page.waitForFunction("() => document.getElementById('coverMediaId').value"
                    + " && document.querySelector('#weiboMedia input')"
                    + " && tinymce.get('bodyHtml').getContent().includes('media:')");
            editor.press("#draft-form .editor-end button[type=submit]");
            assertThat(editor.faults()).isEmpty();
            return page.url().replaceFirst("^.*/drafts/", "/drafts/").replaceFirst("(/edit)?([?#].*)?$", "");
        }
    }

    /** Sends the draft into review and answers the address of its review page. */
    private static String submitted(String draft) {
        try (Visitor editor = Visitor.as("editor", Screen.DESK)) {
            editor.open(draft + "/edit");
            editor.find("button[form=submit-draft]").click();
            editor.page().waitForURL(address -> address.endsWith(draft));
        }
        return draft.replace("/drafts/", "/review/");
    }

    private static void rewrite(String path) {
        String draft = path.replace("/review/", "/drafts/");
        try (Visitor editor = Visitor.as("editor", Screen.DESK)) {
            editor.open(draft + "/withdrawal");
            editor.press("main form button[type=submit]");
            editor.open(draft + "/edit");
            editor.find("#title").fill("审核中被改动的通知（更正）");
            editor.press("#draft-form .editor-end button[type=submit]");
        }
        submitted(draft);
    }

    private static void sign(String reviewer, String path) {
        try (Visitor visitor = Visitor.as(reviewer, Screen.PHONE)) {
            visitor.open("/review");
            visitor.open(path);
            approve(visitor);
            assertThat(visitor.faults()).isEmpty();
        }
    }

    private static void approve(Visitor reviewer) {
        reviewer.find("[data-opens=sheet-approval]").click();
        reviewer.find("#sheet-approval button[type=submit]").click();
        reviewer.page().waitForURL(address -> address.contains("/signed"));
    }

    private static Locator articles(Visitor follower, String account, String title) {
        return follower.find("#" + account + " article").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static void shown(Locator image) {
        image.scrollIntoViewIfNeeded();
        await().atMost(PATIENCE).until(() -> (Integer) image.evaluate("it => it.complete ? it.naturalWidth : 0") > 0);
    }

    /** What the browser does when somebody pastes a picture from the clipboard. */
    private static void paste(Locator body, byte[] picture) {
        body.evaluate("""
                (target, bytes) => {
                  const data = new DataTransfer();
                  const raw = Uint8Array.from(atob(bytes), (it) => it.charCodeAt(0));
                  data.items.add(new File([raw], "picture.png", { type: "image/png" }));
                  target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """, Base64.getEncoder().encodeToString(picture));
    }

    private static FilePayload file() {
        return new FilePayload("picture.png", "image/png", picture());
    }

    private static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            BufferedImage image = new BufferedImage(640, 272, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < image.getWidth(); x++) image.setRGB(x, x % image.getHeight(), 0x1d4f91);
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
