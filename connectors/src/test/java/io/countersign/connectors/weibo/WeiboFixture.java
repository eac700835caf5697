package io.countersign.connectors.weibo;

import io.countersign.connectors.CallBudget;
import io.countersign.connectors.FixedBudget;
import io.countersign.connectors.MicroPost;
import io.countersign.connectors.Picture;
import io.countersign.connectors.Secret;
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
import java.util.Random;
import javax.imageio.ImageIO;

/** One authorised account on a Weibo of our own, and connectors that lose their patience quickly. */
final class WeiboFixture {
    static final String UID = "5600000001";
    static final String TOKEN = "2.00CountersignTestToken0123456789";
    static final String DOMAIN = "news.example.edu.cn";
    static final MicroPost NOTICE = new MicroPost(
            "图书馆9月1日起延长开放时间：周一至周五 7:00—23:00。“一站式”服务台 & 自助还书机同时启用 <新> 😀\n详情",
            "https://news.example.edu.cn/w/8f3a",
            null);

    private WeiboFixture() {}

    static WeiboServer server() {
        WeiboServer server = WeiboServer.start(0);
        server.app("1000000001", "app-secret", DOMAIN);
        server.account(UID, "某大学");
        server.authorise(UID, TOKEN, Duration.ofDays(30));
        return server;
    }

    static WeiboConnector connector(WeiboServer server) {
        return connector(server.uri(), new FixedBudget(true));
    }

    static WeiboConnector connector(URI api, CallBudget budget) {
        return new WeiboConnector(settings(api), budget, Clock.systemUTC());
    }

    static WeiboSettings settings(URI api) {
        TimeLimits quick = new TimeLimits(Duration.ofSeconds(2), Duration.ofMillis(800), Duration.ofSeconds(2));
        GuardSettings guard = new GuardSettings(
                1000, Duration.ofSeconds(1), Duration.ofSeconds(1), 50, Duration.ofSeconds(1), 3, Duration.ofMillis(5));
        return new WeiboSettings(
                new Secret(TOKEN), UID, "1000000001", DOMAIN, "211.156.0.1", new ApiBase(api), quick, quick, guard);
    }

    /** A picture of noise, which no format makes small. */
    static Picture noise(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(42);
        for (int x = 0; x < width; x++) for (int y = 0; y < height; y++) image.setRGB(x, y, random.nextInt());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Picture("ab".repeat(32), "image/" + format, out.toByteArray());
    }
}
