package io.countersign.gateway.publication;

import io.countersign.gateway.publication.channel.Channel;
import io.countersign.gateway.publication.channel.Channels;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a claimed publication one step further. */
@Component
class Advance {

    private final Publications publications;
    private final Progress progress;
    private final Channels channels;
    private final Staging staging;
    private final Sending sending;
    private final Looking looking;
    private final Removal removal;
    private final HandingOver handingOver;
    private final Ledger ledger;
    private final PublicationTiming timing;
    private final Clock clock;

    Advance(
            Publications publications,
            Progress progress,
            Channels channels,
            Staging staging,
            Sending sending,
            Looking looking,
            Removal removal,
            HandingOver handingOver,
            Ledger ledger,
            PublicationTiming timing,
            Clock clock) {
        this.publications = publications;
        this.progress = progress;
        this.channels = channels;
        this.staging = staging;
        this.sending = sending;
        this.looking = looking;
        this.removal = removal;
        this.handingOver = handingOver;
        this.ledger = ledger;
        this.timing = timing;
        this.clock = clock;
    }

    void step(Claim claim) {
        Publication publication = publications.findById(claim.publication()).orElseThrow();
        // A worker died between the call and its record: whether readers see a post is unknown (R9).
        if (publication.state() == PublicationState.PUBLISHING && publication.handle() == null) {
            progress.finish(claim, it -> unknown(it, "the gateway stopped while the call was out"));
            return;
        }
        Optional<Channel> channel = channels.of(publication.account());
        if (channel.isEmpty()) progress.finish(claim, this::unconnected);
        else step(claim, publication, channel.get());
    }

    /** Whatever it was that no step expected: it ends in a state that people see. */
    void broke(Claim claim, RuntimeException failure) {
        String words = failure.getClass().getSimpleName();
        progress.finish(claim, it -> switch (it.state()) {
            case PUBLISHING -> unknown(it, words);
            case READY, SENDING, STAGED -> {
                it.hold(HoldReason.FAULT, "fault", words, clock.instant());
                yield Next.never();
            }
            default -> {
                it.note("fault", words, clock.instant());
                yield Next.after(claim.looks() + 1, timing.retries(), clock.instant());
            }
        });
    }

    private void step(Claim claim, Publication publication, Channel channel) {
        switch (publication.state()) {
            case READY -> {
                if (channel.stages()) staging.stage(claim, publication, channel);
                else sending.send(claim, publication, channel);
            }
            case SENDING -> staging.stage(claim, publication, channel);
            case STAGED -> sending.send(claim, publication, channel);
            case PUBLISHING -> looking.ask(claim, publication, channel);
            case OUTCOME_UNKNOWN, PUBLISHED -> looking.look(claim, publication, channel);
            case WITHDRAWING -> removal.remove(claim, publication, channel);
            default -> progress.finish(claim, it -> Next.never());
        }
    }

    private Next unknown(Publication publication, String words) {
        Instant now = clock.instant();
        if (publication.state() == PublicationState.PUBLISHING) {
            ledger.settle(publication.id(), AttemptState.UNKNOWN, null, words);
            publication.outcomeUnknown(words, now);
        }
        return Next.first(channels.lookUps(publication.account()).unknown(), now);
    }

    private Next unconnected(Publication publication) {
        if (publication.state() == PublicationState.READY && handingOver.byHand(publication))
            return handingOver.handOver(publication);
        Instant now = clock.instant();
        String words = "the account has no credentials";
        if (publication.state() == PublicationState.READY
                || publication.state() == PublicationState.SENDING
                || publication.state() == PublicationState.STAGED)
            publication.hold(HoldReason.CONNECTION, "unconnected", words, now);
        else publication.note("unconnected", words, now);
        return Next.never();
    }
}
