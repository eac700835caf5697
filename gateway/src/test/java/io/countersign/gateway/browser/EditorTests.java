package io.countersign.gateway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.countersign.gateway.draft.Pictures;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The editor with its script: it saves by itself, loses nothing and lets nothing foreign in. */
class EditorTests {

    private static final Pattern SAVED = Pattern.compile("已保存 \\d\\d:\\d\\d");

    @Test
    void writingIsSavedByItselfAndComesBackAsItWas() {
        try (Visitor visitor = Visitor.as("editor", Screen.DESK)) {
            String address = written(visitor, "编辑器试稿");
            visitor.find("#weiboText").fill("九月一日开学，详见 https://news.example.edu.cn/2026/09/01/notice");
            assertThat(visitor.find("[data-weibo]")).hasText("30 / 140");
            visitor.find("#coverFile").setInputFiles(picture());
            assertThat(visitor.find(".picture-chosen")).isVisible();
            assertThat(visitor.find("#saved")).hasText(SAVED);

            visitor.open(address);
            assertThat(visitor.find("#title")).hasValue("编辑器试稿");
            assertThat(body(visitor)).hasText("各位同学：九月一日开学。");
            assertThat(visitor.page().frameLocator("#preview").locator("main")).containsText("各位同学：九月一日开学。");
            assertThat(visitor.find("#weiboText")).hasValue(Pattern.compile("九月一日开学"));
            visitor.settle();
            visitor.picture("editor-written");
            PageChecks.check(visitor);
        }
    }

    @Test
    void writerOfANewDraftGoesOnWhereTheFirstSavingCameIn() {
        try (Visitor visitor = Visitor.as("editor", Screen.DESK)) {
            visitor.open("/drafts/new");
            visitor.find("#title").fill("新稿");
            body(visitor).click();
            visitor.page().keyboard().type("九月一日开学。");
            visitor.page().waitForURL(Pattern.compile("/drafts/[^/]+/edit$"));
            assertThat(visitor.find("#screening")).isAttached();
            assertThat(body(visitor)).isFocused();
            visitor.page().keyboard().type("请带校园卡。");
            assertThat(visitor.find("#saved")).hasText(SAVED);
            assertThat(body(visitor)).hasText("九月一日开学。请带校园卡。");
        }
    }

    @Test
    void whatIsWrittenWhileANewDraftIsSavedForTheFirstTimeStays() {
        try (Visitor visitor = Visitor.as("editor", Screen.DESK)) {
            visitor.open("/drafts/new");
            visitor.page().route(Pattern.compile("/drafts$"), route -> {
                visitor.page()
                        .evaluate(
                                "() => { const it = document.getElementById('title'); it.value += '（续）'; it.dispatchEvent(new Event('input', {bubbles: true})); }");
                route.resume();
            });
            visitor.find("#title").fill("新稿");
            visitor.page().waitForURL(Pattern.compile("/drafts/[^/]+/edit$"));
            assertThat(visitor.find("#screening")).isAttached();
            assertThat(visitor.find("#title")).hasValue("新稿（续）");
            assertThat(visitor.find("#title")).isFocused();
        }
    }

    @Test
    void picturesOfAWeiboPostAreAddedMovedAndLeftOut() {
        try (Visitor visitor = Visitor.as("editor", Screen.DESK)) {
            String address = written(visitor, "九图试稿");
            visitor.find("#weiboFile").setInputFiles(new FilePayload[] {picture(), picture(), picture()});
            Locator pictures = visitor.find("#weiboMedia li");
            assertThat(pictures).hasCount(3);
            Object third = pictures.nth(2).locator("input").inputValue();
            pictures.nth(2).locator("[data-earlier]").click();
            pictures.nth(1).locator("[data-earlier]").click();
            pictures.nth(1).locator("[data-remove]").click();
            assertThat(pictures).hasCount(2);
            visitor.settle();
            assertThat(visitor.find("#saved")).hasText(SAVED);

            visitor.open(address);
            assertThat(pictures).hasCount(2);
            assertThat(pictures.first().locator("input").inputValue()).isEqualTo(third);
            visitor.settle();
            visitor.picture("editor-nine-pictures");
            PageChecks.check(visitor);
        }
    }

