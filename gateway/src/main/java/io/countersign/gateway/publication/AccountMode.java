package io.countersign.gateway.publication;

import io.countersign.gateway.publication.channel.PlatformTraits;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an account's pieces go out, and why.
 *
 * @param mayPublish whether the platform allowed publishing by call when it was asked last
 * @param words what the platform said where it refused
 * @param kind kind of an official account, null until somebody named it
 */
public record AccountMode(
        PublishingMode mode,
        boolean mayPublish,
        ModeReason reason,
        @Nullable String words,
        @Nullable WechatKind kind,
        Instant changedAt,
        Instant probedAt) {

    /** The platform's code for an account that may not publish by call (WeChat guide, section 5). */
    public static final String NO_PERMISSION = "48001";

    static AccountMode found(boolean mayPublish, Instant at) {
        return mayPublish
                ? new AccountMode(PublishingMode.API, true, ModeReason.ALLOWED, null, null, at, at)
                : new AccountMode(PublishingMode.HAND_OVER, false, ModeReason.NOT_ALLOWED, null, null, at, at);
    }

    /** A person connected the account anew: what was chosen stays where the platform allows it. */
    AccountMode reconnected(boolean allowed, Instant at) {
        if (allowed && reason == ModeReason.CHOSEN)
            return new AccountMode(mode, true, reason, null, kind, changedAt, at);
        AccountMode found = found(allowed, at);
        return new AccountMode(found.mode, allowed, found.reason, null, kind, at, at);
    }

    /** The platform refused: a person publishes from now on. */
    AccountMode refused(String platformWords, Instant at) {
        return new AccountMode(PublishingMode.HAND_OVER, false, ModeReason.NOT_ALLOWED, platformWords, kind, at, at);
    }

    /** What the platform allows was found out again; what follows is a person's choice. */
    AccountMode probed(boolean allowed, Instant at) {
        return new AccountMode(mode, allowed, reason, words, kind, changedAt, at);
    }

    AccountMode chosen(PublishingMode choice, @Nullable WechatKind named, Instant at) {
        return new AccountMode(choice, mayPublish, ModeReason.CHOSEN, null, named == null ? kind : named, at, probedAt);
    }

    /** Whether publishing by call was lost and is open again, so that somebody should decide. */
    public boolean offered() {
        return mode.byHand() && mayPublish && reason == ModeReason.NOT_ALLOWED;
    }

    /** What may be chosen; a person's hand is always allowed. */
    public List<PublishingMode> allowed(PlatformTraits platform) {
        if (!mayPublish) return List.of(PublishingMode.HAND_OVER);
        return platform.massSends()
                ? List.of(PublishingMode.values())
                : List.of(PublishingMode.API, PublishingMode.HAND_OVER);
    }
}
