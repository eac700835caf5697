package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftProgress;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.web.Labels;
import io.countersign.gateway.shared.web.StepMark;
import io.countersign.gateway.shared.web.StepMark.Progress;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.ReviewStep;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the drafts of a list are in review, in one question for all of them. */
@Component
class ReviewProgress implements DraftProgress {

    /** One answer or one expected answer; the vote's columns are null where it is expected. */
    record Line(
            UUID draftId,
            ReviewStep step,
            @Nullable String voter,
            @Nullable Decision decision,
            @Nullable Instant castAt,
            @Nullable String comment,
            @Nullable UUID awaited) {}

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Labels labels;

    ReviewProgress(JdbcClient jdbc, Organisation organisation, Labels labels) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.labels = labels;
    }

    @Override
    public Map<DraftId, List<StepMark>> of(Collection<DraftId> drafts) {
        if (drafts.isEmpty()) return Map.of();
        Map<DraftId, List<StepMark>> progress = new HashMap<>();
        lines(drafts).stream()
                .collect(Collectors.groupingBy(Line::draftId))
                .forEach((draft, lines) -> progress.put(new DraftId(draft), marks(lines)));
        return progress;
    }

    private List<Line> lines(Collection<DraftId> drafts) {
        return jdbc.sql("""
                        with latest as (
                            select distinct on (draft_id) id, draft_id, revision_id from round
                            where draft_id in (:drafts)
                            order by draft_id, submitted_at desc)
                        select l.draft_id, v.step, v.person_name as voter, v.decision, v.cast_at, v.comment,
                               null::uuid as awaited
                        from latest l join vote v on v.revision_id = l.revision_id and v.decision <> 'RECUSE'
                        union all
                        select l.draft_id, a.step, null, null, null, null, a.person_id
                        from latest l join round_awaited a on a.round_id = l.id
                        """)
                .param("drafts", drafts.stream().map(DraftId::value).toList())
                .query(Line.class)
                .list();
    }

    private List<StepMark> marks(List<Line> lines) {
        return Arrays.stream(ReviewStep.values())
                .map(step -> mark(
                        step, lines.stream().filter(line -> line.step() == step).toList()))
                .toList();
    }

    private StepMark mark(ReviewStep step, List<Line> lines) {
        var label = labels.of(step);
        for (var line : lines) {
            var decision = line.decision();
            if (decision == null) continue;
            var progress = decision == Decision.APPROVE ? Progress.DONE : Progress.RETURNED;
            return new StepMark(label, progress, line.voter(), line.castAt(), line.comment());
        }
        if (lines.isEmpty()) return new StepMark(label, Progress.WAITING, null, null, null);
        return new StepMark(label, Progress.CURRENT, names(lines), null, null);
    }

    private String names(List<Line> lines) {
        return lines.stream()
                .map(Line::awaited)
                .flatMap(id -> id == null ? Stream.empty() : organisation.person(new PersonId(id)).stream())
                .map(person -> person.name())
                .collect(Collectors.joining(labels.say("list.comma")));
    }
}
