-- Policies by the day from which they hold (R20). Three signatures are the least (N2b).
create table school_policy (
    effective_from         date        not null,
    required_signatures    integer     not null,
    exclude_contributors   boolean     not null,
    require_lead           boolean     not null,
    parallel_steps         boolean     not null,
    approval_window_hours  bigint      not null,
    dormancy_days          integer[]   not null,
    recorded_at            timestamptz not null default now(),
    constraint school_policy_pk primary key (effective_from),
    constraint school_policy_three_signatures check (required_signatures >= 3),
    constraint school_policy_window check (approval_window_hours > 0),
    constraint school_policy_dormancy check (array_length(dormancy_days, 1) = 4)
);

insert into school_policy (effective_from, required_signatures, exclude_contributors, require_lead,
                           parallel_steps, approval_window_hours, dormancy_days)
values (date '2015-01-01', 3, true, true, false, 72, array [30, 60, 90, 180]);

-- First answers of creating calls, so that a repeated call gets the same one.
create table idempotency_key (
    person_id     uuid        not null,
    key           text        not null,
    request_hash  text        not null,
    status        integer,
    content_type  text,
    location      text,
    body          bytea,
    created_at    timestamptz not null,
    constraint idempotency_key_pk primary key (person_id, key)
);

-- Registry of events that listeners have still to handle (Spring Modulith, schema v2).
create table event_publication (
    id                     uuid        not null,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    integer,
    last_resubmission_date timestamptz,
    constraint event_publication_pk primary key (id)
);
create index event_publication_by_hash on event_publication using hash (serialized_event);
create index event_publication_by_completion on event_publication (completion_date);

create table event_publication_archive (
    id                     uuid        not null,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    integer,
    last_resubmission_date timestamptz,
    constraint event_publication_archive_pk primary key (id)
);
create index event_publication_archive_by_hash on event_publication_archive using hash (serialized_event);
create index event_publication_archive_by_completion on event_publication_archive (completion_date);

-- Recurring and delayed tasks (db-scheduler).
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
