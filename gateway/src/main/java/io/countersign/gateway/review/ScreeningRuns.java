package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.ScreeningResult;
import io.countersign.rules.screening.Unlisted;
import io.countersign.rules.screening.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the machine check answered, kept as it was said. */
@Component
class ScreeningRuns {

    private static final TypeReference<List<ScreeningHit>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScreeningRuns(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ScreeningRun> of(RevisionId revision) {
        return jdbc.sql("select * from screening_run where revision_id = :revision order by number desc limit 1")
                .param("revision", revision.value())
                .query((row, i) -> runOf(row))
                .optional();
    }

    /** The last check of the draft, also one that refused its submission. */
    Optional<ScreeningRun> last(DraftId draft) {
        return jdbc.sql("select * from screening_run where draft_id = :draft order by number desc limit 1")
                .param("draft", draft.value())
                .query((row, i) -> runOf(row))
                .optional();
    }

    /** The check with which the revision came into review. */
    Optional<ScreeningRun> ofSubmission(RevisionId revision) {
        return jdbc.sql("select * from screening_run where revision_id = :revision and occasion = 'SUBMISSION'")
                .param("revision", revision.value())
                .query((row, i) -> runOf(row))
                .optional();
    }

    /** The last check that refused the submission of this very content, with the content. */
    Optional<RefusedPiece> refused(DraftId draft, ContentDigest digest) {
        return jdbc.sql("""
                        select * from screening_run
                        where draft_id = :draft and content_digest = :digest and content is not null
                        order by number desc limit 1
                        """)
                .param("draft", draft.value())
                .param("digest", digest.hex())
                .query((row, i) ->
                        new RefusedPiece(json.readValue(row.getString("content"), DraftContent.class), runOf(row)))
                .optional();
    }

    /** The submission passed. */
    void passed(Revision revision, ScreeningRun run, PersonId by) {
        append(revision.draft(), revision.id(), run, Occasion.SUBMISSION, by, null);
    }

    /** The submission was refused; the content goes with it, as no revision comes of it. */
    void refused(DraftId draft, DraftContent content, ScreeningRun run, PersonId by) {
        append(draft, null, run, Occasion.SUBMISSION, by, content);
    }

    void atRelease(Revision revision, ScreeningRun run) {
        append(revision.draft(), revision.id(), run, Occasion.RELEASE, null, null);
    }

    /** What the check was run for. */
    private enum Occasion {
        SUBMISSION,
        RELEASE
    }

    private void append(
            DraftId draft,
            @Nullable RevisionId revision,
            ScreeningRun run,
            Occasion occasion,
            @Nullable PersonId by,
            @Nullable DraftContent content) {
        var result = run.result();
        jdbc.sql("""
                        insert into screening_run (id, draft_id, revision_id, content_digest, verdict, score, rules_version,
                            findings, unlisted_asking, unlisted_notes, occasion, content, run_by, run_at)
                        values (:id, :draft, :revision, :digest, :verdict, :score, :rules, cast(:findings as jsonb),
                            :asking, :notes, :occasion, cast(:content as jsonb), :by, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("draft", draft.value())
                .param("revision", revision == null ? null : revision.value())
                .param("digest", run.digest().hex())
                .param("verdict", result.verdict().name())
                .param("score", result.score())
                .param("rules", result.rulesVersion())
                .param("findings", json.writeValueAsString(result.findings()))
                .param("asking", result.unlisted().asking())
                .param("notes", result.unlisted().notes())
                .param("occasion", occasion.name())
                .param("content", content == null ? null : json.writeValueAsString(content))
                .param("by", by == null ? null : by.value())
                .param("at", run.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private ScreeningRun runOf(ResultSet row) throws SQLException {
        return new ScreeningRun(
                new ContentDigest(row.getString("content_digest")),
                new ScreeningResult(
                        Verdict.valueOf(row.getString("verdict")),
                        row.getDouble("score"),
                        row.getString("rules_version"),
                        json.readValue(row.getString("findings"), FINDINGS),
                        new Unlisted(row.getInt("unlisted_asking"), row.getInt("unlisted_notes"))),
                row.getObject("run_at", OffsetDateTime.class).toInstant());
    }
}
