package io.countersign.connectors.wechat;

import static io.countersign.connectors.wechat.WechatFixture.APP_ID;
import static io.countersign.connectors.wechat.WechatFixture.APP_SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.http.PlatformHttp;
import io.countersign.connectors.http.TimeLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WechatServerTests {
    private final WechatFixture fixture = new WechatFixture();

    @Test
    void whatItKnewOutlivesARestart(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("wechat.json");
        String handle;
        try (WechatServer first = WechatServer.start(0)) {
            first.keepIn(file);
            first.addVerified(APP_ID, APP_SECRET, "图书馆");
            first.publishingTakes(0, Duration.ZERO);
            WechatConnector connector = fixture.connector(first);
            handle = ((PublishOutcome.Pending) connector.publish(connector.stage(WechatFixture.notice()))).handle();
            first.postByHand(APP_ID, "手工发布", "<p>字</p>");
        }
        fixture.tokens.clear();
        try (WechatServer second = WechatServer.start(0)) {
            second.keepIn(file);
            assertThat(second.accounts()).containsExactly(APP_ID);
            assertThat(second.name(APP_ID)).isEqualTo("图书馆");
            assertThat(fixture.connector(second).outcome(handle)).isInstanceOf(PublishOutcome.Published.class);
            WechatConnector again = fixture.connector(second);
            String draft = again.stage(WechatFixture.noticeTitled("重启以后")).stagedId();
            assertThat(again.staged(draft).orElseThrow().html())
                    .as("pictures uploaded before the restart")
                    .contains("data-src=\"" + second.uri() + "/mmbiz_png/");
            assertThat(second.arrivals(WechatFixture.UPLOAD)).isZero();
            assertThat(second.followerView(APP_ID))
                    .hasSize(2)
                    .anySatisfy(post -> assertThat(post.html()).contains(second.uri() + "/mmbiz_png/"));
        }
    }

    @Test
    void readersGetPagesAndPictures() throws IOException {
        try (WechatServer platform = WechatServer.start(0)) {
            platform.addVerified(APP_ID, APP_SECRET, "图书馆");
            platform.publishingTakes(0, Duration.ZERO);
            WechatConnector connector = fixture.connector(platform);
            connector.publish(connector.stage(WechatFixture.notice()));
            FollowerPost post = platform.followerView(APP_ID).get(0);

            assertThat(got(post.url())).contains("关于图书馆开馆时间的通知").contains("mmbiz_png");
            String key = String.valueOf(post.coverUrl()).replaceAll(".*/(pic\\d+)/.*", "$1");
            assertThat(platform.picture(key).orElseThrow().bytes())
                    .isEqualTo(WechatFixture.png(0x0000AA).bytes());
            assertThat(got(String.valueOf(post.coverUrl()))).contains("PNG");
            assertThat(platform.followerView(APP_ID, address -> "/sandbox/picture")
                            .get(0)
                            .html())
                    .contains("src=\"/sandbox/picture\"");
        }
    }

    @Test
    void aDraftLosesWhatThePlatformDrops() {
        String html = "<p style=\"position:fixed;color:red\">字<script>x()</script>"
                + "<img src=\"https://elsewhere.example/a.png\"><img src=\"http://127.0.0.1:1/mmbiz_png/p/0?wx_fmt=png\">"
                + "<a href=\"https://elsewhere.example\">外</a><a href=\"https://mp.weixin.qq.com/s/1\">内</a></p>";
        assertThat(FakeHtml.stored(html, address -> Optional.of(address).filter(it -> it.contains("mmbiz"))))
                .contains("data-src=\"http://127.0.0.1:1/mmbiz_png/p/0?wx_fmt=png\"")
                .contains("data-type=\"png\"")
                .contains("color:red")
                .contains("href=\"https://mp.weixin.qq.com/s/1\"")
                .doesNotContain("position", "script", "elsewhere", " src=");
    }

    @Test
    void theSameDraftSubmittedTwiceIsPublishedTwice() {
        try (WechatServer platform = WechatServer.start(0)) {
            platform.addVerified(APP_ID, APP_SECRET, "图书馆");
            platform.publishingTakes(100, Duration.ofHours(1));
            WechatConnector connector = fixture.connector(platform);
            var draft = connector.stage(WechatFixture.notice());
            connector.publish(draft);
            connector.publish(draft);
            platform.publishingTakes(0, Duration.ZERO);
            assertThat(platform.followerView(APP_ID)).hasSize(2);
        }
    }

    private static String got(String address) throws IOException {
        Request request = new Request.Builder().url(address).build();
        try (Response response =
                PlatformHttp.client(TimeLimits.ordinary()).newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(200);
            return response.body().string();
        }
    }
}
