package io.countersign.connectors.wechat;

import static io.countersign.connectors.wechat.WechatFixture.APP_ID;
import static io.countersign.connectors.wechat.WechatFixture.APP_SECRET;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests of one verified account on a platform of their own. */
abstract class OneWechatAccount {
    final WechatFixture fixture = new WechatFixture();
    final WechatServer platform;
    final WechatConnector connector;

    OneWechatAccount() {
        this(WechatServer.start(0));
    }

    OneWechatAccount(WechatServer platform) {
        this.platform = platform;
        this.connector = fixture.connector(platform);
    }

    @BeforeEach
    void anAccount() {
        platform.addVerified(APP_ID, APP_SECRET, "图书馆");
    }

    @AfterEach
    void stop() {
        platform.close();
    }
}
