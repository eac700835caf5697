package io.countersign.gateway.publication;

import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.StagedDraft;
import io.countersign.gateway.publication.channel.Channel;
import io.countersign.rules.content.Difference;
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

    private final Pieces pieces;
    private final Evidence evidence;
    private final MassSending massSending;

    MassLookUp(Pieces pieces, Evidence evidence, MassSending massSending) {
        this.pieces = pieces;
        this.evidence = evidence;
        this.massSending = massSending;
    }

    /**
     * What the platform says to the key, empty where the key may not be used again.
     *
     * @throws io.countersign.connectors.ConnectorException where the draft could not be read
     */
    Optional<PublishOutcome> ask(Publication publication, Channel channel) {
        StagedDraft staged = Objects.requireNonNull(evidence.staged(publication), "a mass send is staged");
        Optional<List<Difference>> differences = channel.stagedDifferences(staged, pieces.of(publication));
        return massSending.mayAskAgain(publication, differences)
                ? Optional.of(massSending.send(publication, staged, channel))
                : Optional.empty();
    }
}
