package io.countersign.gateway.publication;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.StagedDraft;
import io.countersign.gateway.publication.channel.Channel;
import io.countersign.gateway.publication.channel.SignedPiece;
import io.countersign.rules.content.Difference;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Uploads the piece as a draft and compares what the platform made of it with what was signed (R10). */
@Component
class Staging {

    private final Progress progress;
    private final Pieces pieces;
    private final Evidence evidence;
    private final Setbacks setbacks;
    private final Clock clock;

    Staging(Progress progress, Pieces pieces, Evidence evidence, Setbacks setbacks, Clock clock) {
        this.progress = progress;
        this.pieces = pieces;
        this.evidence = evidence;
        this.setbacks = setbacks;
        this.clock = clock;
    }

    void stage(Claim claim, Publication publication, Channel channel) {
        SignedPiece piece = pieces.of(publication);
        progress.note(claim, it -> it.startStaging(clock.instant()));
        try {
            StagedDraft staged = channel.stage(piece);
            Optional<List<Difference>> differences = channel.stagedDifferences(staged, piece);
            if (differences.isEmpty())
                throw new ConnectorException.Unavailable("the draft is not in the box after it was added", null);
            progress.finish(claim, it -> staged(it, staged, differences.get()));
        } catch (ConnectorException failure) {
            progress.finish(claim, it -> setbacks.beforeSending(claim, it, Trouble.of(failure)));
        }
    }

    private Next staged(Publication publication, StagedDraft staged, List<Difference> differences) {
        Instant now = clock.instant();
        evidence.staged(publication.id(), staged);
        if (!differences.isEmpty()) return setbacks.different(publication, differences);
        publication.staged(staged.stagedId(), now);
        return Next.at(now);
    }
}
