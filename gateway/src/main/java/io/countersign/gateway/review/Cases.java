package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.policy.PolicyBook;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.rules.content.Rights;
import io.countersign.rules.signoff.Declarations;
import io.countersign.rules.signoff.ReleaseCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers the facts about a revision from all modules, for the rules to judge. */
@Component
class Cases {

    private final Drafts drafts;
    private final Accounts accounts;
    private final Reviewers reviewers;
    private final Votes votes;
    private final ScreeningRuns screenings;
    private final Waivers waivers;
    private final HandOvers handOvers;
    private final Rulings rulings;
    private final PolicyBook policies;

    Cases(
            Drafts drafts,
            Accounts accounts,
            Reviewers reviewers,
            Votes votes,
            ScreeningRuns screenings,
            Waivers waivers,
            HandOvers handOvers,
            Rulings rulings,
            PolicyBook policies) {
        this.drafts = drafts;
        this.accounts = accounts;
        this.reviewers = reviewers;
        this.votes = votes;
        this.screenings = screenings;
        this.waivers = waivers;
        this.handOvers = handOvers;
        this.rulings = rulings;
        this.policies = policies;
    }

    /** The case of a round's revision, judged by who is appointed now. */
    CaseFile of(Round round, Instant now) {
        var revision =
                drafts.revision(round.revision()).orElseThrow(() -> new NotFound("revision " + round.revision()));
        return of(revision, Campus.day(round.submittedAt()), round.state().stands(), now);
    }

    /** The case of a revision that is about to be submitted. */
    CaseFile of(Revision revision, Instant now) {
        return of(revision, Campus.day(now), true, now);
    }

    private CaseFile of(Revision revision, LocalDate submittedOn, boolean stands, Instant now) {
        var run = screenings.of(revision.id());
        var submission = screenings.ofSubmission(revision.id());
        var given = waivers.of(revision.id());
        var ruled = rulings.of(revision.draft(), revision.digest());
        var today = Campus.day(now);
        var latest = drafts.find(revision.draft()).map(DraftHead::revision).orElse(revision.number());
        var facts = new ReleaseCase(
                revision.number(),
                latest,
                revision.digest(),
                submittedOn,
                stands,
                revision.urgent(),
                revision.contributors().stream().map(PersonId::value).collect(Collectors.toSet()),
                revision.targets().stream()
                        .map(accounts::get)
                        .sorted(Comparator.comparing(Account::name))
                        .map(account -> reviewers.target(account, today))
                        .toList(),
                votes.of(revision.draft()),
                run.flatMap(last -> submission.map(first -> last.record(first, ruled)))
                        .orElse(null),
                given.stream().map(Waiver::findingId).collect(Collectors.toSet()),
                declarations(revision));
        return new CaseFile(facts, policies.on(submittedOn), run, given, handOvers.of(revision.id()), ruled);
    }

    private static Declarations declarations(Revision revision) {
        var rights = revision.content().rights();
        return new Declarations(
                rights.kind() == Rights.Kind.REPRINT,
                present(Optional.ofNullable(rights.source())),
                present(Optional.ofNullable(rights.licence())),
                true);
    }

    private static boolean present(Optional<String> text) {
        return text.filter(it -> !it.isBlank()).isPresent();
    }
}
