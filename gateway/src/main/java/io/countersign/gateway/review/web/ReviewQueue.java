package io.countersign.gateway.review.web;

import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.review.RoundState;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.ReviewStep;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a person's signature, oldest deadline first, and what he or she signed last. */
@Component
class ReviewQueue {

    private static final int RECENT = 10;

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final Organisation organisation;
    private final Accounts accounts;

    ReviewQueue(JdbcClient jdbc, Drafts drafts, Organisation organisation, Accounts accounts) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.organisation = organisation;
        this.accounts = accounts;
    }

    record Waiting(
            UUID draftId,
            UUID unitId,
            int revisionNumber,
            boolean urgent,
            UUID submittedBy,
            Instant submittedAt,
            Instant expiresAt,
            ReviewStep step) {}

    /** One piece to sign. */
    record Card(
            DraftId draft,
            String title,
            String unit,
            List<Account> accounts,
            String submitter,
            Instant submittedAt,
            Instant expiresAt,
            boolean urgent,
            ReviewStep step) {}

    record Signed(UUID draftId, ReviewStep step, Decision decision, Instant castAt, RoundState state) {}

    /** One piece that was signed. */
    record Past(DraftId draft, String title, ReviewStep step, Decision decision, Instant at, RoundState state) {}

    List<Card> waiting(PersonId person) {
        return jdbc.sql("""
                        select r.draft_id, r.unit_id, r.revision_number, r.urgent, r.submitted_by, r.submitted_at,
                               r.expires_at, a.step
                        from round_awaited a join round r on r.id = a.round_id
                        where a.person_id = :person and r.state = 'OPEN'
                        order by r.expires_at, r.submitted_at
                        """).param("person", person.value()).query(Waiting.class).list().stream()
                .map(this::card)
                .toList();
    }

    int count(PersonId person) {
        return jdbc.sql("""
                        select count(*) from round_awaited a join round r on r.id = a.round_id
                        where a.person_id = :person and r.state = 'OPEN'
                        """)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    List<Past> past(PersonId person) {
        return jdbc.sql("""
                        select v.draft_id, v.step, v.decision, v.cast_at, r.state
                        from vote v join round r on r.id = v.round_id
                        where v.person_id = :person
                        order by v.cast_at desc limit :recent
                        """).param("person", person.value()).param("recent", RECENT).query(Signed.class).list().stream()
                .map(it -> new Past(
                        new DraftId(it.draftId()),
                        head(new DraftId(it.draftId())).title(),
                        it.step(),
                        it.decision(),
                        it.castAt(),
                        it.state()))
                .toList();
    }

    private Card card(Waiting row) {
        var draft = head(new DraftId(row.draftId()));
        return new Card(
                draft.id(),
                draft.title(),
                organisation.unit(new UnitId(row.unitId())).name(),
                named(draft.targets()),
                organisation.get(new PersonId(row.submittedBy())).name(),
                row.submittedAt(),
                row.expiresAt(),
                row.urgent(),
                row.step());
    }

    List<Account> named(Collection<AccountId> ids) {
        return ids.stream()
                .map(accounts::get)
                .sorted(Comparator.comparing(Account::platform).thenComparing(Account::name))
                .toList();
    }

    private DraftHead head(DraftId draft) {
        return drafts.find(draft).orElseThrow();
    }
}
