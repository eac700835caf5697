-- A step that a reviewer handed to a registered deputy (转代审), per revision; whoever gave it may still sign.
create table hand_over (
    id          uuid        not null,
    round_id    uuid        not null,
    draft_id    uuid        not null,
    revision_id uuid        not null,
    step        text        not null,
    person_id   uuid        not null,
    person_name text        not null,
    deputy_id   uuid        not null,
    deputy_name text        not null,
    reason      text,
    given_at    timestamptz not null,
    constraint hand_over_pk primary key (id),
    constraint hand_over_round_fk foreign key (round_id) references round (id),
    constraint hand_over_once unique (revision_id, person_id, deputy_id),
    constraint hand_over_step check (step in ('FIRST', 'SECOND', 'FINAL')),
    constraint hand_over_to_another check (person_id <> deputy_id)
);

create trigger hand_over_stays before update or delete on hand_over
    for each row execute function review_history_stays();
