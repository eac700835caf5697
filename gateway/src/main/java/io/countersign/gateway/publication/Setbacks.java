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
    private final HandingOver handingOver;
    private final PublicationTiming timing;
    private final Clock clock;

    Setbacks(
            Evidence evidence,
            Connections connections,
            HandingOver handingOver,
            PublicationTiming timing,
            Clock clock) {
        this.evidence = evidence;
        this.connections = connections;
        this.handingOver = handingOver;
        this.timing = timing;
        this.clock = clock;
    }

    Next beforeSending(Claim claim, Publication publication, Trouble trouble) {
        connections.met(publication.account(), trouble);
        return switch (trouble.kind()) {
            case ACCOUNT -> stopped(publication, HoldReason.CONNECTION, trouble);
            case BY_HAND -> handingOver.handOver(publication, trouble.code(), trouble.words());
            case STORE -> stopped(publication, HoldReason.STORE_FULL, trouble);
            case CONTENT -> {
                publication.fail(trouble.code(), trouble.words(), null, clock.instant());
                yield Next.never();
            }
            case GRANT -> stopped(publication, HoldReason.GRANT, trouble);
            case FAULT -> stopped(publication, HoldReason.FAULT, trouble);
            case LATER -> later(claim, publication, trouble);
        };
    }

    /** A person needs no draft in the box: the package has everything. */
    private Next stopped(Publication publication, HoldReason reason, Trouble trouble) {
        if (publication.mode().byHand()) return handingOver.handOver(publication, trouble.code(), trouble.words());
        publication.hold(reason, trouble.code(), trouble.words(), clock.instant());
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
        return next.isNever() ? stopped(publication, HoldReason.UNREACHABLE, trouble) : next;
    }
}
