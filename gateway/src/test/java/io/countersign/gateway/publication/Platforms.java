package io.countersign.gateway.publication;

import io.countersign.connectors.wechat.WechatServer;
import io.countersign.connectors.weibo.WeiboServer;
import io.countersign.gateway.shared.time.Campus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Both platforms on loopback, by the clock of the test. */
final class Platforms {

    static final String SAFE_DOMAIN = "w.qinglan.edu.cn";

    private static final AtomicReference<Clock> clock = new AtomicReference<>(Clock.systemUTC());

    static final WechatServer WECHAT = WechatServer.start(0, new Shared());
    static final WeiboServer WEIBO = WeiboServer.start(0, new Shared());

    /** The doors through which the gateway goes to them. */
    static final Gate WECHAT_GATE = Gate.before(WECHAT.uri());

    static final Gate WEIBO_GATE = Gate.before(WEIBO.uri());

    static {
        WEIBO.app("1000000001", "app-secret-of-the-school", SAFE_DOMAIN);
    }

    private Platforms() {}

    static void goBy(Clock testClock) {
        clock.set(testClock);
    }

    private static final class Shared extends Clock {

        @Override
        public Instant instant() {
            return clock.get().instant();
        }

        @Override
        public ZoneId getZone() {
            return Campus.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.get().withZone(zone);
        }
    }
}
