-- How alive each account is, as far as anybody could look (6.6, R15).
create table account_activity (
    account_id         uuid        not null,
    observed_at        timestamptz,
    unobservable_since timestamptz,
    last_post_at       timestamptz,
    level              text        not null,
    reckoned_at        timestamptz not null,
    constraint account_activity_pk primary key (account_id),
    constraint account_activity_level check (level in ('NORMAL', 'WATCH', 'WARNING', 'DORMANT', 'OVERDUE', 'UNKNOWN'))
);

-- What happened on an account; R15 says which kinds are life. Kept although the platform forgets (R16).
create table account_post (
    account_id       uuid        not null,
    platform_post_id text        not null,
    kind             text        not null,
    posted_at        timestamptz not null,
    origin           text        not null,
    publication_id   uuid,
    title            text        not null,
    url              text,
    constraint account_post_pk primary key (account_id, platform_post_id),
    constraint account_post_kind check (kind in ('POST', 'REPOST', 'REPLY', 'DELETED_POST', 'LOGIN', 'API_CALL'))
);
create index account_post_by_time on account_post (account_id, posted_at desc);

-- Each crossing of a level, so that the page can say what changed since last week.
create table dormancy_change (
    account_id uuid        not null,
    changed_at timestamptz not null,
    from_level text        not null,
    to_level   text        not null,
    constraint dormancy_change_pk primary key (account_id, changed_at)
);
create index dormancy_change_by_time on dormancy_change (changed_at);
