package io.countersign.gateway.publication;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.StagedDraft;
import io.countersign.gateway.publication.channel.Channel;
import io.countersign.gateway.publication.channel.Channels;
import io.countersign.gateway.publication.channel.PublishingCall;
import io.countersign.gateway.publication.channel.SignedPiece;
import io.countersign.rules.content.Difference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes the one publishing call: its row is committed before, its outcome after, and no answer makes it go again (R9). */
@Component
class Sending {

    private static final Duration ANOTHER_TURN = Duration.ofSeconds(1);

    private final Progress progress;
    private final Pieces pieces;
    private final Evidence evidence;
    private final Setbacks setbacks;
    private final Settlement settlement;
    private final Channels channels;
    private final MassSending massSending;
    private final HandingOver handingOver;
    private final Clock clock;

    Sending(
            Progress progress,
            Pieces pieces,
            Evidence evidence,
            Setbacks setbacks,
            Settlement settlement,
            Channels channels,
            MassSending massSending,
            HandingOver handingOver,
            Clock clock) {
        this.progress = progress;
        this.pieces = pieces;
        this.evidence = evidence;
        this.setbacks = setbacks;
        this.settlement = settlement;
        this.channels = channels;
        this.massSending = massSending;
        this.handingOver = handingOver;
        this.clock = clock;
    }

    void send(Claim claim, Publication publication, Channel channel) {
        SignedPiece piece = pieces.of(publication);
        StagedDraft staged = evidence.staged(publication);
        if (staged != null && !stillAsSigned(claim, channel, staged, piece)) return;
        if (handingOver.byHand(publication)) {
            progress.finish(claim, handingOver::handOver);
            return;
        }
        Optional<Instant> later = massSending.waitsUntil(publication);
        if (later.isPresent()) {
            progress.finish(claim, it -> noneLeft(it, later.get()));
            return;
        }
        if (progress.givesWay(claim)) return;
        Optional<PublishingCall> call = ready(claim, publication, channel, piece, staged);
        if (call.isEmpty() || !begun(claim)) return;
        PublishOutcome outcome = call.get().make();
        progress.settle(claim, it -> settlement.settle(it, outcome));
    }

    private Optional<PublishingCall> ready(
            Claim claim, Publication publication, Channel channel, SignedPiece piece, @Nullable StagedDraft staged) {
        if (publication.mode() == PublishingMode.MASS_SEND) {
            StagedDraft draft = Objects.requireNonNull(staged, "a mass send is staged");
            return Optional.of(() -> massSending.send(publication, draft, channel));
        }
        try {
            return Optional.of(channel.ready(piece.telling(() -> progress.keep(claim)), staged));
        } catch (ConnectorException failure) {
            progress.finish(claim, it -> setbacks.beforeSending(claim, it, Trouble.of(failure)));
            return Optional.empty();
        }
    }

    /** Anybody with the console's rights may have edited the draft since it was compared (WeChat guide 14.2). */
    private boolean stillAsSigned(Claim claim, Channel channel, StagedDraft staged, SignedPiece piece) {
        Optional<List<Difference>> differences;
        try {
            differences = channel.stagedDifferences(staged, piece);
        } catch (ConnectorException failure) {
            progress.finish(claim, it -> setbacks.beforeSending(claim, it, Trouble.of(failure)));
            return false;
        }
        if (differences.isEmpty()) {
            progress.finish(claim, it -> {
                it.outcomeUnknown("the draft left the box before it was submitted", clock.instant());
                return Next.first(channels.lookUps(it.account()).unknown(), clock.instant());
            });
            return false;
        }
        if (differences.get().isEmpty()) return true;
        progress.finish(claim, it -> setbacks.different(it, differences.get()));
        return false;
    }

    private Next noneLeft(Publication publication, Instant renewsAt) {
        publication.note("mass.none", "no mass send is left before " + renewsAt, clock.instant());
        return Next.at(renewsAt);
    }

    private boolean begun(Claim claim) {
        try {
            return progress.begin(claim);
        } catch (DuplicateKeyException anotherCallIsOut) {
            progress.finish(claim, it -> Next.at(clock.instant().plus(ANOTHER_TURN)));
            return false;
        }
    }
}
