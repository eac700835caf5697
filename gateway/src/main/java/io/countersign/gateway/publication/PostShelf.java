package io.countersign.gateway.publication;

import io.countersign.gateway.lexicon.ArchiveShelf;
import io.countersign.gateway.lexicon.ArchivedPiece;
import io.countersign.gateway.lexicon.PieceKind;
import io.countersign.rules.screening.ScreeningInput;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What platforms have shown, as far as it is kept: titles and beginnings. */
@Component
class PostShelf implements ArchiveShelf {

    /** A post as it was observed. */
    record Row(UUID id, UUID accountId, @Nullable String title, String excerpt, Instant postedAt) {

        ArchivedPiece piece() {
            return new ArchivedPiece(
                    id,
                    postedAt,
                    PieceKind.POST,
                    Objects.requireNonNullElse(title, excerpt),
                    "/accounts/" + accountId,
                    new ScreeningInput(title, null, null, excerpt, null));
        }
    }

    private final JdbcClient jdbc;

    PostShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int size() {
        return jdbc.sql("select count(*) from observed_post")
                .query(Integer.class)
                .single();
    }

    @Override
    public List<ArchivedPiece> after(@Nullable ArchivedPiece last, int limit) {
        return jdbc
                .sql("""
                        select id, account_id, title, excerpt, posted_at from observed_post
                        where cast(:at as timestamptz) is null or (posted_at, id) < (:at, :id)
                        order by posted_at desc, id desc limit :limit
                        """)
                .param("at", last == null ? null : OffsetDateTime.ofInstant(last.at(), ZoneOffset.UTC))
                .param("id", last == null ? null : last.id())
                .param("limit", limit)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::piece)
                .toList();
    }
}
