package io.countersign.gateway.publication;

import io.countersign.connectors.StagedDraft;
import io.countersign.rules.content.Difference;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was seen on the platform on behalf of a publication, kept for the people who have to judge it. */
@Component
class Evidence {

    private final JdbcClient jdbc;
    private final Clock clock;

    Evidence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which address the platform gave to which picture. */
    void staged(PublicationId publication, StagedDraft staged) {
        jdbc.sql("delete from staged_picture where publication_id = :id")
                .param("id", publication.value())
                .update();
        staged.hashByUrl()
                .forEach((url, sha256) -> jdbc.sql("""
                        insert into staged_picture (publication_id, url, sha256) values (:id, :url, :sha256)
                        """)
                        .param("id", publication.value())
                        .param("url", url)
                        .param("sha256", sha256)
                        .update());
    }

    /** The platform's draft of the publication, null where there is none. */
    @Nullable StagedDraft staged(Publication publication) {
        String stagedId = publication.stagedId();
        return stagedId == null ? null : new StagedDraft(stagedId, stagedPictures(publication.id()));
    }

    /** Hash of each picture by the address that the platform gave it. */
    Map<String, String> stagedPictures(PublicationId publication) {
        return jdbc
                .sql("select url, sha256 from staged_picture where publication_id = :id")
                .param("id", publication.value())
                .query((row, i) -> Map.entry(row.getString("url"), row.getString("sha256")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void differs(PublicationId publication, List<Difference> differences) {
        for (Difference difference : differences)
            jdbc.sql("""
                            insert into drift (publication_id, number, field, signed, shown, seen_at)
                            select :id, coalesce(max(number), 0) + 1, :field, :signed, :shown, :now
                            from drift where publication_id = :id
                            """)
                    .param("id", publication.value())
                    .param("field", difference.part().name())
                    .param("signed", difference.signed())
                    .param("shown", difference.shown())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
    }

    void looked(PublicationId publication, boolean found, String words) {
        jdbc.sql("""
                        insert into outcome_look (publication_id, number, looked_at, found, words)
                        select :id, coalesce(max(number), 0) + 1, :now, :found, :words
                        from outcome_look where publication_id = :id
                        """)
                .param("id", publication.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("found", found)
                .param("words", words)
                .update();
    }

    /** The differences in one line, for events and errors. */
    static String words(List<Difference> differences) {
        return differences.stream()
                .map(it -> it.part() + ": " + it.signed() + " → " + it.shown())
                .collect(Collectors.joining("; "));
    }
}
