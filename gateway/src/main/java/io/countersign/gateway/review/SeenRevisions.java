package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which revisions a person has had before the eyes, for the differences since. */
@Component
public class SeenRevisions {

    private final JdbcClient jdbc;
    private final Clock clock;

    SeenRevisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest revision before this one that the person has looked at. */
    public Optional<Integer> before(DraftId draft, int revision, PersonId person) {
        return jdbc.sql("""
                        select revision_number from seen_revision
                        where draft_id = :draft and person_id = :person and revision_number < :revision
                        order by revision_number desc limit 1
                        """)
                .param("draft", draft.value())
                .param("person", person.value())
                .param("revision", revision)
                .query(Integer.class)
                .optional();
    }

    public void see(DraftId draft, int revision, PersonId person) {
        jdbc.sql("""
                        insert into seen_revision (draft_id, person_id, revision_number, seen_at)
                        values (:draft, :person, :revision, :at)
                        on conflict on constraint seen_revision_pk do nothing
                        """)
                .param("draft", draft.value())
                .param("person", person.value())
                .param("revision", revision)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
