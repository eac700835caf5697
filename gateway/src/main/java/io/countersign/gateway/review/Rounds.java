package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.RevisionId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** The rounds. */
interface Rounds extends Repository<Round, RoundId> {

    Round save(Round round);

    Optional<Round> findByRevisionId(RevisionId revision);

    Optional<Round> findFirstByDraftIdOrderBySubmittedAtDesc(DraftId draft);

    List<Round> findByState(RoundState state);

    /** The round for the time of the transaction: two votes at once come one after the other. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Round> findWithLockById(RoundId id);
}
