package io.countersign.gateway.review;

import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.lexicon.ArchiveShelf;
import io.countersign.gateway.lexicon.ArchivedPiece;
import io.countersign.gateway.lexicon.PieceKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was ever sent into review. */
@Component
class RevisionShelf implements ArchiveShelf {

    /** One passage of a revision through review. */
    record Row(UUID revisionId, Instant submittedAt) {}

    private final JdbcClient jdbc;
    private final Drafts drafts;

    RevisionShelf(JdbcClient jdbc, Drafts drafts) {
        this.jdbc = jdbc;
        this.drafts = drafts;
    }

    @Override
    public int size() {
        return jdbc.sql("select count(*) from round").query(Integer.class).single();
    }

    @Override
    public List<ArchivedPiece> after(@Nullable ArchivedPiece last, int limit) {
        return jdbc
                .sql("""
                        select revision_id, submitted_at from round
                        where cast(:at as timestamptz) is null or (submitted_at, revision_id) < (:at, :id)
                        order by submitted_at desc, revision_id desc limit :limit
                        """)
                .param("at", last == null ? null : OffsetDateTime.ofInstant(last.at(), ZoneOffset.UTC))
                .param("id", last == null ? null : last.id())
                .param("limit", limit)
                .query(Row.class)
                .list()
                .stream()
                .flatMap(row -> piece(row).stream())
                .toList();
    }

    private Optional<ArchivedPiece> piece(Row row) {
        return drafts.revision(new RevisionId(row.revisionId()))
                .map(revision -> new ArchivedPiece(
                        row.revisionId(),
                        row.submittedAt(),
                        PieceKind.REVISION,
                        revision.content().title(),
                        "/review/" + revision.draft(),
                        MachineCheck.input(revision.content())));
    }
}
