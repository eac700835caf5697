package io.countersign.gateway.publication;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.SeenPost;
import io.countersign.gateway.publication.channel.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
    private final FollowPermission permission;
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
            FollowPermission permission,
            MassLookUp massLookUp,
            PublicationTiming timing,
            Clock clock) {
        this.progress = progress;
        this.observations = observations;
        this.settlement = settlement;
        this.ledger = ledger;
        this.evidence = evidence;
        this.connections = connections;
        this.permission = permission;
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
        if (publication.mode() == PublishingMode.MASS_SEND) massLookUp.look(claim, publication, channel);
        else lookAtTimeline(claim, publication, channel);
    }

    private void lookAtTimeline(Claim claim, Publication publication, Channel channel) {
        List<SeenPost> posts;
        try {
            posts = channel.latest();
        } catch (ConnectorException failure) {
            Trouble trouble = Trouble.of(failure);
            if (trouble.kind() == Trouble.Kind.ACCOUNT)
                connections.broken(publication.account(), trouble.code(), trouble.words());
            progress.finish(claim, it -> looked(claim, it, trouble.code() + " " + trouble.words()));
            return;
        }
        observations.record(publication.account(), channel, posts);
        progress.finish(claim, it -> looked(claim, it, posts.size() + " posts"));
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
                it -> stillOpen(claim, publication));
    }

    private Next unanswered(Claim claim, Publication publication, Trouble trouble) {
        if (trouble.kind() == Trouble.Kind.ACCOUNT)
            connections.broken(publication.account(), trouble.code(), trouble.words());
        if (trouble.kind() == Trouble.Kind.BY_HAND)
            permission.refused(publication.account(), trouble.code(), trouble.words());
        publication.note(trouble.code(), trouble.words(), clock.instant());
        return stillOpen(claim, publication);
    }

    private Next stillOpen(Claim claim, Publication publication) {
        Instant now = clock.instant();
        Instant sent = ledger.lastSentAt(publication.id()).orElse(publication.createdAt());
        if (now.isBefore(sent.plus(timing.outcomePatience())))
            return Next.repeating(claim.looks() + 1, timing.outcomeLooks(), now);
        return settlement.settle(publication, new PublishOutcome.Unknown("the platform left the task open too long"));
    }

    private Next looked(Claim claim, Publication publication, String words) {
        Instant now = clock.instant();
        return switch (publication.state()) {
            case OUTCOME_UNKNOWN -> {
                evidence.looked(publication.id(), false, words);
                yield Next.after(claim.looks() + 1, timing.unknownLooks(), now);
            }
            case PUBLISHED -> Next.after(claim.looks() + 1, timing.verifyLooks(), now);
            default -> Next.never();
        };
    }
}
