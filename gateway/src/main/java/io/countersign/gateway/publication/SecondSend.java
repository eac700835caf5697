package io.countersign.gateway.publication;

import io.countersign.connectors.SeenPost;
import io.countersign.gateway.publication.channel.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets a call whose outcome is unknown be followed by one more where the platform's own view proves that it did nothing,
 * and never by a third (Weibo guide 8.6, WeChat guide 14.5).
 */
@Component
class SecondSend {

    private final Ledger ledger;
    private final Evidence evidence;
    private final ReleaseGate gate;
    private final Clock clock;

    SecondSend(Ledger ledger, Evidence evidence, ReleaseGate gate, Clock clock) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.gate = gate;
        this.clock = clock;
    }

    /** Whether the timeline, as it was just read, proves that the one call of the publication did nothing. */
    boolean absenceIsProved(Publication publication, Channel channel, List<SeenPost> seen) {
        PublicationId id = publication.id();
        Optional<Instant> sentAt = ledger.lastSentAt(id);
        if (sentAt.isEmpty() || ledger.taken(id) || !ledger.firstDoubt(id)) return false;
        return channel.provesAbsence(evidence.staged(publication), seen, sentAt.get(), clock.instant());
    }

    /** Reserves the second call, unless the piece may no longer go out; then a person decides. */
    Next reserve(Publication publication) {
        if (!gate.open(publication)) return Next.never();
        String words = "the platform does not have it";
        ledger.settle(publication.id(), AttemptState.ABSENT, null, words);
        publication.absent(words, clock.instant());
        ledger.reserve(publication);
        return Next.at(clock.instant());
    }
}
