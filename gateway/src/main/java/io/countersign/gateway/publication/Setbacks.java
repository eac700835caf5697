package io.countersign.gateway.publication;

import io.countersign.rules.content.Difference;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decides what follows when a step before the publishing call does not work; nothing was published. */
@Component
class Setbacks {

    private final Evidence evidence;
    private final Connections connections;
    private final PublicationTiming timing;
    private final Clock clock;

    Setbacks(Evidence evidence, Connections connections, PublicationTiming timing, Clock clock) {
        this.evidence = evidence;
        this.connections = connections;
        this.timing = timing;
        this.clock = clock;
    }

    Next beforeSending(Claim claim, Publication publication, Trouble trouble) {
        Instant now = clock.instant();
        switch (trouble.kind()) {
            case ACCOUNT -> {
                publication.hold(HoldReason.CONNECTION, trouble.code(), trouble.words(), now);
                connections.broken(publication.account(), trouble.code(), trouble.words());
            }
            case CONTENT -> publication.fail(trouble.code(), trouble.words(), null, now);
            case FAULT -> publication.hold(HoldReason.FAULT, trouble.code(), trouble.words(), now);
            case LATER -> {
                return later(claim, publication, trouble);
            }
        }
        return Next.never();
    }

    /** The platform's draft is not what was signed: it stops here, with the difference (R10). */
    Next different(Publication publication, List<Difference> differences) {
        evidence.differs(publication.id(), differences);
        publication.hold(HoldReason.DIFFERENCE, "difference", Evidence.words(differences), clock.instant());
        return Next.never();
    }

    private Next later(Claim claim, Publication publication, Trouble trouble) {
        Instant now = clock.instant();
        publication.note(trouble.code(), trouble.words(), now);
        Instant retryAt = trouble.retryAt();
        if (retryAt != null && retryAt.isAfter(now)) return new Next(retryAt, claim.looks());
        Next next = Next.after(claim.looks() + 1, timing.retries(), now);
        if (next.isNever()) publication.hold(HoldReason.UNREACHABLE, trouble.code(), trouble.words(), now);
        return next;
    }
}
