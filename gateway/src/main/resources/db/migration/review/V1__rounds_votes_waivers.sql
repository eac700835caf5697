-- One passage of a revision through review (domain guide 6.3). Unit and targets stand here so that the queue need not
-- open every draft; both are part of the immutable revision.
create table round (
    id              uuid        not null,
    version         bigint      not null,
    draft_id        uuid        not null,
    unit_id         uuid        not null,
    revision_id     uuid        not null,
    revision_number integer     not null,
    content_digest  text        not null,
    state           text        not null,
    urgent          boolean     not null,
    publish_at      timestamptz,
    submitted_by    uuid        not null,
    submitted_at    timestamptz not null,
    expires_at      timestamptz not null,
    closed_at       timestamptz,
    constraint round_pk primary key (id),
    constraint round_revision_uk unique (revision_id),
    constraint round_state check (state in
        ('OPEN', 'APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
    constraint round_closed check ((state = 'OPEN') = (closed_at is null)),
    constraint round_digest check (content_digest ~ '^[0-9a-f]{64}$')
);
-- A draft is in one review at a time, also when it is submitted twice at once.
create unique index round_one_open on round (draft_id) where state = 'OPEN';
create index round_by_draft on round (draft_id, submitted_at);
create index round_open on round (expires_at) where state = 'OPEN';

create table round_target (
    round_id   uuid not null,
    account_id uuid not null,
    constraint round_target_pk primary key (round_id, account_id),
    constraint round_target_round_fk foreign key (round_id) references round (id)
);
create index round_target_by_account on round_target (account_id);

-- What a person answered, with what entitled him or her to it on that day (domain guide, trap 3).
create table vote (
    id              uuid        not null,
    round_id        uuid        not null,
    draft_id        uuid        not null,
    revision_id     uuid        not null,
    revision_number integer     not null,
    content_digest  text        not null,
    person_id       uuid        not null,
    person_name     text        not null,
    person_post     text        not null,
    step            text        not null,
    decision        text        not null,
    comment         text,
    cast_at         timestamptz not null,
    entitled_steps  text[]      not null,
    entitled_lead   boolean     not null,
    entitled_deputy boolean     not null,
    constraint vote_pk primary key (id),
    constraint vote_round_fk foreign key (round_id) references round (id),
    -- R3: one person, one vote on a revision.
    constraint vote_once_per_person unique (revision_id, person_id),
    constraint vote_step check (step in ('FIRST', 'SECOND', 'FINAL')),
    constraint vote_decision check (decision in ('APPROVE', 'REQUEST_CHANGES', 'REJECT', 'RECUSE')),
    constraint vote_reason check (decision = 'APPROVE' or coalesce(btrim(comment), '') <> '')
);
create index vote_by_draft on vote (draft_id, cast_at);

-- A vote is for the revision and the fingerprint of its round (R7), whatever the application says.
create function vote_is_for_its_round() returns trigger
    language plpgsql as
$$
begin
    if not exists (select
                   from round r
                   where r.id = new.round_id
                     and r.draft_id = new.draft_id
                     and r.revision_id = new.revision_id
                     and r.revision_number = new.revision_number
                     and r.content_digest = new.content_digest
                     and r.state in ('OPEN', 'APPROVED')) then
        raise exception 'R7: no round stands for revision % with digest %', new.revision_id, new.content_digest
            using errcode = 'check_violation', constraint = 'vote_is_for_its_round';
    end if;
    return new;
end
$$;

create trigger vote_is_for_its_round before insert on vote
    for each row execute function vote_is_for_its_round();

-- What the machine check answered; a refused submission leaves no revision behind.
create table screening_run (
    id             uuid             not null,
    draft_id       uuid             not null,
    revision_id    uuid,
    content_digest text             not null,
    verdict        text             not null,
    score          double precision not null,
    rules_version  text             not null,
    findings       jsonb            not null,
    run_by         uuid             not null,
    run_at         timestamptz      not null,
    constraint screening_run_pk primary key (id),
    constraint screening_run_verdict check (verdict in ('PASS', 'JUSTIFY', 'BLOCK')),
    -- R11: no revision enters review over a blocking finding.
    constraint screening_run_block check (verdict <> 'BLOCK' or revision_id is null)
);
create index screening_run_by_draft on screening_run (draft_id, run_at);
create index screening_run_by_revision on screening_run (revision_id);

-- A written reason for a finding (放行说明), per revision, shown to every voter.
create table waiver (
    id          uuid        not null,
    draft_id    uuid        not null,
    revision_id uuid        not null,
    finding_id  text        not null,
    reason      text        not null,
    person_id   uuid        not null,
    person_name text        not null,
    given_at    timestamptz not null,
    constraint waiver_pk primary key (id),
    constraint waiver_once_per_person unique (revision_id, finding_id, person_id),
    constraint waiver_reason check (btrim(reason) <> '')
);

-- The last revision that a reader has had before the eyes, for the differences since.
create table seen_revision (
    draft_id        uuid        not null,
    person_id       uuid        not null,
    revision_number integer     not null,
    seen_at         timestamptz not null,
    constraint seen_revision_pk primary key (draft_id, person_id, revision_number)
);

-- Votes, screenings and waivers are history (R16).
create function review_history_stays() returns trigger
    language plpgsql as
$$
begin
    raise exception 'R16: rows of % are kept as they are', tg_table_name using errcode = 'check_violation';
end
$$;

create trigger vote_stays before update or delete on vote for each row execute function review_history_stays();
create trigger waiver_stays before update or delete on waiver for each row execute function review_history_stays();
create trigger screening_run_stays before update or delete on screening_run
    for each row execute function review_history_stays();

-- Who may sign an open round now: a projection for queues and counters, made anew with each vote and by the sweep. Whether
-- somebody may sign is decided by the rules at the vote, never from here.
create table round_awaited (
    round_id  uuid not null,
    person_id uuid not null,
    step      text not null,
    constraint round_awaited_pk primary key (round_id, person_id),
    constraint round_awaited_round_fk foreign key (round_id) references round (id),
    constraint round_awaited_step check (step in ('FIRST', 'SECOND', 'FINAL'))
);
create index round_awaited_by_person on round_awaited (person_id);