    @Test
    void pastedPictureGoesIntoTheLibraryAndForeignMarkupGoesAway() {
        try (Visitor visitor = Visitor.as("editor", Screen.DESK)) {
            String address = written(visitor, "粘贴试稿");
            visitor.page().evaluate("""
                    () => {
                      const canvas = document.createElement("canvas");
                      canvas.width = canvas.height = 40;
                      const url = canvas.toDataURL("image/png");
                      const editor = tinymce.get("bodyHtml");
                      editor.setContent('<p style="color: red; position: fixed">红字<img src="' + url + '"></p>');
                      return editor.uploadImages().then(() => { editor.fire("input"); });
                    }
                    """);
            assertThat(visitor.find("#saved")).hasText(SAVED);
            visitor.open(address);
            Locator picture = body(visitor).locator("img");
            assertThat(picture).hasAttribute("src", Pattern.compile("/media/[0-9a-f-]{36}"));
            Object width = picture.evaluate("it => it.decode().then(() => it.naturalWidth)");
            assertThat(width).isEqualTo(40);
            assertThat(body(visitor).locator("p").first()).hasAttribute("style", "color: red;");
            visitor.settle();
            PageChecks.check(visitor);
        }
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsShownBeside() {
        try (Visitor first = Visitor.as("editor", Screen.DESK);
                Visitor second = Visitor.as("unitadmin", Screen.PHONE)) {
            String address = written(first, "两人同改");
            second.open(address);
            second.find("#title").fill("管理员改的标题");
            assertThat(second.find("#saved")).hasText(SAVED);

            first.find("#title").fill("编辑改的标题");
            assertThat(first.find("h1")).hasText("两个版本");
            assertThat(first.find("main")).containsText("管理员改的标题");
            assertThat(first.find("main")).containsText("编辑改的标题");
            first.picture("editor-conflict");
            first.find("button:has-text('用我的版本')").click();
            assertThat(first.find("#title")).hasValue("编辑改的标题");
        }
    }

    @Test
    void faultIsSaidBesideItsFieldAndTheTextStays() {
        try (Visitor visitor = Visitor.as("editor", Screen.PHONE)) {
            written(visitor, "字数试稿");
            visitor.find("#title").fill("题".repeat(40));
            assertThat(visitor.find("[data-fault=title]")).containsText("超过 32 字的上限");
            assertThat(visitor.find("#title")).hasValue("题".repeat(40));
            visitor.find("#title").fill("短题");
            assertThat(visitor.find("#saved")).hasText(SAVED);
            assertThat(visitor.find("[data-fault=title]")).isHidden();
        }
    }

    @Test
    void findingsComeWhileTypingPausesAndLeadToTheirPlaces() {
        try (Visitor visitor = Visitor.as("editor", Screen.DESK)) {
            written(visitor, "机检试稿");
            type(visitor, "<p>各位同学：</p><p>九月一日开学。</p><ul><li>扫码<b>加微</b>信领取优惠券，全场八折，咨询电话13800138000</li></ul>");
            Locator finding = visitor.find("#screening [data-severity=BLOCK]").first();
            assertThat(finding).containsText("A9");
            assertThat(finding).containsText("请删除");
            assertThat(visitor.find("#screening h3").first()).containsText("须删改");
            Object marked = visitor.page().evaluate("""
                    () => [...tinymce.get("bodyHtml").getWin().CSS.highlights.get("finding-block")].map(String).join("|")
                    """);
            assertThat(String.valueOf(marked)).contains("加微信");
            Object written = visitor.page().evaluate("() => tinymce.get('bodyHtml').getContent()");
            assertThat(String.valueOf(written))
                    .contains("扫码<strong>加微</strong>信")
                    .doesNotContain("mark", "span");
            visitor.picture("editor-findings");

            Locator here = visitor.find(".screening-here");
            assertThat(here).hasText("须删改 1 处");
            finding.locator("[data-jump]").press("Enter");
            assertThat(here).containsText("A9");
            assertThat(here).containsText("请删除");
            Object selected =
                    visitor.page().evaluate("() => tinymce.get('bodyHtml').selection.getContent({format: 'text'})");
            assertThat(String.valueOf(selected))
                    .isEqualTo(finding.locator("blockquote").innerText());

            body(visitor).fill("各位同学：九月一日开学。");
            assertThat(visitor.find("#screening")).containsText("机检没有发现需要处理的内容");
            PageChecks.check(visitor);
        }
    }

    @Test
    void manyFindingsAreMarkedInTheirPlacesAndWhoeverStandsAtOneStaysThere() {
        try (Visitor visitor = Visitor.as("editor", Screen.DESK)) {
            written(visitor, "机检试稿");
            type(
                    visitor,
                    "<table><tbody><tr><td>甲 &amp; 乙</td><td>回复TD退订</td></tr></tbody></table>"
                            + "<p>考试周<em>图书馆</em>延长开放。</p><p>短信：<strong>回复</strong>TD退订</p>".repeat(60));
            visitor.find("#screening [data-severity=JUSTIFY]").nth(60).waitFor();
            assertThat(String.valueOf(visitor.page().evaluate("""
                            () => [...new Set([...tinymce.get("bodyHtml").getWin().CSS.highlights.get("finding-justify")].map(String))].join("|")
                            """))).isEqualTo("回复TD退");
            Locator second = visitor.find("#screening [data-jump]").nth(1);
            second.focus();

            type(visitor, "<p>回复TD退订</p><p>图书馆</p><p>请回复TD退订</p>");
            assertThat(visitor.find("#screening [data-severity=JUSTIFY]")).hasCount(2);
            assertThat(second).isFocused();
        }
    }

    private static void type(Visitor visitor, String html) {
        visitor.page().evaluate("""
                html => {
                  const editor = tinymce.get("bodyHtml");
                  editor.setContent(html);
                  editor.fire("input");
                }
                """, html);
    }

    @Test
    void findingInAPlainFieldIsSelectedThere() {
        try (Visitor visitor = Visitor.as("editor", Screen.PHONE)) {
            written(visitor, "机检试稿");
            visitor.find("#weiboText").fill("开学通知。\n扫码加微信领取优惠券，全场八折，咨询电话13800138000");
            Locator finding = visitor.find("#screening [data-field='weibo.text'][data-severity=BLOCK]")
                    .first();
            finding.locator("[data-jump]").click();
            Object selected =
                    visitor.find("#weiboText").evaluate("it => it.value.slice(it.selectionStart, it.selectionEnd)");
            assertThat(String.valueOf(selected))
                    .isEqualTo(finding.locator("blockquote").innerText());
            visitor.picture("editor-findings");
            PageChecks.check(visitor);
        }
    }

    /** A saved draft in the editor; answers its address. */
    private static String written(Visitor visitor, String title) {
        assertThat(visitor.open("/drafts/new")).isEqualTo(200);
        visitor.find("#title").fill(title);
        Locator body = body(visitor);
        body.click();
        body.fill("各位同学：九月一日开学。");
        visitor.page().waitForURL(Pattern.compile(".*/drafts/[0-9a-f-]{36}/edit"));
        assertThat(visitor.find("#title")).hasValue(title);
        assertThat(body(visitor)).hasText("各位同学：九月一日开学。");
        return visitor.page().url();
    }

    private static Locator body(Visitor visitor) {
        FrameLocator frame = visitor.page().frameLocator(".tox-edit-area__iframe");
        return frame.locator("body");
    }

    private static FilePayload picture() {
        return new FilePayload("cover.png", "image/png", Pictures.plain("png", 900, 383));
    }
}
