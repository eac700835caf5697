package io.countersign.gateway.publication;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.SeenPost;
import io.countersign.gateway.publication.channel.Channel;
import io.countersign.gateway.publication.channel.Channels;
import io.countersign.gateway.publication.channel.LookUps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out what became of a publication: asks for a task the platform took, or reads what readers see. */
@Component
class Looking {

    private final Progress progress;
    private final Observations observations;
    private final Settlement settlement;
    private final Ledger ledger;
    private final Evidence evidence;
    private final Connections connections;
    private final SecondSend secondSend;
    private final Channels channels;
    private final MassLookUp massLookUp;
    private final PublicationTiming timing;
    private final Clock clock;

    Looking(
            Progress progress,
            Observations observations,
            Settlement settlement,
            Ledger ledger,
            Evidence evidence,
            Connections connections,
            SecondSend secondSend,
            Channels channels,
            MassLookUp massLookUp,
            PublicationTiming timing,
            Clock clock) {
        this.progress = progress;
        this.observations = observations;
        this.settlement = settlement;
        this.ledger = ledger;
        this.evidence = evidence;
        this.connections = connections;
        this.secondSend = secondSend;
        this.channels = channels;
        this.massLookUp = massLookUp;
        this.timing = timing;
        this.clock = clock;
    }

    /** Asks what became of the task. */
    void ask(Claim claim, Publication publication, Channel channel) {
        PublishOutcome outcome;
        try {
            outcome = channel.outcome(Objects.requireNonNull(publication.handle()));
        } catch (ConnectorException failure) {
            Trouble trouble = Trouble.of(failure);
            progress.finish(claim, it -> unanswered(claim, it, trouble));
            return;
        }
        progress.finish(claim, it -> answered(claim, it, outcome));
    }

    /** Reads the timeline; {@link Observations} recognises the post and compares it. */
    void look(Claim claim, Publication publication, Channel channel) {
        if (publication.mode() == PublishingMode.MASS_SEND) askUnderTheKey(claim, publication, channel);
        else lookAtTimeline(claim, publication, channel);
    }

    private void askUnderTheKey(Claim claim, Publication publication, Channel channel) {
        // A person said that readers see it: the key might send what nobody has sent yet.
        if (publication.state() != PublicationState.OUTCOME_UNKNOWN) {
            progress.finish(claim, it -> Next.never());
            return;
        }
        Optional<PublishOutcome> outcome;
        try {
            outcome = massLookUp.ask(publication, channel);
        } catch (ConnectorException failure) {
            Trouble trouble = Trouble.of(failure);
            connections.met(publication.account(), trouble);
            progress.finish(claim, it -> unseen(claim, it, trouble));
            return;
        }
        progress.settle(
                claim,
                it -> outcome.map(answer -> toldUnderTheKey(claim, it, answer))
                        .orElseGet(
                                () -> looked(claim, it, "the draft was changed, or the key is not remembered", false)));
    }

    /** Only the send that the key stands for settles it: a refusal now says nothing about the call before. */
    private Next toldUnderTheKey(Claim claim, Publication publication, PublishOutcome outcome) {
        return outcome.handle(
                it -> settlement.settle(publication, it),
                it -> settlement.settle(publication, it),
                it -> {
                    connections.met(publication.account(), Trouble.of(it));
                    return looked(claim, publication, it.code() + " " + it.text(), false);
                },
                it -> unseen(claim, publication, Trouble.unanswered(it.cause())),
                it -> unseen(claim, publication, Trouble.unanswered(it.cause())),
                it -> unseen(claim, publication, Trouble.unanswered(it.cause())),
                it -> settlement.settle(publication, it));
    }

    private void lookAtTimeline(Claim claim, Publication publication, Channel channel) {
        List<SeenPost> posts;
        boolean absent;
        try {
            posts = channel.latest();
            observations.record(publication.account(), channel, posts);
            absent = lastLook(claim, publication) && secondSend.absenceIsProved(publication, channel, posts);
        } catch (ConnectorException failure) {
            Trouble trouble = Trouble.of(failure);
            connections.met(publication.account(), trouble);
            progress.finish(claim, it -> unseen(claim, it, trouble));
            return;
        }
        progress.finish(claim, it -> looked(claim, it, posts.size() + " posts", absent));
    }

    private boolean lastLook(Claim claim, Publication publication) {
        return publication.state() == PublicationState.OUTCOME_UNKNOWN
                && Next.after(claim.looks() + 1, waits(publication), clock.instant())
                        .isNever();
    }

    /** A look that saw nothing is made again as late as patience lasts; only then a person is asked. */
    private Next unseen(Claim claim, Publication publication, Trouble trouble) {
        Instant now = clock.instant();
        if (publication.state() != PublicationState.OUTCOME_UNKNOWN)
            return looked(claim, publication, trouble.words(), false);
        evidence.looked(publication.id(), false, trouble.code() + " " + trouble.words());
        if (trouble.kind() != Trouble.Kind.LATER
                || !now.isBefore(sentAt(publication).plus(timing.outcomePatience())))
            return Next.after(claim.looks() + 1, waits(publication), now);
        Next next = Next.repeating(claim.looks() + 1, waits(publication), now);
        Instant retryAt = trouble.retryAt();
        return retryAt != null && retryAt.isAfter(now) ? new Next(retryAt, next.looks()) : next;
    }

    private Next answered(Claim claim, Publication publication, PublishOutcome outcome) {
        if (publication.state() != PublicationState.PUBLISHING)
            return Next.first(timing.verifyLooks(), clock.instant());
        return outcome.handle(
                it -> settlement.settle(publication, it),
                it -> stillOpen(claim, publication),
                it -> {
                    ledger.settle(publication.id(), AttemptState.REFUSED, it.code(), it.text());
                    publication.fail(it.code(), it.text(), null, clock.instant());
                    return Next.never();
                },
                it -> stillOpen(claim, publication),
                it -> stillOpen(claim, publication),
                it -> stillOpen(claim, publication),
                it -> settlement.settle(publication, it));
    }

    private Next unanswered(Claim claim, Publication publication, Trouble trouble) {
        connections.met(publication.account(), trouble);
        publication.note(trouble.code(), trouble.words(), clock.instant());
        return stillOpen(claim, publication);
    }

    private Next stillOpen(Claim claim, Publication publication) {
        Instant now = clock.instant();
        if (now.isBefore(sentAt(publication).plus(timing.outcomePatience())))
            return Next.repeating(claim.looks() + 1, timing.outcomeLooks(), now);
        return settlement.settle(publication, new PublishOutcome.Unknown("the platform left the task open too long"));
    }

    private Next looked(Claim claim, Publication publication, String words, boolean absent) {
        Instant now = clock.instant();
        return switch (publication.state()) {
            case OUTCOME_UNKNOWN -> {
                evidence.looked(publication.id(), false, words);
                yield absent ? secondSend.reserve(publication) : Next.after(claim.looks() + 1, waits(publication), now);
            }
            case PUBLISHED -> Next.after(claim.looks() + 1, timing.verifyLooks(), now);
            default -> Next.never();
        };
    }

    private Instant sentAt(Publication publication) {
        return ledger.lastSentAt(publication.id()).orElse(publication.createdAt());
    }

    private List<Duration> waits(Publication publication) {
        LookUps lookUps = channels.lookUps(publication.account());
        return ledger.taken(publication.id()) ? lookUps.taken() : lookUps.unknown();
    }
}
