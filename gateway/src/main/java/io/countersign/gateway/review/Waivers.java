package io.countersign.gateway.review;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.Severity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The written reasons for findings, per revision (R11). */
@Component
class Waivers {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Waivers(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    List<Waiver> of(RevisionId revision) {
        return jdbc.sql("select * from waiver where revision_id = :revision order by given_at, id")
                .param("revision", revision.value())
                .query((row, i) -> new Waiver(
                        row.getString("finding_id"),
                        row.getString("reason"),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("person_name"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Only findings that ask for a reason take one, and the reason says something. */
    static void check(List<WaiverReason> given, List<ScreeningHit> findings) {
        var faults = new ArrayList<FieldFault>();
        for (int i = 0; i < given.size(); i++) {
            var waiver = given.get(i);
            if (findings.stream()
                    .noneMatch(hit ->
                            hit.severity() == Severity.JUSTIFY && hit.id().equals(waiver.findingId())))
                faults.add(FieldFault.of("waivers[" + i + "].findingId", "unknown"));
            if (waiver.reason().isBlank()) faults.add(FieldFault.of("waivers[" + i + "].reason", "required"));
            if (waiver.reason().length() > LONGEST_REASON)
                faults.add(FieldFault.of(
                        "waivers[" + i + "].reason",
                        "tooLong",
                        LONGEST_REASON,
                        waiver.reason().length()));
        }
        if (!faults.isEmpty()) throw new InvalidInput(faults);
    }

    void give(DraftId draft, RevisionId revision, int number, List<WaiverReason> given, CurrentUser user, Instant at) {
        for (var waiver : given) {
            int added = jdbc.sql("""
                            insert into waiver (id, draft_id, revision_id, finding_id, reason, person_id, person_name, given_at)
                            values (:id, :draft, :revision, :finding, :reason, :person, :name, :at)
                            on conflict on constraint waiver_once_per_person do nothing
                            """)
                    .param("id", UUID.randomUUID())
                    .param("draft", draft.value())
                    .param("revision", revision.value())
                    .param("finding", waiver.findingId())
                    .param("reason", waiver.reason().strip())
                    .param("person", user.person().value())
                    .param("name", user.name())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            if (added > 0)
                events.publishEvent(new WaiverGiven(draft, revision, number, waiver.findingId(), user.person(), at));
        }
    }
}
