-- Credentials of platform accounts, AES-256-GCM; the account id is bound into the seal.
create table sealed_credential (
    account_id          uuid        not null,
    key_id              text        not null,
    nonce               bytea       not null,
    ciphertext          bytea       not null,
    expires_at          timestamptz,
    generation          bigint      not null,
    sealed_at           timestamptz not null,
    sealed_by           uuid,
    constraint sealed_credential_pk primary key (account_id),
    constraint sealed_credential_nonce check (octet_length(nonce) = 12),
    constraint sealed_credential_key_id check (key_id ~ '^[0-9a-f]{16}$')
);

-- Pictures that an account's platform holds already, so that the same bytes are uploaded once.
create table uploaded_picture (
    platform_account text        not null,
    purpose          text        not null,
    sha256           text        not null,
    reference        text        not null,
    uploaded_at      timestamptz not null,
    constraint uploaded_picture_pk primary key (platform_account, purpose, sha256)
);

-- When an account's timeline is read next and what is known about being able to read it.
create table poll_state (
    account_id    uuid        not null,
    history_until timestamptz not null,
    due_at        timestamptz not null,
    polled_at     timestamptz,
    seen_at       timestamptz,
    unknown_since timestamptz,
    failure       text,
    quiet_polls   integer     not null default 0,
    lease_until   timestamptz,
    constraint poll_state_pk primary key (account_id)
);
create index poll_state_by_due on poll_state (due_at);

-- What the platform shows to readers, each post once.
create table observed_post (
    id               uuid        not null,
    account_id       uuid        not null,
    platform_post_id text        not null,
    url              text,
    title            text,
    excerpt          text        not null,
    link             text,
    client           text,
    posted_at        timestamptz not null,
    first_seen_at    timestamptz not null,
    last_seen_at     timestamptz not null,
    origin           text        not null,
    publication_id   uuid,
    told_at          timestamptz,
    constraint observed_post_pk primary key (id),
    constraint observed_post_uk unique (account_id, platform_post_id),
    constraint observed_post_publication_fk foreign key (publication_id) references publication (id),
    constraint observed_post_origin check (origin in ('GATEWAY', 'HAND_OVER', 'HISTORY', 'UNREVIEWED', 'UNSETTLED')),
    constraint observed_post_matched check ((origin in ('GATEWAY', 'HAND_OVER')) = (publication_id is not null))
);
create index observed_post_by_account on observed_post (account_id, posted_at desc, id);
create index observed_post_untold on observed_post (account_id) where told_at is null;
