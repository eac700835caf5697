package io.countersign.gateway.incident;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.http.HttpStatus;

/** A case: what was seen, on which account, and how it was decided. */
@Table("case_file")
class CaseFile extends AbstractAggregateRoot<CaseFile> {

    @Id
    private final CaseId id;

    @Version
    private final long version;

    private final CaseKind kind;
    private CaseState state;
    private final AccountId account;
    private final UnitId unit;
    private final @Nullable String platformPostId;
    private final @Nullable UUID publication;
    private final @Nullable UUID draft;
    private final String title;
    private final String excerpt;
    private final @Nullable String url;
    private final @Nullable Instant postedAt;
    private final Instant openedAt;
    private @Nullable String reason;
    private @Nullable PersonId decidedBy;
    private @Nullable Instant decidedAt;

    @PersistenceCreator
    CaseFile(
            CaseId id,
            long version,
            CaseKind kind,
            CaseState state,
            AccountId account,
            UnitId unit,
            @Nullable String platformPostId,
            @Nullable UUID publication,
            @Nullable UUID draft,
            String title,
            String excerpt,
            @Nullable String url,
            @Nullable Instant postedAt,
            Instant openedAt,
            @Nullable String reason,
            @Nullable PersonId decidedBy,
            @Nullable Instant decidedAt) {
        this.id = id;
        this.version = version;
        this.kind = kind;
        this.state = state;
        this.account = account;
        this.unit = unit;
        this.platformPostId = platformPostId;
        this.publication = publication;
        this.draft = draft;
        this.title = title;
        this.excerpt = excerpt;
        this.url = url;
        this.postedAt = postedAt;
        this.openedAt = openedAt;
        this.reason = reason;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    static CaseFile open(CaseId id, Finding finding, Instant at) {
        CaseFile opened = new CaseFile(
                id,
                0,
                finding.kind(),
                CaseState.OPEN,
                finding.account(),
                finding.unit(),
                finding.platformPostId(),
                finding.publication(),
                finding.draft(),
                finding.title(),
                finding.excerpt(),
                finding.url(),
                finding.postedAt(),
                at,
                null,
                null,
                null);
        opened.registerEvent(new CaseOpened(
                id, finding.kind(), finding.account(), finding.unit(), finding.title(), finding.draft(), at));
        return opened;
    }

    /** Decides the case once; a reason is part of every decision (6.4). */
    void decide(CaseState decision, String why, PersonId by, Instant at) {
        if (!state.mayBecome(decision))
            throw new Refused(HttpStatus.CONFLICT, Refusal.of(Clause.R16, "case.decided", state));
        state = decision;
        reason = why;
        decidedBy = by;
        decidedAt = at;
        registerEvent(new CaseDecided(id, kind, account, decision, why, by, draft, at));
    }

    /** The case as others read it. */
    CaseView view() {
        return new CaseView(
                id,
                version,
                kind,
                state,
                account,
                unit,
                platformPostId,
                publication,
                draft,
                title,
                excerpt,
                url,
                postedAt,
                openedAt,
                decidedBy == null || decidedAt == null || reason == null
                        ? null
                        : new CaseView.Decision(decidedBy, decidedAt, reason));
    }

    long version() {
        return version;
    }

    AccountId account() {
        return account;
    }

    UnitId unit() {
        return unit;
    }
}
