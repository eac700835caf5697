package io.countersign.connectors.weibo;

import static io.countersign.connectors.PublishOutcome.Effect.FAULT;

import io.countersign.connectors.CallBudget;
import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.Quota;
import io.countersign.connectors.http.Guard;
import io.countersign.connectors.http.Masking;
import io.countersign.connectors.http.NeverSent;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** One account's calls inside budget and guard, by what may be done after a failure: repeat it, or only look. */
final class WeiboCalls {
    private static final Logger log = LoggerFactory.getLogger(WeiboCalls.class);
    private static final int NOT_FOUND = 404;

    private final WeiboSettings settings;
    private final WeiboApi api;
    private final Guard guard;
    private final CallBudget budget;
    private final Clock clock;

    WeiboCalls(WeiboSettings settings, CallBudget budget, Clock clock) {
        this.settings = settings;
        this.api = new WeiboApi(settings);
        this.guard = new Guard("weibo:" + settings.uid(), settings.guard(), clock);
        this.budget = budget;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Repeated where there is no answer. */
    <T> T read(String path, Call call, Function<WeiboAnswer, T> reading) {
        return guard.read(() -> {
            if (!budget.tryRead(settings.uid(), path)) throw outOfBudget();
            return reading.apply(answer(call));
        });
    }

    /** Made once; the caller may make it again, because it publishes nothing. */
    <T> T write(String path, Call call, Function<WeiboAnswer, T> reading) {
        return guard.write(() -> {
            if (!budget.tryPublish(settings.uid(), path)) throw outOfBudget();
            return reading.apply(answer(call));
        });
    }

    /** A question that costs no call, put once. */
    <T> T free(Call call, Function<WeiboAnswer, T> reading) {
        return guard.write(() -> reading.apply(answer(call)));
    }

    /** Corrects the budget by what the platform says. */
    void told(String path, Quota quota) {
        budget.told(settings.uid(), path, quota);
    }

    /** The publishing call of a post, made once. */
    PublishOutcome publish(String path, Call call) {
        return publish(path, call, this::posted);
    }

    /** A publishing call whose answer is read by the caller, made once. */
    PublishOutcome publish(String path, Call call, Function<JsonNode, PublishOutcome> accepted) {
        return guard.publish(() -> once(path, call, accepted));
    }

    /** What an error means that a publishing call was answered with. */
    PublishOutcome refusal(WeiboError error) {
        WeiboError told = new WeiboError(error.code(), masked(error.text()));
        if (!WeiboCodes.lists(told.code())) log.warn("unlisted code of Weibo: {}", told);
        return WeiboOutcome.of(told, now());
    }

    /** The JSON of an answer without an error. */
    JsonNode content(WeiboAnswer answer) {
        WeiboError error = error(answer);
        if (error != null) throw WeiboOutcome.failure(error, now());
        JsonNode content = answer.content();
        if (content != null) return content;
        String excerpt = masked(answer.excerpt());
        if (answer.status() == NOT_FOUND) throw new ConnectorException.Refused("10020", excerpt, FAULT);
        throw new ConnectorException.Unavailable(excerpt, null);
    }

    private PublishOutcome once(String path, Call call, Function<JsonNode, PublishOutcome> accepted) {
        if (!budget.tryPublish(settings.uid(), path))
            return WeiboOutcome.of(
                    new WeiboError("10023", "not sent: our own call budget of this account is used up"), now());
        try {
            return outcome(call.send(api), accepted);
        } catch (IOException failure) {
            String cause = masked(failure.toString());
            return NeverSent.in(failure) ? new PublishOutcome.NotSent(cause) : new PublishOutcome.Unknown(cause);
        }
    }

    private PublishOutcome outcome(WeiboAnswer answer, Function<JsonNode, PublishOutcome> accepted) {
        WeiboError error = error(answer);
        if (error != null) return WeiboOutcome.of(error, now());
        JsonNode content = answer.content();
        return content == null
                ? new PublishOutcome.Unknown("no post in " + masked(answer.excerpt()))
                : accepted.apply(content);
    }

    private PublishOutcome posted(JsonNode status) {
        WeiboId id = WeiboStatus.id(status);
        if (id == null) return new PublishOutcome.Unknown("no post in " + masked(status.toString()));
        return new PublishOutcome.Published(
                String.valueOf(id.value()), id.url(settings.uid()), WeiboStatus.postedAt(status, id));
    }

    private WeiboAnswer answer(Call call) {
        try {
            return call.send(api);
        } catch (IOException failure) {
            throw new ConnectorException.Unavailable(masked(failure.toString()), failure);
        }
    }

    private ConnectorException outOfBudget() {
        return new ConnectorException.Throttled(
                WeiboOutcome.nextWindow(now()), "our own call budget of account " + settings.uid());
    }

    private @Nullable WeiboError error(WeiboAnswer answer) {
        WeiboError error = answer.error();
        if (error == null) return null;
        if (!WeiboCodes.lists(error.code())) log.warn("unlisted code of Weibo in {}", masked(answer.excerpt()));
        return new WeiboError(error.code(), masked(error.text()));
    }

    /** The platform repeats a bad token in its own words, which no pattern knows. */
    private String masked(String text) {
        return Masking.mask(
                text.replace(settings.token().reveal(), settings.token().toString()));
    }

    /** One request. */
    interface Call {
        WeiboAnswer send(WeiboApi api) throws IOException;
    }
}
