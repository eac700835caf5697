package io.countersign.gateway.publication;

import io.countersign.connectors.PublishOutcome;
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
    private final FollowPermission permission;
    private final PublicationTiming timing;
    private final Clock clock;

    Settlement(
            Ledger ledger,
            Connections connections,
            FollowPermission permission,
            PublicationTiming timing,
            Clock clock) {
        this.ledger = ledger;
        this.connections = connections;
        this.permission = permission;
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
                it -> unknown(publication, it.cause()));
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
        return switch (it.effect()) {
            case WAIT -> nothingHappened(publication, AttemptState.REFUSED, it.code(), it.text());
            case ALREADY_THERE -> unknown(publication, it.code() + " " + it.text());
            case FIX_CONTENT -> {
                ledger.settle(publication.id(), AttemptState.REFUSED, it.code(), it.text());
                publication.fail(it.code(), it.text(), null, now);
                yield Next.never();
            }
            case STOP_ACCOUNT -> {
                ledger.settle(publication.id(), AttemptState.REFUSED, it.code(), it.text());
                publication.hold(HoldReason.CONNECTION, it.code(), it.text(), now);
                connections.broken(publication.account(), it.code(), it.text());
                yield Next.never();
            }
            case BY_HAND -> {
                ledger.settle(publication.id(), AttemptState.REFUSED, it.code(), it.text());
                permission.refused(publication.account(), it.code(), it.text());
                publication.handOver(it.code(), it.text(), now);
                yield Next.never();
            }
            case FAULT -> {
                ledger.settle(publication.id(), AttemptState.REFUSED, it.code(), it.text());
                publication.hold(HoldReason.FAULT, it.code(), it.text(), now);
                yield Next.never();
            }
        };
    }

    /** Certainly nothing happened, so a new attempt is reserved for the same step, as often as the settings say. */
    private Next nothingHappened(Publication publication, AttemptState state, String code, String words) {
        Instant now = clock.instant();
        // A call that another worker declared unknown may only be followed by a look.
        if (publication.state() != PublicationState.PUBLISHING) return Next.first(timing.unknownLooks(), now);
        ledger.settle(publication.id(), state, code, words);
        int attempts = ledger.attempts(publication.id());
        if (attempts > timing.retries().size()) {
            publication.hold(HoldReason.UNREACHABLE, code, words, now);
            return Next.never();
        }
        publication.backBeforeSending(code, words, now);
        ledger.reserve(publication);
        return Next.at(now.plus(timing.retries().get(attempts - 1)));
    }

    private Next unknown(Publication publication, String cause) {
        Instant now = clock.instant();
        ledger.settle(publication.id(), AttemptState.UNKNOWN, null, cause);
        if (publication.state() != PublicationState.OUTCOME_UNKNOWN) publication.outcomeUnknown(cause, now);
        return Next.first(timing.unknownLooks(), now);
    }
}
