package io.countersign.gateway.draft;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The revisions; they are inserted by {@link Snapshots} and never changed. */
interface Revisions extends Repository<StoredRevision, RevisionId> {

    Optional<StoredRevision> findById(RevisionId id);

    Optional<StoredRevision> findByDraftIdAndNumber(DraftId draft, int number);

    List<StoredRevision> findByDraftIdOrderByNumber(DraftId draft);
}
