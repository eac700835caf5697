package io.countersign.gateway.draft;

import org.springframework.data.repository.CrudRepository;

/** The drafts, as aggregates. */
interface WorkingCopies extends CrudRepository<Draft, DraftId> {}
