package io.countersign.trial;

import io.countersign.connectors.wechat.WechatServer;
import io.countersign.connectors.weibo.WeiboServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The platforms' sandboxes on loopback, with what happened on them kept from one trial to the next. */
final class Sandboxes implements AutoCloseable {

    static final String WEIBO_APP = "2026112301";
    static final String WEIBO_APP_SECRET = "sandbox-app-secret";
    static final String SAFE_DOMAIN = "news.qinglan.example";

    private final WechatServer wechat;
    private final WeiboServer weibo;
    private final boolean fresh;

    private Sandboxes(WechatServer wechat, WeiboServer weibo, boolean fresh) {
        this.wechat = wechat;
        this.weibo = weibo;
        this.fresh = fresh;
    }

    static Sandboxes start(Path folder) {
        Path wechatFile = folder.resolve("wechat.json");
        Path weiboFile = folder.resolve("weibo.json");
        try {
            Files.createDirectories(folder);
            boolean fresh = !Files.exists(wechatFile);
            WechatServer wechat = WechatServer.start(SandboxPort.of(folder.resolve("wechat.port")));
            wechat.keepIn(wechatFile);
            WeiboServer weibo = WeiboServer.start(SandboxPort.of(folder.resolve("weibo.port")));
            weibo.keepIn(weiboFile);
            weibo.app(WEIBO_APP, WEIBO_APP_SECRET, SAFE_DOMAIN);
            // What a person says on the connection page is true there.
            for (DemoAccount account : DemoAccount.values()) {
                weibo.grantPictures(account.platformId(), true);
                weibo.grantArticles(account.platformId(), true);
            }
            return new Sandboxes(wechat, weibo, fresh);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the sandboxes in " + folder, e);
        }
    }

    /** Where the gateway finds them, unless other addresses are given from outside. */
    Map<String, Object> settings() {
        return Map.of(
                "countersign.wechat.api-base-url",
                wechat.uri().toString(),
                "countersign.weibo.api-base-url",
                weibo.uri().toString(),
                "countersign.weibo.app-key",
                WEIBO_APP,
                "countersign.weibo.app-secret",
                WEIBO_APP_SECRET,
                "countersign.weibo.safe-domain",
                SAFE_DOMAIN,
                "countersign.weibo.real-ip",
                "211.156.0.1");
    }

    WechatServer wechat() {
        return wechat;
    }

    WeiboServer weibo() {
        return weibo;
    }

    /** Whether nothing had ever happened on them when they started. */
    boolean fresh() {
        return fresh;
    }

    @Override
    public void close() {
        wechat.close();
        weibo.close();
    }
}
