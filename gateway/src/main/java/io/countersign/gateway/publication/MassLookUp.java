package io.countersign.gateway.publication;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.StagedDraft;
import io.countersign.gateway.publication.channel.Channel;
import io.countersign.gateway.publication.channel.Channels;
import io.countersign.rules.content.Difference;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds out what became of a mass send whose answer was lost. No call lists mass sends; the platform answers the same key
 * with the send that it stands for, and never sends it a second time (WeChat guide 6.2).
 */
@Component
class MassLookUp {

    private final Progress progress;
    private final Pieces pieces;
    private final Evidence evidence;
    private final MassSending massSending;
    private final Settlement settlement;
    private final Channels channels;
    private final Clock clock;

    MassLookUp(
            Progress progress,
            Pieces pieces,
            Evidence evidence,
            MassSending massSending,
            Settlement settlement,
            Channels channels,
            Clock clock) {
        this.progress = progress;
        this.pieces = pieces;
        this.evidence = evidence;
        this.massSending = massSending;
        this.settlement = settlement;
        this.channels = channels;
        this.clock = clock;
    }

    void look(Claim claim, Publication publication, Channel channel) {
        PublishOutcome outcome = outcome(publication, channel);
        progress.settle(
                claim,
                it -> outcome instanceof PublishOutcome.Pending
                        ? settlement.settle(it, outcome)
                        : nothingFound(claim, it, outcome.toString()));
    }

    private PublishOutcome outcome(Publication publication, Channel channel) {
        StagedDraft staged = Objects.requireNonNull(evidence.staged(publication), "a mass send is staged");
        try {
            Optional<List<Difference>> differences = channel.stagedDifferences(staged, pieces.of(publication));
            if (massSending.mayAskAgain(publication, differences))
                return massSending.send(publication, staged, channel);
            return new PublishOutcome.Unknown("the draft was changed, or the key is forgotten");
        } catch (ConnectorException failure) {
            return new PublishOutcome.Unknown(String.valueOf(failure.getMessage()));
        }
    }

    private Next nothingFound(Claim claim, Publication publication, String words) {
        Instant now = clock.instant();
        if (publication.state() != PublicationState.OUTCOME_UNKNOWN) return Next.never();
        evidence.looked(publication.id(), false, words);
        return Next.after(
                claim.looks() + 1, channels.lookUps(publication.account()).unknown(), now);
    }
}
