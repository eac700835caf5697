-- A draft: the working copy that people edit (domain guide 6.3).
create table draft (
    id              uuid        not null,
    version         bigint      not null,
    unit_id         uuid        not null,
    state           text        not null,
    title           text        not null,
    author          text,
    digest          text,
    body_html       text        not null,
    cover_media_id  text,
    source_url      text,
    weibo_text      text,
    weibo_media     text[]      not null default '{}',
    weibo_link_url  text,
    rights_kind     text        not null,
    rights_source   text,
    rights_licence  text,
    ai_generated    boolean     not null,
    publish_at      timestamptz,
    urgent          boolean     not null,
    revision_number integer     not null,
    created_by      uuid        not null,
    created_at      timestamptz not null,
    edited_by       uuid        not null,
    edited_at       timestamptz not null,
    changed_at      timestamptz not null,
    constraint draft_pk primary key (id),
    constraint draft_state check (state in ('EDITING', 'SCREENING', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED',
        'RELEASED', 'REJECTED', 'EXPIRED')),
    constraint draft_rights_kind check (rights_kind in ('ORIGINAL', 'REPRINT')),
    constraint draft_weibo check (weibo_text is not null or (weibo_media = '{}' and weibo_link_url is null))
);
create index draft_by_unit on draft (unit_id, changed_at desc);
create index draft_by_change on draft (changed_at desc, id);

create table draft_target (
    draft_id   uuid not null,
    account_id uuid not null,
    constraint draft_target_pk primary key (draft_id, account_id),
    constraint draft_target_draft_fk foreign key (draft_id) references draft (id)
);
create index draft_target_by_account on draft_target (account_id);

-- Everybody who created or edited the draft so far (R2).
create table draft_contributor (
    draft_id  uuid not null,
    person_id uuid not null,
    constraint draft_contributor_pk primary key (draft_id, person_id),
    constraint draft_contributor_draft_fk foreign key (draft_id) references draft (id)
);

-- A picture of the media library; the bytes lie in the file store under their hash.
create table medium (
    id           uuid        not null,
    sha256       text        not null,
    content_type text        not null,
    width        integer     not null,
    height       integer     not null,
    bytes        bigint      not null,
    uploaded_by  uuid        not null,
    uploaded_at  timestamptz not null,
    constraint medium_pk primary key (id),
    constraint medium_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint medium_content_type check (content_type in ('image/jpeg', 'image/png', 'image/gif')),
    constraint medium_size check (width > 0 and height > 0 and bytes > 0)
);

-- Which drafts use or used a picture: who sees one of them may see the picture.
create table draft_medium (
    draft_id  uuid not null,
    medium_id uuid not null,
    constraint draft_medium_pk primary key (draft_id, medium_id),
    constraint draft_medium_draft_fk foreign key (draft_id) references draft (id),
    constraint draft_medium_medium_fk foreign key (medium_id) references medium (id)
);
create index draft_medium_by_medium on draft_medium (medium_id);

-- An immutable snapshot: what was sent into review and is signed by its digest (R7).
create table revision (
    id             uuid        not null,
    draft_id       uuid        not null,
    number         integer     not null,
    content_digest text        not null,
    unit_id        uuid        not null,
    title          text        not null,
    author         text,
    digest         text,
    body_html      text        not null,
    cover_media_id text,
    source_url     text,
    weibo_text     text,
    weibo_media    text[]      not null default '{}',
    weibo_link_url text,
    rights_kind    text        not null,
    rights_source  text,
    rights_licence text,
    ai_generated   boolean     not null,
    publish_at     timestamptz,
    urgent         boolean     not null,
    created_by     uuid        not null,
    created_at     timestamptz not null,
    constraint revision_pk primary key (id),
    constraint revision_draft_fk foreign key (draft_id) references draft (id),
    constraint revision_number_uk unique (draft_id, number),
    constraint revision_number check (number > 0),
    constraint revision_digest check (content_digest ~ '^[0-9a-f]{64}$')
);

create table revision_target (
    revision_id uuid not null,
    account_id  uuid not null,
    constraint revision_target_pk primary key (revision_id, account_id),
    constraint revision_target_revision_fk foreign key (revision_id) references revision (id)
);

create table revision_contributor (
    revision_id uuid not null,
    person_id   uuid not null,
    constraint revision_contributor_pk primary key (revision_id, person_id),
    constraint revision_contributor_revision_fk foreign key (revision_id) references revision (id)
);

-- What was signed stays as it was (R7, R16).
create function revision_is_immutable() returns trigger
    language plpgsql as
$$
begin
    raise exception 'R7: rows of % are immutable', tg_table_name using errcode = 'check_violation';
end
$$;

create trigger revision_is_immutable before update or delete on revision
    for each row execute function revision_is_immutable();
create trigger revision_target_is_immutable before update or delete on revision_target
    for each row execute function revision_is_immutable();
create trigger revision_contributor_is_immutable before update or delete on revision_contributor
    for each row execute function revision_is_immutable();
create trigger medium_is_immutable before update or delete on medium
    for each row execute function revision_is_immutable();

-- Targets and contributors come with their revision, in its transaction, and never later.
create function revision_part_comes_with_it() returns trigger
    language plpgsql as
$$
begin
    if not exists (select from revision r where r.id = new.revision_id and r.xmin = pg_current_xact_id()::xid) then
        raise exception 'R7: revision % is closed for %', new.revision_id, tg_table_name using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger revision_target_comes_with_it before insert on revision_target
    for each row execute function revision_part_comes_with_it();
create trigger revision_contributor_comes_with_it before insert on revision_contributor
    for each row execute function revision_part_comes_with_it();
