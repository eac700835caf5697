package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.content.DraftContent;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable snapshot of a draft (版本): what is signed by its digest.
 *
 * @param contributors creator, editors and uploaders of its pictures, whose votes do not count (R2)
 * @param publishAt wanted time, null for as soon as it is signed
 */
public record Revision(
        RevisionId id,
        DraftId draft,
        int number,
        ContentDigest digest,
        DraftContent content,
        UnitId unit,
        Set<AccountId> targets,
        Set<PersonId> contributors,
        Instant createdAt,
        PersonId createdBy,
        @Nullable Instant publishAt,
        boolean urgent) {

    public Revision {
        targets = Set.copyOf(targets);
        contributors = Set.copyOf(contributors);
    }
}
