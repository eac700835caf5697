package io.countersign.gateway.publication;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.countersign.connectors.wechat.FollowerPost;
import io.countersign.gateway.draft.DraftId;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An account without publishing rights: the signed package goes out by a person's hand and is recognised. */
class HandOverIntegrationTests extends PublicationScenario {

    private static final Pattern DOT = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+)");

    private static final Pattern SHARE = Pattern.compile("href=\"(https://service\\.weibo\\.com/[^\"]+)\"");

    @Autowired
    RecordHandOver handOver;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void unverified() {
        Platforms.WECHAT.verificationLapses(appId);
    }

    @Test
    void packageShowsEverythingToCopyAndACodeForThePhone() throws Exception {
        DraftId draft = handedOver();
        String path = "/publications/" + publication(draft, wechat) + "/package";
        assertThat(mvc.get().uri(path).with(as(team().editor())))
                .hasStatusOk()
                .bodyText()
                .contains("图书馆开放时间调整通知", "data-copy-html", "/js/package-", "草稿已放入公众号草稿箱", "/media/")
                .doesNotContain("media:");
        assertThat(mvc.get().uri(path).with(as(school.team().editor()))).hasStatus(HttpStatus.NOT_FOUND);
        String svg = mvc.get()
                .uri(path + "/code.svg")
                .with(as(team().editor()))
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(read(svg)).isEqualTo("http://localhost:8080" + path);
    }

    @Test
    void signedDraftPublishedFromTheBoxIsMatchedByItsLink() {
        DraftId draft = handedOver();
        FollowerPost post = Platforms.WECHAT.publishDraftByHand(
                appId, Platforms.WECHAT.draftBox(appId).get(0));
        handOver.published(publication(draft, wechat), link(post), school.user(team().editor()));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.MATCHED);
        assertThat(column("coalesce(error_code, 'none')", publication(draft, wechat)))
                .isEqualTo("none");
    }

    @Test
    void changedTextBehindTheLinkIsAMismatchWithTheWords() {
        DraftId draft = handedOver();
        String staged = Platforms.WECHAT.draftBox(appId).get(0);
        Platforms.WECHAT.editDraftByHand(appId, staged, html -> html.replace("八点", "九点"));
        FollowerPost post = Platforms.WECHAT.publishDraftByHand(appId, staged);
        handOver.published(publication(draft, wechat), link(post), school.user(team().editor()));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.MISMATCHED);
        assertThat(mvc.get().uri("/publications/" + publication(draft, wechat)).with(as(team().editor())))
                .bodyText()
                .contains("八点", "九点", "与审签稿不一致之处");
    }

    @Test
    void droppedPictureBehindTheLinkIsAMismatch() {
        DraftId draft = handedOver();
        String staged = Platforms.WECHAT.draftBox(appId).get(0);
        Platforms.WECHAT.editDraftByHand(appId, staged, html -> html.replaceAll("<img[^>]*>", ""));
        FollowerPost post = Platforms.WECHAT.publishDraftByHand(appId, staged);
        handOver.published(publication(draft, wechat), link(post), school.user(team().editor()));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.MISMATCHED);
    }

    @Test
    void linkThatCannotBeReadIsAPersonsWord() {
        DraftId draft = handedOver();
        handOver.published(
                publication(draft, wechat), "https://mp.weixin.qq.com.example.org/s/x", school.user(team().editor()));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.MATCHED);
        assertThat(column("error_code", publication(draft, wechat))).isEqualTo("by.word");
        assertThat(mvc.get().uri("/publications/" + publication(draft, wechat)).with(as(team().editor())))
                .bodyText()
                .contains("内容未经系统核对");
    }

    @Test
    void packageForWeiboOpensTheSharePageWithTheSignedTextAndTheLinkThatIsLookedFor() throws Exception {
        DraftId draft = signed(weibo);
        drive();
        String marker = column("marker", publication(draft, weibo));

        String page = text("/publications/" + publication(draft, weibo) + "/package");

        assertThat(page).contains("打开微博分享页").doesNotContain("公众号草稿箱", "复制到平台编辑器");
        Matcher share = SHARE.matcher(page);
        assertThat(share.find()).isTrue();
        var filled = HttpUrl.get(Parser.unescapeEntities(share.group(1), true));
        assertThat(filled.queryParameter("url")).isEqualTo("https://" + Platforms.SAFE_DOMAIN + "/w/" + marker);
        assertThat(filled.queryParameter("title")).startsWith("图书馆自下周一起每天八点开放。");
    }

    private String text(String path) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(path).with(as(team().editor())).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** The page as the gateway reaches it. */
    private static String link(FollowerPost post) {
        return post.url()
                .replace(
                        Platforms.WECHAT.uri().toString(),
                        Platforms.WECHAT_GATE.uri().toString());
    }

    private DraftId handedOver() {
        DraftId draft = signed(wechat);
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.HANDED_OVER);
        return draft;
    }

    /** Draws the code as a camera would see it. */
    private static String read(String svg) throws Exception {
        Matcher size = SIZE.matcher(svg);
        assertThat(size.find()).isTrue();
        int scale = 4;
        int edge = Integer.parseInt(size.group(1)) * scale;
        int[] pixels = new int[edge * edge];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher dot = DOT.matcher(svg);
        while (dot.find())
            for (int i = 0; i < scale * scale; i++)
                pixels[
                        (Integer.parseInt(dot.group(2)) * scale + i / scale) * edge
                                + Integer.parseInt(dot.group(1)) * scale
                                + i % scale] = 0;
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(edge, edge, pixels))))
                .getText();
    }
}
