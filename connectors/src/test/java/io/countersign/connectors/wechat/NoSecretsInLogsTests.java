package io.countersign.connectors.wechat;

import static io.countersign.connectors.wechat.WechatFixture.APP_ID;
import static io.countersign.connectors.wechat.WechatFixture.APP_SECRET;
import static io.countersign.connectors.wechat.WechatFixture.DRAFT_ADD;
import static io.countersign.connectors.wechat.WechatFixture.LIST;
import static io.countersign.connectors.wechat.WechatFixture.SUBMIT;
import static io.countersign.connectors.wechat.WechatFixture.UPLOAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class NoSecretsInLogsTests {
    private static final List<String> TALKATIVE =
            List.of("io.countersign", "me.chanjar", "okhttp3", "io.github.resilience4j");

    private final WechatFixture fixture = new WechatFixture();
    private final WechatServer platform = WechatServer.start(0);
    private final WechatConnector connector = fixture.connector(platform);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void listen() {
        platform.addVerified(APP_ID, APP_SECRET, "图书馆");
        lines.start();
        for (String name : TALKATIVE) {
            logger(name).setLevel(Level.TRACE);
            logger(name).addAppender(lines);
        }
    }

    @AfterEach
    void stop() {
        for (String name : TALKATIVE) {
            logger(name).detachAppender(lines);
            logger(name).setLevel(null);
        }
        platform.close();
    }

    @Test
    void neitherLogLineNorMessageHoldsATokenOrSecret() {
        exercise(() -> said.add(
                connector.publish(connector.stage(WechatFixture.notice())).toString()));
        exercise(connector::latest);
        platform.on(LIST, 3).dropsTheConnection();
        exercise(connector::latest);
        platform.on(LIST, 3).answersHtml502();
        exercise(connector::latest);
        platform.on(LIST).answersCode(99999, "odd access_token=" + tokenNow());
        exercise(connector::latest);
        platform.on(UPLOAD).answersCode(45009, "quota");
        platform.on(DRAFT_ADD).acceptsThenDropsTheConnection();
        exercise(() -> connector.stage(WechatFixture.noticeTitled("第二篇")));
        platform.on(SUBMIT).acceptsThenDropsTheConnection();
        exercise(() -> said.add(connector
                .publish(connector.stage(WechatFixture.noticeTitled("第三篇")))
                .toString()));
        platform.tokenSuperseded(APP_ID);
        exercise(connector::latest);
        platform.on("/cgi-bin/stable_token").answers500();
        platform.tokenSuperseded(APP_ID);
        exercise(connector::check);
        platform.secretReset(APP_ID, "another");
        exercise(connector::check);

        lines.list.forEach(this::note);
        assertThat(lines.list).hasSizeGreaterThan(10);
        assertThat(said)
                .noneMatch(text -> text.contains(APP_SECRET))
                .noneMatch(text -> text.contains(APP_ID + "_token"));
    }

    private String tokenNow() {
        return String.valueOf(fixture.tokens.get("wechat:" + APP_ID));
    }

    private void exercise(ThrowingCallable call) {
        for (Throwable each = catchThrowable(call); each != null; each = each.getCause()) said.add(each.toString());
    }

    private void note(ILoggingEvent line) {
        said.add(line.getFormattedMessage());
        for (IThrowableProxy each = line.getThrowableProxy(); each != null; each = each.getCause())
            said.add(String.valueOf(each.getMessage()));
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
