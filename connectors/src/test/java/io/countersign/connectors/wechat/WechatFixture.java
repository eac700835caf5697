package io.countersign.connectors.wechat;

import io.countersign.connectors.Article;
import io.countersign.connectors.ArticleSettings;
import io.countersign.connectors.CallBudget;
import io.countersign.connectors.Picture;
import io.countersign.connectors.Quota;
import io.countersign.connectors.Secret;
import io.countersign.connectors.TokenStore;
import io.countersign.connectors.UploadCache;
import io.countersign.connectors.http.ApiBase;
import io.countersign.connectors.http.GuardSettings;
import io.countersign.connectors.http.TimeLimits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** A connector for one account of the fake platform, with ports that a test can look into. */
final class WechatFixture {
    static final String APP_ID = "wx0a1b2c3d4e5f6a7b";
    static final String APP_SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    private static final String TITLE = "关于图书馆开馆时间的通知";

    static final String SUBMIT = "/cgi-bin/freepublish/submit";
    static final String OUTCOME = "/cgi-bin/freepublish/get";
    static final String LIST = "/cgi-bin/freepublish/batchget";
    static final String DRAFT_ADD = "/cgi-bin/draft/add";
    static final String DRAFT_GET = "/cgi-bin/draft/get";
    static final String UPLOAD = "/cgi-bin/media/uploadimg";
    static final String MATERIAL = "/cgi-bin/material/add_material";
    static final String STABLE_TOKEN = "/cgi-bin/stable_token";

    final Map<String, String> tokens = new ConcurrentHashMap<>();
    final Map<String, Duration> lives = new ConcurrentHashMap<>();
    final Map<String, String> uploads = new HashMap<>();
    final List<Duration> pauses = new ArrayList<>();
    final Map<String, Quota> quotas = new HashMap<>();
    final Set<String> usedUp = new HashSet<>();

    WechatConnector connector(WechatServer server) {
        return connector(server.uri(), APP_SECRET);
    }

    WechatConnector connector(URI api, String secret) {
        return new WechatConnector(settings(api, secret), ports());
    }

    static WechatSettings settings(URI api, String secret) {
        return settings(api, secret, TimeLimits.ordinary());
    }

    private static WechatSettings settings(URI api, String secret, TimeLimits limits) {
        GuardSettings guard = new GuardSettings(
                1000, Duration.ofSeconds(1), Duration.ZERO, 100, Duration.ofSeconds(30), 3, Duration.ofMillis(1));
        return new WechatSettings(
                APP_ID,
                new Secret(secret),
                new ApiBase(api),
                limits,
                limits,
                List.of(Duration.ofMillis(2500), Duration.ofSeconds(5)),
                guard);
    }

    /** A connector that soon loses its patience. */
    WechatConnector hasty(WechatServer server) {
        TimeLimits limits = new TimeLimits(Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofMillis(1500));
        return new WechatConnector(settings(server.uri(), APP_SECRET, limits), ports());
    }

    WechatPorts ports() {
        return new WechatPorts(
                new MemoryTokens(), new MemoryBudget(), new MemoryUploads(), pauses::add, Clock.systemUTC());
    }

    /** A notice with two pictures in its body. */
    static Article notice() {
        return notice(TITLE, ArticleSettings.PLAIN);
    }

    static Article noticeWith(ArticleSettings settings) {
        return notice(TITLE, settings);
    }

    static Article noticeTitled(String title) {
        return notice(title, ArticleSettings.PLAIN);
    }

    private static Article notice(String title, ArticleSettings settings) {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        pictures.put("media:gate", png(0xAA0000));
        pictures.put("media:hall", png(0x00AA00));
        String html = "<section><p>图书馆将于 12 月 5 日 8:00 开馆，同学们“早”😀</p>"
                + "<p><img src=\"media:gate\" alt=\"校门\"></p><p><img src=\"media:hall\"></p></section>";
        return new Article(
                title, "图书馆", "开馆时间", html, png(0x0000AA), pictures, "https://gate.example.edu.cn/w/7Q2", settings);
    }

    static Picture png(int colour) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) for (int y = 0; y < 30; y++) image.setRGB(x, y, colour);
        return picture(image, "png", colour);
    }

    static Picture gif(int colour) {
        return picture(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "gif", colour);
    }

    private static Picture picture(BufferedImage image, String format, int colour) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Picture(String.format("%064x", colour), "image/" + format, out.toByteArray());
    }

    private final class MemoryTokens implements TokenStore {
        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(tokens.get(key));
        }

        @Override
        public void put(String key, String token, Duration timeToLive) {
            tokens.put(key, token);
            lives.put(key, timeToLive);
        }

        @Override
        public void remove(String key) {
            tokens.remove(key);
        }
    }

    private final class MemoryUploads implements UploadCache {
        @Override
        public Optional<String> find(String account, Use use, String sha256) {
            return Optional.ofNullable(uploads.get(account + use + sha256));
        }

        @Override
        public void put(String account, Use use, String sha256, String reference) {
            uploads.put(account + use + sha256, reference);
        }

        @Override
        public void remove(String account, Use use, String sha256) {
            uploads.remove(account + use + sha256);
        }
    }

    private final class MemoryBudget implements CallBudget {
        @Override
        public boolean tryRead(String account, String path) {
            return !usedUp.contains(path);
        }

        @Override
        public boolean tryPublish(String account, String path) {
            return !usedUp.contains(path);
        }

        @Override
        public void told(String account, String path, Quota quota) {
            quotas.put(path, quota);
        }
    }
}
