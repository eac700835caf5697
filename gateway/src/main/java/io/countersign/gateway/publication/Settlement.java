package io.countersign.gateway.publication;

import io.countersign.connectors.PublishOutcome;
import io.countersign.gateway.publication.channel.Channels;
import io.countersign.gateway.publication.channel.LookUps;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Draws the consequences of what is known after a publishing call; each case has one answer (R9). */
@Component
class Settlement {

    private static final Set<PublicationState> OPEN =
            EnumSet.of(PublicationState.PUBLISHING, PublicationState.OUTCOME_UNKNOWN);

    private final Ledger ledger;
    private final Connections connections;
    private final Disappearance disappearance;
    private final Channels channels;
    private final PublicationTiming timing;
    private final Clock clock;

    Settlement(
            Ledger ledger,
            Connections connections,
            Disappearance disappearance,
            Channels channels,
            PublicationTiming timing,
            Clock clock) {
        this.ledger = ledger;
        this.connections = connections;
        this.disappearance = disappearance;
        this.channels = channels;
        this.timing = timing;
        this.clock = clock;
    }

    Next settle(Publication publication, PublishOutcome outcome) {
        // The timeline may have told first.
        if (!OPEN.contains(publication.state())) return Next.first(timing.verifyLooks(), clock.instant());
        return outcome.handle(
                it -> published(publication, it),
                it -> accepted(publication, it),
                it -> refused(publication, it),
                it -> nothingHappened(publication, AttemptState.NOT_SENT, "not.sent", it.cause()),
                it -> unknown(publication, AttemptState.UNKNOWN, it.cause()),
                it -> unknown(publication, AttemptState.TAKEN, it.cause()),
                it -> removed(publication, it));
    }

    private Next published(Publication publication, PublishOutcome.Published it) {
        Instant now = clock.instant();
        ledger.settlePublic(publication.id());
        publication.published(it.postId(), it.url(), Objects.requireNonNullElse(it.at(), now), null, now);
        // No call reads a mass send back (WeChat guide 6.1).
        if (publication.mode() == PublishingMode.MASS_SEND) return Next.never();
        return Next.first(timing.verifyLooks(), now);
    }

    private Next accepted(Publication publication, PublishOutcome.Pending it) {
        Instant now = clock.instant();
        ledger.settle(publication.id(), AttemptState.PENDING, null, null);
        publication.accepted(it.handle(), now);
        return Next.first(timing.outcomeLooks(), now);
    }

    private Next refused(Publication publication, PublishOutcome.Refused it) {
        Instant now = clock.instant();
        connections.met(publication.account(), Trouble.of(it));
        return switch (it.effect()) {
            case WAIT -> waiting(publication, it);
            case ALREADY_THERE -> unknown(publication, AttemptState.UNKNOWN, it.code() + " " + it.text());
            case FIX_CONTENT -> {
                ledger.settle(publication.id(), AttemptState.REFUSED, it.code(), it.text());
                publication.fail(it.code(), it.text(), null, now);
                yield Next.never();
            }
            case STOP_ACCOUNT -> held(publication, HoldReason.CONNECTION, it);
            case STORE_FULL -> held(publication, HoldReason.STORE_FULL, it);
            case BY_HAND -> {
                ledger.settle(publication.id(), AttemptState.REFUSED, it.code(), it.text());
                publication.handOver(it.code(), it.text(), now);
                yield Next.never();
            }
            case GRANT -> held(publication, HoldReason.GRANT, it);
            case FAULT -> held(publication, HoldReason.FAULT, it);
        };
    }

    private Next held(Publication publication, HoldReason reason, PublishOutcome.Refused it) {
        ledger.settle(publication.id(), AttemptState.REFUSED, it.code(), it.text());
        publication.hold(reason, it.code(), it.text(), clock.instant());
        return Next.never();
    }

    /** Where the platform tells when, that is no setback, however often; the waits grow all the same. */
    private Next waiting(Publication publication, PublishOutcome.Refused it) {
        Instant retryAt = it.retryAt();
        if (retryAt == null || publication.state() != PublicationState.PUBLISHING)
            return nothingHappened(publication, AttemptState.REFUSED, it.code(), it.text());
        Instant now = clock.instant();
        ledger.settle(publication.id(), AttemptState.DEFERRED, it.code(), it.text());
        publication.backBeforeSending(it.code(), it.text(), now);
        Next grown = Next.repeating(ledger.attempts(publication.id()) - 1, timing.retries(), now);
        ledger.reserve(publication);
        return grown.due() != null && grown.due().isAfter(retryAt) ? Next.at(grown.due()) : Next.at(retryAt);
    }

    /** Certainly nothing happened, so a new attempt is reserved for the same step, as often as the settings say. */
    private Next nothingHappened(Publication publication, AttemptState state, String code, String words) {
        Instant now = clock.instant();
        // A call that another worker declared unknown may only be followed by a look.
        if (publication.state() != PublicationState.PUBLISHING)
            return Next.first(lookUps(publication).unknown(), now);
        ledger.settle(publication.id(), state, code, words);
        int inVain = ledger.inVain(publication.id());
        if (inVain > timing.retries().size()) {
            publication.hold(HoldReason.UNREACHABLE, code, words, now);
            return Next.never();
        }
        publication.backBeforeSending(code, words, now);
        ledger.reserve(publication);
        return Next.at(now.plus(timing.retries().get(inVain - 1)));
    }

    private Next unknown(Publication publication, AttemptState state, String cause) {
        Instant now = clock.instant();
        ledger.settle(publication.id(), state, null, cause);
        if (publication.state() != PublicationState.OUTCOME_UNKNOWN) publication.outcomeUnknown(cause, now);
        LookUps lookUps = lookUps(publication);
        return Next.first(state == AttemptState.TAKEN ? lookUps.taken() : lookUps.unknown(), now);
    }

    private Next removed(Publication publication, PublishOutcome.Removed it) {
        Instant now = clock.instant();
        ledger.settlePublic(publication.id());
        publication.published(null, null, now, null, now);
        disappearance.record(publication, it);
        return Next.never();
    }

    private LookUps lookUps(Publication publication) {
        return channels.lookUps(publication.account());
    }
}
