package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.PersonId;

/** A row that names a contributor. */
record PersonRef(PersonId personId) {}
