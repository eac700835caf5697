package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.Qualification;
import io.countersign.rules.signoff.ReviewStep;
import io.countersign.rules.signoff.Signer;
import io.countersign.rules.signoff.Vote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of votes; it only grows (R16). */
@Component
class Votes {

    private final JdbcClient jdbc;

    Votes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every vote on any revision of the draft, oldest first. */
    List<Vote> of(DraftId draft) {
        return jdbc.sql("select * from vote where draft_id = :draft order by cast_at, id")
                .param("draft", draft.value())
                .query((row, i) -> voteOf(row))
                .list();
    }

    void append(Round round, Vote vote) {
        jdbc.sql("""
                        insert into vote (id, round_id, draft_id, revision_id, revision_number, content_digest, person_id,
                            person_name, person_post, step, decision, comment, cast_at, entitled_steps, entitled_lead,
                            entitled_deputy)
                        values (:id, :round, :draft, :revision, :number, :digest, :person, :name, :post, :step, :decision,
                            :comment, :at, :steps, :lead, :deputy)
                        """)
                .param("id", UUID.randomUUID())
                .param("round", round.id().value())
                .param("draft", round.draft().value())
                .param("revision", round.revision().value())
                .param("number", vote.revision())
                .param("digest", vote.digest().hex())
                .param("person", vote.signer().person())
                .param("name", vote.signer().name())
                .param("post", vote.signer().post())
                .param("step", vote.step().name())
                .param("decision", vote.decision().name())
                .param("comment", vote.reason())
                .param("at", vote.at().atOffset(ZoneOffset.UTC))
                .param(
                        "steps",
                        vote.qualification().steps().stream().map(Enum::name).toArray(String[]::new))
                .param("lead", vote.qualification().lead())
                .param("deputy", vote.qualification().deputy())
                .update();
    }

    private static Vote voteOf(ResultSet row) throws SQLException {
        return new Vote(
                new Signer(
                        row.getObject("person_id", UUID.class),
                        row.getString("person_name"),
                        row.getString("person_post")),
                row.getInt("revision_number"),
                new ContentDigest(row.getString("content_digest")),
                ReviewStep.valueOf(row.getString("step")),
                Decision.valueOf(row.getString("decision")),
                row.getString("comment"),
                row.getObject("cast_at", OffsetDateTime.class).toInstant(),
                new Qualification(
                        Arrays.stream((String[]) row.getArray("entitled_steps").getArray())
                                .map(ReviewStep::valueOf)
                                .collect(Collectors.toSet()),
                        row.getBoolean("entitled_lead"),
                        row.getBoolean("entitled_deputy")));
    }
}
