create table credential (
    person_id     uuid        not null,
    password_hash text        not null,
    changed_at    timestamptz not null,
    constraint credential_pk primary key (person_id)
);

-- Personal access tokens; only the SHA-256 of the token is kept.
create table access_token (
    id           uuid        not null,
    person_id    uuid        not null,
    name         text        not null,
    token_hash   text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    constraint access_token_pk primary key (id),
    constraint access_token_hash_uk unique (token_hash)
);
create index access_token_by_person on access_token (person_id);
