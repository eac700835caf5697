package io.countersign.connectors.wechat;

import io.countersign.connectors.CallBudget;
import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.http.Guard;
import io.countersign.connectors.picture.FittedPicture;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls inside budget and guard, by what may be done after a failure: repeat it, ask again later, or only look. */
final class WechatCalls {

    /** The key of a mass send was used before, and the answer names the send (connector guide WeChat, 6.2). */
    private static final int SENT_BEFORE = 45065;

    private final String account;
    private final WechatApi api;
    private final Guard guard;
    private final CallBudget budget;
    private final Clock clock;

    WechatCalls(WechatSettings settings, WechatPorts ports, Guard guard) {
        this.account = settings.appId();
        this.api = new WechatApi(settings, ports.tokens());
        this.guard = guard;
        this.budget = ports.budget();
        this.clock = ports.clock();
    }

    /** Repeated where there is no answer. */
    JsonNode read(String path, ObjectNode body) {
        return guard.read(() -> {
            if (!budget.tryRead(account, path)) throw usedUp(path);
            return answer(() -> api.post(path, body));
        });
    }

    /** Made once; the caller may make it again, because readers see nothing of it. */
    JsonNode write(String path, ObjectNode body) {
        return guard.write(() -> {
            if (!budget.tryPublish(account, path)) throw usedUp(path);
            return answer(() -> api.post(path, body));
        });
    }

    /** An upload; made once, a lost answer leaves an orphan that nobody sees. */
    JsonNode upload(String path, FittedPicture picture) {
        return guard.write(() -> {
            if (!budget.tryPublish(account, path)) throw usedUp(path);
            return answer(() -> api.upload(path, picture));
        });
    }

    /** The publishing call, made once; to be run inside {@link Guard#publish}. */
    PublishOutcome publish(String path, ObjectNode body, Function<JsonNode, PublishOutcome> accepted) {
        if (!budget.tryPublish(account, path))
            return new PublishOutcome.Refused(
                    "45009",
                    "not sent: the day's calls are used up by our count",
                    PublishOutcome.Effect.WAIT,
                    WechatOutcome.nextDay(clock.instant()));
        try {
            return accepted.apply(api.post(path, body));
        } catch (CallFailed failure) {
            return failure instanceof CallFailed.Answered answered && answered.code() == SENT_BEFORE
                    ? accepted.apply(Json.read(answered.answer().getBytes(StandardCharsets.UTF_8)))
                    : WechatOutcome.afterPublishing(failure, clock.instant());
        }
    }

    void proveCredentials() {
        guard.read(() -> answer(() -> {
            api.proveCredentials();
            return Json.object();
        }));
    }

    private JsonNode answer(Call call) {
        try {
            return call.make();
        } catch (CallFailed failure) {
            throw WechatOutcome.afterOther(failure, clock.instant());
        }
    }

    private ConnectorException usedUp(String path) {
        return new ConnectorException.Throttled(
                WechatOutcome.nextDay(clock.instant()), "the day's calls of " + path + " are used up by our count");
    }

    private interface Call {
        JsonNode make() throws CallFailed;
    }
}
