package io.countersign.connectors.wechat;

import io.countersign.connectors.wechat.FakeState.Account;
import io.countersign.connectors.wechat.FakeState.Draft;
import io.countersign.connectors.wechat.FakeState.MassSend;
import io.countersign.connectors.wechat.FakeState.Post;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Mass sends (guide, section 6): once per key within a day, inside the quota, listed nowhere. */
final class FakeMassSends {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Duration KEY_LIFE = Duration.ofHours(24);
    private static final int LONGEST_KEY = 64;

    private final FakePublishing publishing;
    private final FakeState state;
    private final Clock clock;
    private volatile boolean forgetful;

    FakeMassSends(FakeState state, FakePublishing publishing, Clock clock) {
        this.state = state;
        this.publishing = publishing;
        this.clock = clock;
    }

    void forgetKeys(boolean forgotten) {
        forgetful = forgotten;
    }

    ObjectNode send(Account account, JsonNode body) {
        if (!account.verified) throw new FakeError(48001, "api unauthorized");
        if (!Json.text(body, "msgtype").equals("mpnews")) throw new FakeError(40008, "invalid message type");
        if (!body.path("filter").path("is_to_all").asBoolean(false)) throw new FakeError(40130, "invalid openid list");
        String key = Json.text(body, "clientmsgid");
        if (key.length() > LONGEST_KEY) throw new FakeError(45067, "clientmsgid size out of limit");
        Optional<MassSend> before = before(account, key);
        if (before.isPresent())
            return answer(before.get()).put("errcode", 45065).put("errmsg", "clientmsgid exist");
        Draft draft = account.drafts.get(Json.text(body.path("mpnews"), "media_id"));
        if (draft == null) throw new FakeError(40007, "invalid media_id");
        if (usedUp(account)) throw new FakeError(45028, "has no masssend quota");
        account.drafts.remove(draft.mediaId());
        MassSend sent = new MassSend();
        sent.messageId = 3_147_000_000L + ++state.counter;
        sent.key = key;
        sent.atMillis = clock.millis();
        sent.endsWith = account.nextMassSendEndsWith;
        account.nextMassSendEndsWith = "SEND_SUCCESS";
        if (sent.endsWith.equals("SEND_SUCCESS"))
            sent.articleId = publishing.post(account, draft.articles(), clock.instant(), false).articleId;
        account.massSends.add(sent);
        return answer(sent).put("errcode", 0).put("errmsg", "send job submission success");
    }

    ObjectNode outcome(Account account, JsonNode body) {
        MassSend sent = found(account, body);
        String status = sent.looks++ == 0 ? "SENDING" : gone(account, sent) ? "DELETE" : sent.endsWith;
        return Json.object().put("msg_id", sent.messageId).put("msg_status", status);
    }

    ObjectNode delete(Account account, JsonNode body) {
        FakePublishing.find(account, found(account, body).articleId).ifPresent(post -> post.goneAs = 5);
        return FakeDrafts.ok();
    }

    private static boolean gone(Account account, MassSend sent) {
        return FakePublishing.find(account, sent.articleId)
                .map((Post post) -> post.goneAs != null)
                .orElse(false);
    }

    private Optional<MassSend> before(Account account, String key) {
        return account.massSends.stream()
                .filter(sent -> !forgetful && !key.isEmpty() && sent.key.equals(key))
                .filter(sent -> clock.millis() - sent.atMillis < KEY_LIFE.toMillis())
                .findFirst();
    }

    private boolean usedUp(Account account) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BEIJING);
        LocalDate since = account.service ? today.withDayOfMonth(1) : today;
        long start = since.atStartOfDay(BEIJING).toInstant().toEpochMilli();
        long sent = account.massSends.stream()
                .filter(each -> each.atMillis >= start)
                .count();
        return sent >= (account.service ? 4 : 1);
    }

    private static MassSend found(Account account, JsonNode body) {
        return account.massSends.stream()
                .filter(each -> String.valueOf(each.messageId).equals(Json.text(body, "msg_id")))
                .findFirst()
                .orElseThrow(() -> new FakeError(40059, "invalid msg id"));
    }

    private static ObjectNode answer(MassSend sent) {
        return Json.object().put("msg_id", sent.messageId).put("msg_data_id", sent.messageId + 1);
    }
}
