create table unit (
    id         uuid    not null,
    name       text    not null,
    kind       text    not null,
    parent_id  uuid,
    list_order integer not null,
    valid_from date    not null,
    valid_until date,
    constraint unit_pk primary key (id),
    constraint unit_parent_fk foreign key (parent_id) references unit (id),
    constraint unit_kind check (kind in ('OFFICE', 'COLLEGE', 'STUDENT_ORGANISATION')),
    -- A student organisation always belongs to a unit (glossary 2.1).
    constraint unit_student_organisation_has_parent check (kind <> 'STUDENT_ORGANISATION' or parent_id is not null)
);

create table person (
    id          uuid    not null,
    username    text    not null,
    name        text    not null,
    staff_kind  text    not null,
    rank        text    not null,
    post        text,
    phone       text,
    home_unit   uuid    not null,
    valid_from  date    not null,
    valid_until date,
    constraint person_pk primary key (id),
    constraint person_username_uk unique (username),
    constraint person_home_unit_fk foreign key (home_unit) references unit (id),
    constraint person_staff_kind check (staff_kind in ('TEACHER', 'STAFF', 'STUDENT')),
    constraint person_rank check (rank in ('DIVISION_HEAD', 'DIVISION_DEPUTY', 'NONE'))
);

-- What a person is entrusted with, from day to day; ended, never deleted (R16).
create table appointment (
    id          uuid not null,
    person_id   uuid not null,
    role        text not null,
    unit_id     uuid,
    account_id  uuid,
    step        text,
    deputy_of   uuid,
    valid_from  date not null,
    valid_until date,
    constraint appointment_pk primary key (id),
    constraint appointment_person_fk foreign key (person_id) references person (id),
    constraint appointment_unit_fk foreign key (unit_id) references unit (id),
    constraint appointment_deputy_fk foreign key (deputy_of) references person (id),
    constraint appointment_role check (role in (
        'OPERATOR', 'REVIEWER', 'CONTENT_REVIEW_LEAD', 'SUPERVISING_TEACHER', 'FIRST_RESPONSIBLE', 'UNIT_ADMIN',
        'UNIT_PRINCIPAL', 'REGISTRAR', 'INSPECTOR', 'PROPAGANDA_HEAD', 'SCHOOL_LEADER', 'AUDITOR', 'SYSTEM_ADMIN')),
    constraint appointment_step check (
        (role = 'REVIEWER') = (step is not null) and (step is null or step in ('FIRST', 'SECOND', 'FINAL'))),
    constraint appointment_days check (valid_until is null or valid_until >= valid_from)
);
create index appointment_by_person on appointment (person_id);
create index appointment_by_account on appointment (account_id);
create index appointment_by_role on appointment (role, unit_id);
