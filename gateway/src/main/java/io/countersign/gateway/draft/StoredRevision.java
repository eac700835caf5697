package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.rules.content.ContentDigest;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A revision as its rows; inserted once, the database refuses every change. */
@Table("revision")
record StoredRevision(
        @Id RevisionId id,
        DraftId draftId,
        int number,
        String contentDigest,
        UnitId unitId,
        @Embedded.Empty ContentColumns content,
        @MappedCollection(idColumn = "revision_id") Set<RevisionTarget> targets,
        @MappedCollection(idColumn = "revision_id") Set<RevisionContributor> contributors,
        Instant createdAt,
        PersonId createdBy,
        @Nullable Instant publishAt,
        boolean urgent) {

    static StoredRevision of(Revision it) {
        return new StoredRevision(
                it.id(),
                it.draft(),
                it.number(),
                it.digest().hex(),
                it.unit(),
                ContentColumns.of(it.content()),
                it.targets().stream().map(RevisionTarget::new).collect(Collectors.toSet()),
                it.contributors().stream().map(RevisionContributor::new).collect(Collectors.toSet()),
                it.createdAt(),
                it.createdBy(),
                it.publishAt(),
                it.urgent());
    }

    Revision revision() {
        return new Revision(
                id,
                draftId,
                number,
                new ContentDigest(contentDigest),
                content.content(),
                unitId,
                targets.stream().map(RevisionTarget::accountId).collect(Collectors.toSet()),
                contributors.stream().map(RevisionContributor::personId).collect(Collectors.toSet()),
                createdAt,
                createdBy,
                publishAt,
                urgent);
    }
}
