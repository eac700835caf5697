-- A text from outside that somebody handed in beside a draft (来源文字): by the fingerprints of its sentences too.
alter table printed_text
    alter column unit_id drop not null;

create table source_text (
    text_id        uuid        not null,
    draft_id       uuid        not null,
    origin         text        not null,
    handed_by      uuid        not null,
    handed_by_name text        not null,
    handed_at      timestamptz not null,
    constraint source_text_pk primary key (text_id),
    constraint source_text_text_fk foreign key (text_id) references printed_text (id),
    constraint source_text_origin check (btrim(origin) <> '')
);
create index source_text_by_draft on source_text (draft_id, handed_at);
