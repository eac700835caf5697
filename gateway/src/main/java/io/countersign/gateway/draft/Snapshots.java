package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.content.Digests;
import io.countersign.rules.content.DraftContent;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;

/** Makes revisions: checks that the draft is finished, completes the cover, computes the digest, names contributors. */
@Component
class Snapshots {

    private final WorkingCopies copies;
    private final JdbcAggregateOperations rows;
    private final Accounts accounts;
    private final MediaLibrary media;
    private final StandardCover standardCover;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Snapshots(
            WorkingCopies copies,
            JdbcAggregateOperations rows,
            Accounts accounts,
            MediaLibrary media,
            StandardCover standardCover,
            ApplicationEventPublisher events,
            Clock clock) {
        this.copies = copies;
        this.rows = rows;
        this.accounts = accounts;
        this.media = media;
        this.standardCover = standardCover;
        this.events = events;
        this.clock = clock;
    }

    Revision make(Draft draft, PersonId by) {
        Instant now = clock.instant();
        int number = draft.freeze(now);
        List<Account> targets = draft.targets().stream()
                .flatMap(id -> accounts.find(id).stream())
                .toList();
        List<FieldFault> faults = Completeness.faults(draft.head(), draft.content(), targets, now);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        standardCover.complete(draft, targets);
        Revision revision = snapshot(draft, number, by, now);
        copies.save(draft);
        rows.insert(StoredRevision.of(revision));
        events.publishEvent(new RevisionMade(draft.id(), revision.id(), number, revision.digest(), by));
        return revision;
    }

    private Revision snapshot(Draft draft, int number, PersonId by, Instant now) {
        DraftContent content = draft.content().signed();
        Map<String, String> hashes = new HashMap<>();
        Set<PersonId> contributors = new HashSet<>(draft.contributors());
        for (Medium medium : media.find(content.mediaIds())) {
            hashes.put(medium.id().toString(), medium.sha256());
            contributors.add(medium.uploadedBy());
        }
        Set<String> accountIds =
                draft.targets().stream().map(AccountId::toString).collect(Collectors.toSet());
        ContentDigest digest = Digests.of(content, hashes, accountIds);
        RevisionId id = new RevisionId(UUID.randomUUID());
        return new Revision(
                id,
                draft.id(),
                number,
                digest,
                content,
                draft.unit(),
                draft.targets(),
                contributors,
                now,
                by,
                draft.publishAt(),
                draft.urgent());
    }
}
