package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What other modules need to know of a draft without its content.
 *
 * @param publishAt wanted time, null for as soon as it is signed
 * @param revision number of the last revision, 0 before the first submission
 * @param changedAt when it was last edited or changed its state
 */
public record DraftHead(
        DraftId id,
        long version,
        UnitId unit,
        DraftState state,
        String title,
        PersonId creator,
        Set<AccountId> targets,
        boolean urgent,
        @Nullable Instant publishAt,
        int revision,
        Instant changedAt) {}
