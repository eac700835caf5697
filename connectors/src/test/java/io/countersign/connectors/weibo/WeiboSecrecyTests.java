package io.countersign.connectors.weibo;

import static io.countersign.connectors.weibo.WeiboFixture.NOTICE;
import static io.countersign.connectors.weibo.WeiboFixture.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.countersign.connectors.Mishap;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.Secret;
import io.countersign.connectors.http.ApiBase;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WeiboSecrecyTests {
    private static final String TIMELINE = "/2/statuses/user_timeline.json";
    private static final String TALKATIVE = "{\"error\":\"bad token " + TOKEN
            + "\",\"error_code\":%d,\"error_description\":\"access_token=" + TOKEN + "\"}";

    private final WeiboServer weibo = WeiboFixture.server();
    private final WeiboConnector connector = WeiboFixture.connector(weibo);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.countersign");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        ours.addAppender(lines);
        ours.setLevel(Level.TRACE);
        ours.setAdditive(false);
    }

    @AfterEach
    void stop() {
        ours.detachAppender(lines);
        ours.setLevel(null);
        ours.setAdditive(true);
        weibo.close();
    }

    @Test
    void theTokenIsInNoLineNoOutcomeAndNoException() {
        List<String> words = new ArrayList<>();
        for (int code : List.of(21332, 29999, 10017, 10001)) {
            weibo.next(WeiboServer.SHARE, Mishap.json(400, TALKATIVE.formatted(code)));
            words.add(words(connector.publish(NOTICE)));
        }
        for (Mishap mishap : List.of(
                Mishap.json(500, "<p>" + TOKEN + "</p>"), Mishap.dropsTheConnectionUnheard(), Mishap.html(502))) {
            weibo.next(WeiboServer.SHARE, mishap);
            words.add(words(connector.publish(NOTICE)));
        }
        weibo.next(TIMELINE, Mishap.json(403, TALKATIVE.formatted(21332)));
        words.add(catchThrowable(connector::latest).toString());
        connector.publish(NOTICE);
        connector.check();
        words.add(WeiboFixture.settings(weibo.uri()).toString());
        lines.list.forEach(line -> words.add(line.getFormattedMessage()));

        assertThat(lines.list).hasSizeGreaterThan(8);
        assertThat(words).noneMatch(text -> text.contains(TOKEN)).anyMatch(text -> text.contains("***"));
    }

    @Test
    void aTokenThatNoHeaderCarriesIsRefusedWithoutBeingNamed() {
        ApiBase api = new ApiBase(URI.create("https://api.weibo.com"));

        assertThatThrownBy(() -> WeiboSettings.of(new Secret("2.00 令牌"), "1", "1", "a.edu.cn", "1.1.1.1", api))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("2.00");
    }

    private static String words(PublishOutcome outcome) {
        return outcome.toString();
    }
}
