package io.countersign.gateway.publication;

import io.countersign.connectors.ConnectorException;
import io.countersign.gateway.publication.channel.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes a post back by call; repeating it is safe, and the snapshot stays with the gateway (trap 10). */
@Component
class Removal {

    private final Progress progress;
    private final Withdrawals withdrawals;
    private final Connections connections;
    private final PublicationTiming timing;
    private final Clock clock;

    Removal(
            Progress progress,
            Withdrawals withdrawals,
            Connections connections,
            PublicationTiming timing,
            Clock clock) {
        this.progress = progress;
        this.withdrawals = withdrawals;
        this.connections = connections;
        this.timing = timing;
        this.clock = clock;
    }

    void remove(Claim claim, Publication publication, Channel channel) {
        try {
            channel.delete(Objects.requireNonNull(publication.platformPostId()));
        } catch (ConnectorException failure) {
            progress.finish(claim, it -> notRemoved(claim, it, Trouble.of(failure)));
            return;
        }
        progress.finish(claim, it -> {
            it.withdrawn(clock.instant());
            withdrawals.executed(it.id());
            return Next.never();
        });
    }

    /** Stays open for a person where the call is not granted; nothing else would be honest. */
    private Next notRemoved(Claim claim, Publication publication, Trouble trouble) {
        Instant now = clock.instant();
        publication.note(trouble.code(), trouble.words(), now);
        connections.met(publication.account(), trouble);
        return trouble.kind() == Trouble.Kind.LATER
                ? Next.after(claim.looks() + 1, timing.retries(), now)
                : Next.never();
    }
}
