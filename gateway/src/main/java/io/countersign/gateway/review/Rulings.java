package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.rules.content.ContentDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rulings and what asks for one; rows are only ever added. */
@Component
class Rulings {

    private final JdbcClient jdbc;

    Rulings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Ruling> of(DraftId draft) {
        return jdbc.sql("select * from ruling where draft_id = :draft order by ruled_at, id")
                .param("draft", draft.value())
                .query((row, i) -> ruling(row))
                .list();
    }

    List<Ruling> of(DraftId draft, ContentDigest digest) {
        return of(draft).stream()
                .filter(ruling -> ruling.digest().equals(digest))
                .toList();
    }

    /** Rulings of the whole school, the newest first. */
    List<Ruling> newest(int most) {
        return jdbc.sql("select * from ruling order by ruled_at desc, id limit :most")
                .param("most", most)
                .query((row, i) -> ruling(row))
                .list();
    }

    List<RulingRequest> requests(DraftId draft, ContentDigest digest) {
        return jdbc.sql("""
                        select * from ruling_request where draft_id = :draft and content_digest = :digest
                        order by asked_at
                        """)
                .param("draft", draft.value())
                .param("digest", digest.hex())
                .query((row, i) -> request(row))
                .list();
    }

    /** Requests after which nobody has ruled on that content yet, the oldest first. */
    List<RulingRequest> open(int most) {
        return jdbc.sql("""
                        select * from ruling_request q
                        where not exists (
                            select from ruling r
                            where r.draft_id = q.draft_id and r.content_digest = q.content_digest)
                        order by asked_at limit :most
                        """).param("most", most).query((row, i) -> request(row)).list();
    }

    /** False where this finding has its ruling already. */
    boolean add(Ruling ruling) {
        return jdbc.sql("""
                        insert into ruling (id, draft_id, content_digest, finding_id, matched, reason, person_id,
                            person_name, ruled_at)
                        values (:id, :draft, :digest, :finding, :matched, :reason, :person, :name, :at)
                        on conflict on constraint ruling_once do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("draft", ruling.draft().value())
                        .param("digest", ruling.digest().hex())
                        .param("finding", ruling.findingId())
                        .param("matched", ruling.matched())
                        .param("reason", ruling.reason())
                        .param("person", ruling.person().value())
                        .param("name", ruling.name())
                        .param("at", ruling.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False where this person has asked already. */
    boolean add(RulingRequest request) {
        return jdbc.sql("""
                        insert into ruling_request (id, draft_id, content_digest, reason, person_id, person_name, asked_at)
                        values (:id, :draft, :digest, :reason, :person, :name, :at)
                        on conflict on constraint ruling_request_once do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("draft", request.draft().value())
                        .param("digest", request.digest().hex())
                        .param("reason", request.reason())
                        .param("person", request.person().value())
                        .param("name", request.name())
                        .param("at", request.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Ruling ruling(ResultSet row) throws SQLException {
        return new Ruling(
                new DraftId(row.getObject("draft_id", UUID.class)),
                new ContentDigest(row.getString("content_digest")),
                row.getString("finding_id"),
                row.getString("matched"),
                row.getString("reason"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                row.getObject("ruled_at", OffsetDateTime.class).toInstant());
    }

    private static RulingRequest request(ResultSet row) throws SQLException {
        return new RulingRequest(
                new DraftId(row.getObject("draft_id", UUID.class)),
                new ContentDigest(row.getString("content_digest")),
                row.getString("reason"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
