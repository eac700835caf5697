-- What people were told; a notice about the same thing goes to the same person once.
create table notice (
    id         uuid        not null,
    person_id  uuid        not null,
    kind       text        not null,
    facts      text[]      not null,
    link       text        not null,
    at         timestamptz not null,
    read_at    timestamptz,
    about      text        not null,
    constraint notice_pk primary key (id),
    constraint notice_once unique (person_id, about),
    constraint notice_link check (link ~ '^/')
);
create index notice_by_person on notice (person_id, at desc, id);
create index notice_unread on notice (person_id) where read_at is null;
