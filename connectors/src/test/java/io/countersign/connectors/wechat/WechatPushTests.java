package io.countersign.connectors.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages encrypted by WxJava, read by us. */
class WechatPushTests {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final String TOKEN = "aToken0123456789";
    private static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final String APP_ID = "wx0a1b2c3d4e5f6a7b";

    private final WechatPush push = new WechatPush(
            APP_ID, new Secret(TOKEN), new Secret(AES_KEY), Duration.ofMinutes(5), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void endOfAPublicationNamesItsJob() {
        Pushed.Told told = (Pushed.Told) read(PushedMessage.publishJob(TOKEN, AES_KEY, APP_ID, NOW, "2650177668", 0));
        assertThat(told.job()).hasValue(new Pushed.Job("2650177668", "0", "https://mp.weixin.qq.com/s/abc"));
        assertThat(told.key()).contains("PUBLISHJOBFINISH", "2650177668");
    }

    @Test
    void endOfAMassSendNamesItsJob() {
        Pushed.Told told = (Pushed.Told)
                read(PushedMessage.massSendJob(TOKEN, AES_KEY, APP_ID, NOW, "3147483650", "send success"));
        assertThat(told.job())
                .hasValue(new Pushed.Job("mass:3147483650", "send success", "https://mp.weixin.qq.com/s/mass"));
    }

    @Test
    void jobsThatEndInTheSameSecondAreTwo() {
        Pushed.Told one = (Pushed.Told) read(PushedMessage.publishJob(TOKEN, AES_KEY, APP_ID, NOW, "1", 0));
        Pushed.Told two = (Pushed.Told) read(PushedMessage.publishJob(TOKEN, AES_KEY, APP_ID, NOW, "2", 0));
        assertThat(one.key()).isNotEqualTo(two.key());
    }

    /** The padding of the platform goes to 32, Java's own to 16. */
    @Test
    void messagesOfEveryLengthAreRead() {
        assertThat(IntStream.range(0, 40)
                        .mapToObj(
                                i -> read(PushedMessage.publishJob(TOKEN, AES_KEY, APP_ID, NOW, "1".repeat(i + 1), 0))))
                .allMatch(Pushed.Told.class::isInstance);
    }

    @Test
    void wrongSignaturesAreRefused() {
        PushedMessage right = PushedMessage.publishJob(TOKEN, AES_KEY, APP_ID, NOW, "1", 0);
        assertThat(read(right.with("signature", "0".repeat(40)))).isInstanceOf(Pushed.Refused.class);
        assertThat(read(right.with("msg_signature", "0".repeat(40)))).isInstanceOf(Pushed.Refused.class);
        assertThat(read(right.with("nonce", "n2"))).isInstanceOf(Pushed.Refused.class);
        assertThat(read(PushedMessage.publishJob("another", AES_KEY, APP_ID, NOW, "1", 0)))
                .isInstanceOf(Pushed.Refused.class);
    }

    @Test
    void rightlySignedMessageOfYesterdayIsAReplay() {
        Instant old = NOW.minus(Duration.ofMinutes(6));
        assertThat(read(PushedMessage.publishJob(TOKEN, AES_KEY, APP_ID, old, "1", 0)))
                .isInstanceOf(Pushed.Refused.class);
        assertThat(push.verifies(PushedMessage.publishJob(TOKEN, AES_KEY, APP_ID, old, "1", 0)
                        .asQuery()))
                .isFalse();
        assertThat(push.verifies(new PushQuery("", "no number", "", ""))).isFalse();
    }

    @Test
    void messageForAnotherAccountIsRefused() {
        assertThat(read(PushedMessage.publishJob(TOKEN, AES_KEY, "wxanother", NOW, "1", 0)))
                .isEqualTo(new Pushed.Refused("the message is for another account"));
    }

    @Test
    void onlyTheEncryptedPartIsBelieved() {
        PushQuery query =
                PushedMessage.publishJob(TOKEN, AES_KEY, APP_ID, NOW, "1", 0).asQuery();
        String plain = "<xml><Event>PUBLISHJOBFINISH</Event><publish_id>1</publish_id></xml>";
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><xml><Encrypt>&e;</Encrypt></xml>";
        for (String body : new String[] {plain, entity, "", "no xml", "<xml><Encrypt>!!</Encrypt></xml>"})
            assertThat(push.read(query, body.getBytes(StandardCharsets.UTF_8)))
                    .as(body)
                    .isInstanceOf(Pushed.Refused.class);
    }

    private Pushed read(PushedMessage message) {
        return push.read(message.asQuery(), message.body());
    }
}
