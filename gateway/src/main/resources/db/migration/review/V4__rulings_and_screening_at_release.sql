-- A ruling of the propaganda department (口径, A13): one blocking finding on one fingerprint may stand.
create table ruling (
    id             uuid        not null,
    draft_id       uuid        not null,
    content_digest text        not null,
    finding_id     text        not null,
    matched        text        not null,
    reason         text        not null,
    person_id      uuid        not null,
    person_name    text        not null,
    ruled_at       timestamptz not null,
    constraint ruling_pk primary key (id),
    constraint ruling_once unique (draft_id, content_digest, finding_id),
    constraint ruling_digest check (content_digest ~ '^[0-9a-f]{64}$'),
    constraint ruling_reason check (btrim(reason) <> '')
);
create index ruling_by_time on ruling (ruled_at desc);

-- Somebody asks for one, with the reason.
create table ruling_request (
    id             uuid        not null,
    draft_id       uuid        not null,
    content_digest text        not null,
    reason         text        not null,
    person_id      uuid        not null,
    person_name    text        not null,
    asked_at       timestamptz not null,
    constraint ruling_request_pk primary key (id),
    constraint ruling_request_once unique (draft_id, content_digest, person_id),
    constraint ruling_request_reason check (btrim(reason) <> '')
);

create trigger ruling_stays before update or delete on ruling
    for each row execute function review_history_stays();
create trigger ruling_request_stays before update or delete on ruling_request
    for each row execute function review_history_stays();

-- The check runs again at the release, by nobody in particular. What a refused submission said is kept with the content
-- that it was said of, for whoever rules on it: there is no revision of it.
alter table screening_run
    add column occasion text not null default 'SUBMISSION',
    add column content  jsonb,
    add column number   bigint generated always as identity,
    alter column run_by drop not null,
    drop constraint screening_run_block,
    add constraint screening_run_occasion check (occasion in ('SUBMISSION', 'RELEASE')),
    add constraint screening_run_person check ((occasion = 'RELEASE') = (run_by is null)),
    add constraint screening_run_release check (occasion <> 'RELEASE' or revision_id is not null);
alter table screening_run alter column occasion drop default;
create index screening_run_by_digest on screening_run (draft_id, content_digest, number);

-- R11: no revision enters review over a blocking finding that nobody ruled on, whatever the application says.
create function screening_run_has_rulings() returns trigger
    language plpgsql as
$$
begin
    if new.occasion = 'SUBMISSION' and new.revision_id is not null and exists (
            select from jsonb_array_elements(new.findings) finding
            where finding ->> 'severity' = 'BLOCK' and not exists (
                select from ruling r
                where r.draft_id = new.draft_id
                  and r.content_digest = new.content_digest
                  and r.finding_id = finding ->> 'id')) then
        raise exception 'R11: a blocking finding on digest % has no ruling', new.content_digest
            using errcode = 'check_violation', constraint = 'screening_run_has_rulings';
    end if;
    return new;
end
$$;

create trigger screening_run_has_rulings before insert on screening_run
    for each row execute function screening_run_has_rulings();
