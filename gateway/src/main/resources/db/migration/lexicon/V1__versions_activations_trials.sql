-- A version of the lexicon is what the school changes in the standard files, never a copy of them. Version 0 is the
-- standard by itself and has no row.
create table lexicon_version (
    number       integer     not null,
    changes      jsonb       not null,
    note         text        not null,
    made_by      uuid        not null,
    made_by_name text        not null,
    made_at      timestamptz not null,
    constraint lexicon_version_pk primary key (number),
    constraint lexicon_version_number check (number > 0),
    constraint lexicon_version_note check (btrim(note) <> '')
);

-- The last row says which version screens; going back is a row, too.
create table lexicon_activation (
    id      bigint generated always as identity,
    version integer     not null,
    before  integer     not null,
    reason  text        not null,
    by      uuid        not null,
    by_name text        not null,
    at      timestamptz not null,
    constraint lexicon_activation_pk primary key (id),
    constraint lexicon_activation_changes check (version <> before),
    constraint lexicon_activation_reason check (btrim(reason) <> '')
);

-- R16: what was in force when stays on record.
create function lexicon_history_stays() returns trigger
    language plpgsql as
$$
begin
    raise exception 'R16: rows of % are kept as they are', tg_table_name using errcode = 'check_violation';
end
$$;

create trigger lexicon_version_stays before update or delete on lexicon_version
    for each row execute function lexicon_history_stays();
create trigger lexicon_activation_stays before update or delete on lexicon_activation
    for each row execute function lexicon_history_stays();

-- A version tried against the archive beside the one that screened at that time.
create table lexicon_trial (
    id            uuid        not null,
    version       integer     not null,
    against       integer     not null,
    state         text        not null,
    total         integer     not null,
    done          integer     not null,
    changed       integer     not null,
    stricter      integer     not null,
    milder        integer     not null,
    asked_by      uuid        not null,
    asked_by_name text        not null,
    asked_at      timestamptz not null,
    ended_at      timestamptz,
    constraint lexicon_trial_pk primary key (id),
    constraint lexicon_trial_state check (state in ('RUNNING', 'FINISHED', 'CANCELLED')),
    constraint lexicon_trial_ended check ((state = 'RUNNING') = (ended_at is null))
);
create unique index lexicon_trial_one_at_a_time on lexicon_trial ((true)) where state = 'RUNNING';
create index lexicon_trial_by_version on lexicon_trial (version, asked_at desc);

-- The first pieces that the version judges differently.
create table lexicon_trial_change (
    trial_id uuid    not null,
    position integer not null,
    kind     text    not null,
    title    text    not null,
    link     text    not null,
    before   text    not null,
    after    text    not null,
    gained   text[]  not null,
    lost     text[]  not null,
    constraint lexicon_trial_change_pk primary key (trial_id, position),
    constraint lexicon_trial_change_trial_fk foreign key (trial_id) references lexicon_trial (id)
);
