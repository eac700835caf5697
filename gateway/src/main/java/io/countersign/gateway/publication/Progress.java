package io.countersign.gateway.publication;

import io.countersign.gateway.shared.problem.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records, each in one transaction, what the workers do and find out. */
@Component
class Progress {

    /** How long a piece waits before it asks again whether the account's open outcomes are settled. */
    private static final Duration OTHERS_FIRST = Duration.ofSeconds(10);

    private final Publications publications;
    private final Tasks tasks;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Progress(Publications publications, Tasks tasks, Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.publications = publications;
        this.tasks = tasks;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The publication, kept from everybody else until the transaction ends. */
    Publication locked(PublicationId id) {
        jdbc.sql("select id from publication where id = :id for update")
                .param("id", id.value())
                .query()
                .listOfRows();
        return publications.findById(id).orElseThrow(() -> new NotFound("publication " + id));
    }

    /** A step that goes on: the lease starts anew. */
    void keep(Claim claim) {
        if (!tasks.extend(claim)) throw new LeaseLost(claim);
    }

    /** A step that is not over: the worker keeps its claim. */
    @Transactional
    void note(Claim claim, Consumer<Publication> step) {
        Publication publication = locked(claim.publication());
        if (!tasks.extend(claim)) throw new LeaseLost(claim);
        step.accept(publication);
        publications.save(publication);
    }

    /** The end of a step: the claim is given back. */
    @Transactional
    void finish(Claim claim, Function<Publication, Next> step) {
        Publication publication = locked(claim.publication());
        Next next = step.apply(publication);
        publications.save(publication);
        if (!tasks.finish(claim, next)) throw new LeaseLost(claim);
    }

    /** Gives the claim back while look-ups for another piece of the account run, before anything is uploaded in vain. */
    @Transactional
    boolean givesWay(Claim claim) {
        if (!tasks.othersAreLookedUp(locked(claim.publication()))) return false;
        tasks.finish(claim, Next.at(clock.instant().plus(OTHERS_FIRST)));
        return true;
    }

    /**
     * Commits that the publishing call is about to be made; false when the claim was given back instead.
     *
     * @throws org.springframework.dao.DuplicateKeyException while another call of the account is out
     */
    @Transactional
    boolean begin(Claim claim) {
        Publication publication = locked(claim.publication());
        if (!tasks.extend(claim)) throw new LeaseLost(claim);
        if (tasks.othersAreLookedUp(publication)) {
            tasks.finish(claim, Next.at(clock.instant().plus(OTHERS_FIRST)));
            return false;
        }
        ledger.send(publication.id());
        publication.startPublishing(clock.instant());
        publications.save(publication);
        return true;
    }

    /** The outcome of a publishing call; one that came after the lease ran out still counts where it is certain. */
    @Transactional
    void settle(Claim claim, Function<Publication, Next> settlement) {
        Publication publication = locked(claim.publication());
        Next next = settlement.apply(publication);
        publications.save(publication);
        if (!tasks.finish(claim, next)) tasks.plan(publication, next);
    }
}
