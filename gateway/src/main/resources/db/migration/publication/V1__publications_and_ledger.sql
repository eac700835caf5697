-- One revision on its way to one account (domain guide 6.4).
create table publication (
    id               uuid        not null,
    version          bigint      not null,
    draft_id         uuid        not null,
    revision_id      uuid        not null,
    content_digest   text        not null,
    account_id       uuid        not null,
    mode             text        not null,
    marker           text        not null,
    state            text        not null,
    staged_id        text,
    handle           text,
    platform_post_id text,
    url              text,
    published_at     timestamptz,
    hold_reason      text,
    error_code       text,
    error_words      text,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    visits           bigint      not null default 0,
    constraint publication_pk primary key (id),
    constraint publication_marker_uk unique (marker),
    -- A redelivered approval releases nothing twice.
    constraint publication_once_per_account unique (revision_id, account_id),
    constraint publication_digest check (content_digest ~ '^[0-9a-f]{64}$'),
    constraint publication_mode check (mode in ('API', 'HAND_OVER')),
    constraint publication_state check (state in (
        'READY', 'SENDING', 'STAGED', 'PUBLISHING', 'PUBLISHED', 'VERIFIED', 'DRIFTED', 'FAILED', 'OUTCOME_UNKNOWN',
        'HELD', 'HANDED_OVER', 'MATCHED', 'MISMATCHED', 'WITHDRAWING', 'WITHDRAWN', 'CORRECTED')),
    constraint publication_held_for_a_reason check ((state = 'HELD') = (hold_reason is not null))
);
create index publication_by_draft on publication (draft_id);
create index publication_by_account on publication (account_id, created_at desc);
create index publication_by_post on publication (account_id, platform_post_id);

-- What a publication went through, for the step line of its page.
create table publication_step (
    publication_id uuid        not null,
    number         integer     not null,
    state          text        not null,
    words          text,
    actor          uuid,
    entered_at     timestamptz not null,
    constraint publication_step_pk primary key (publication_id, number),
    constraint publication_step_publication_fk foreign key (publication_id) references publication (id)
);

-- When a publication has to be looked at next, and which worker looks; a lease ends by itself when its worker dies.
create table publication_task (
    publication_id uuid        not null,
    account_id     uuid        not null,
    due_at         timestamptz,
    looks          integer     not null default 0,
    lease          uuid,
    leased_until   timestamptz,
    constraint publication_task_pk primary key (publication_id),
    constraint publication_task_publication_fk foreign key (publication_id) references publication (id),
    constraint publication_task_lease check ((lease is null) = (leased_until is null))
);
-- One worker per account across all nodes (R9).
create unique index publication_task_one_worker_per_account on publication_task (account_id) where lease is not null;
create index publication_task_by_due on publication_task (due_at) where due_at is not null;

-- The ledger: a row is committed as SENDING before each publishing call, its outcome after (R9).
create table attempt (
    id             uuid        not null,
    publication_id uuid        not null,
    account_id     uuid        not null,
    number         integer     not null,
    content_digest text        not null,
    state          text        not null,
    code           text,
    words          text,
    reserved_at    timestamptz not null,
    sent_at        timestamptz,
    settled_at     timestamptz,
    constraint attempt_pk primary key (id),
    constraint attempt_publication_fk foreign key (publication_id) references publication (id),
    constraint attempt_number_uk unique (publication_id, number),
    constraint attempt_state check (state in (
        'RESERVED', 'SENDING', 'PENDING', 'PUBLISHED', 'UNKNOWN', 'REFUSED', 'NOT_SENT', 'ABSENT')),
    constraint attempt_sent check (state in ('RESERVED', 'ABSENT') or sent_at is not null)
);
-- One sender per account across all nodes.
create unique index attempt_one_sender_per_account on attempt (account_id) where state = 'SENDING';
-- As long as an attempt may have taken effect there is no second one.
create unique index attempt_one_at_a_time on attempt (publication_id)
    where state in ('RESERVED', 'SENDING', 'PENDING', 'PUBLISHED', 'UNKNOWN');

-- Which address the platform gave to which picture when the draft was staged, cover included.
create table staged_picture (
    publication_id uuid not null,
    url            text not null,
    sha256         text not null,
    constraint staged_picture_pk primary key (publication_id, url),
    constraint staged_picture_publication_fk foreign key (publication_id) references publication (id)
);

-- Where the platform shows something else than what was signed (R10).
create table drift (
    publication_id uuid        not null,
    number         integer     not null,
    field          text        not null,
    signed         text,
    shown          text,
    seen_at        timestamptz not null,
    constraint drift_pk primary key (publication_id, number),
    constraint drift_publication_fk foreign key (publication_id) references publication (id)
);

-- Looks at the platform while an outcome was unknown: what was asked, what came back.
create table outcome_look (
    publication_id uuid        not null,
    number         integer     not null,
    looked_at      timestamptz not null,
    found          boolean     not null,
    words          text        not null,
    constraint outcome_look_pk primary key (publication_id, number),
    constraint outcome_look_publication_fk foreign key (publication_id) references publication (id)
);

-- Approved revisions and when they may go out; a refused release stays visible here (R9).
create table scheduled_release (
    revision_id uuid        not null,
    draft_id    uuid        not null,
    release_at  timestamptz not null,
    state       text        not null,
    refusals    text        not null default '[]',
    decided_at  timestamptz,
    constraint scheduled_release_pk primary key (revision_id),
    constraint scheduled_release_state check (state in ('WAITING', 'RELEASED', 'REFUSED', 'CANCELLED'))
);
create index scheduled_release_waiting on scheduled_release (release_at) where state = 'WAITING';
create index scheduled_release_by_draft on scheduled_release (draft_id);

-- Taking a post back: one person orders it, a second confirms within a working day (R17).
create table withdrawal (
    id             uuid        not null,
    publication_id uuid        not null,
    reason         text        not null,
    requested_by   uuid        not null,
    requested_at   timestamptz not null,
    confirm_until  timestamptz not null,
    confirmed_by   uuid,
    confirmed_at   timestamptz,
    executed_at    timestamptz,
    constraint withdrawal_pk primary key (id),
    constraint withdrawal_publication_fk foreign key (publication_id) references publication (id),
    constraint withdrawal_once unique (publication_id),
    constraint withdrawal_two_people check (confirmed_by is null or confirmed_by <> requested_by)
);
