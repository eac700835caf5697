package io.countersign.connectors;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known after a publishing call. The caller answers every case through {@link #handle}. */
public sealed interface PublishOutcome {

    /**
     * The platform shows the post.
     *
     * @param postId the platform's id of the post
     * @param url its public address, null where the platform tells none
     * @param at when the platform says it was published, null where it does not say
     */
    record Published(
            String postId, @Nullable String url, @Nullable Instant at) implements PublishOutcome {}

    /** The platform has taken the task and will answer later under this handle. */
    record Pending(String handle) implements PublishOutcome {}

    /**
     * The platform refused, so nothing was published.
     *
     * @param code the platform's code
     * @param text the platform's own words, masked
     * @param effect what follows from it
     * @param retryAt when it makes sense to try again, null where nobody knows
     */
    record Refused(
            String code,
            String text,
            Effect effect,
            @Nullable Instant retryAt) implements PublishOutcome {}

    /** The request certainly did not leave this machine. */
    record NotSent(String cause) implements PublishOutcome {}

    /** The request may have taken effect: look before anything else. */
    record Unknown(String cause) implements PublishOutcome {}

    /** The platform has it and shows it within minutes, but tells no id: only a look finds it, and nothing is sent again. */
    record Taken(String cause) implements PublishOutcome {}

    /**
     * Readers saw it, and it was taken away again.
     *
     * @param code the platform's code
     * @param text who did it, as far as the platform tells
     */
    record Removed(String code, String text) implements PublishOutcome {}

    /** What a refusal asks for. */
    enum Effect {
        /** The author has to change the content. */
        FIX_CONTENT,
        /** The account or its credentials need a person; other accounts go on. */
        STOP_ACCOUNT,
        /** The account may not publish by call; a person can by hand. */
        BY_HAND,
        /** The account may not make this call, which needs a grant of the platform; its ordinary calls go on. */
        GRANT,
        /** The account's store on the platform is full: its people have to make room there; all else goes on. */
        STORE_FULL,
        /** A quota is used up or the platform asks to wait. */
        WAIT,
        /** The platform says that it has this post already: look it up. */
        ALREADY_THERE,
        /** A fault of ours or of the set-up. */
        FAULT
    }

    /** Answers with the function of the case that holds; a new case breaks the build at every caller. */
    default <T> T handle(
            Function<Published, T> published,
            Function<Pending, T> pending,
            Function<Refused, T> refused,
            Function<NotSent, T> notSent,
            Function<Unknown, T> unknown,
            Function<Taken, T> taken,
            Function<Removed, T> removed) {
        if (this instanceof Published it) return published.apply(it);
        if (this instanceof Pending it) return pending.apply(it);
        if (this instanceof Refused it) return refused.apply(it);
        if (this instanceof NotSent it) return notSent.apply(it);
        if (this instanceof Unknown it) return unknown.apply(it);
        if (this instanceof Taken it) return taken.apply(it);
        return removed.apply((Removed) this);
    }
}
