-- What has to be explained: posts with no release behind them, posts that differ from what was signed, incidents (6.4, 6.7).
create table case_file (
    id               uuid        not null,
    version          bigint      not null,
    kind             text        not null,
    state            text        not null,
    account          uuid        not null,
    unit             uuid        not null,
    platform_post_id text,
    publication      uuid,
    draft            uuid,
    title            text        not null,
    excerpt          text        not null,
    url              text,
    posted_at        timestamptz,
    opened_at        timestamptz not null,
    reason           text,
    decided_by       uuid,
    decided_at       timestamptz,
    constraint case_file_pk primary key (id),
    constraint case_file_kind check (kind in ('UNREVIEWED_POST', 'DRIFT', 'INCIDENT')),
    constraint case_file_state check (state in ('OPEN', 'EXPLAINED', 'RETRO_REVIEWED', 'WITHDRAWN', 'VIOLATION')),
    constraint case_file_decided check (
        (state = 'OPEN') = (decided_at is null)
        and (decided_at is null) = (decided_by is null) and (decided_at is null) = (reason is null))
);
-- One case per post and per publication, however often it is told.
create unique index case_file_once_per_post on case_file (kind, account, platform_post_id)
    where platform_post_id is not null;
create unique index case_file_once_per_publication on case_file (kind, publication) where publication is not null;
create index case_file_by_state on case_file (state, opened_at desc, id);

-- The record stays (R16), and what was seen is not rewritten: deleting a post does not delete the duty to show it.
create function case_file_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or row(new.kind, new.account, new.platform_post_id, new.title, new.excerpt, new.url, new.posted_at)
        is distinct from row(old.kind, old.account, old.platform_post_id, old.title, old.excerpt, old.url, old.posted_at) then
        raise exception 'R16: a case and what it saw are kept' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger case_file_stays before update or delete on case_file for each row execute function case_file_stays();
