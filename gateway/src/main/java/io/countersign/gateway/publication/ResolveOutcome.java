package io.countersign.gateway.publication;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person says what became of a publication whose outcome the gateway could not find out (R9). */
@Service
public class ResolveOutcome {

    private final Authority authority;
    private final Progress progress;
    private final Publications publications;
    private final ReleaseGate gate;
    private final Ledger ledger;
    private final Tasks tasks;
    private final PublicationTiming timing;
    private final Clock clock;

    ResolveOutcome(
            Authority authority,
            Progress progress,
            Publications publications,
            ReleaseGate gate,
            Ledger ledger,
            Tasks tasks,
            PublicationTiming timing,
            Clock clock) {
        this.authority = authority;
        this.progress = progress;
        this.publications = publications;
        this.gate = gate;
        this.ledger = ledger;
        this.tasks = tasks;
        this.timing = timing;
        this.clock = clock;
    }

    /** Readers see it, at this address. */
    @Transactional
    public void published(PublicationId id, String postUrl, CurrentUser user) {
        Publication publication = open(id, user);
        URI url = PostAddress.checked(postUrl);
        Instant now = clock.instant();
        ledger.settlePublic(id);
        publication.published(null, url.toString(), now, user.person(), now);
        publications.save(publication);
        tasks.plan(publication, Next.first(timing.verifyLooks(), now));
    }

    /** Readers do not see it; with {@code retry} it is sent once more, under a new reservation. */
    @Transactional
    public void notPublished(PublicationId id, boolean retry, CurrentUser user) {
        Publication publication = open(id, user);
        Instant now = clock.instant();
        ledger.settle(id, AttemptState.ABSENT, null, "a person found nothing published");
        if (retry) {
            gate.check(publication);
            publication.restart(user.person(), now);
            ledger.reserve(publication);
            tasks.plan(publication, Next.at(now));
        } else {
            publication.fail("not.published", "a person found nothing published", user.person(), now);
            tasks.plan(publication, Next.never());
        }
        publications.save(publication);
    }

    private Publication open(PublicationId id, CurrentUser user) {
        authority.requireHandle(id, user);
        Publication publication = progress.locked(id);
        if (publication.state() != PublicationState.OUTCOME_UNKNOWN)
            throw new Refused(HttpStatus.CONFLICT, Refusal.of(Clause.R9, "publication.notOpen", publication.state()));
        return publication;
    }
}
