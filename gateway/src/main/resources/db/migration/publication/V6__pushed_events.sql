-- Token and AES key of each account's callback address, sealed like its credentials but made by the gateway.
create table callback_key (
    account_id uuid        not null,
    key_id     text        not null,
    nonce      bytea       not null,
    ciphertext bytea       not null,
    made_at    timestamptz not null,
    made_by    uuid,
    constraint callback_key_pk primary key (account_id),
    constraint callback_key_nonce check (octet_length(nonce) = 12),
    constraint callback_key_key_id check (key_id ~ '^[0-9a-f]{16}$')
);

-- What platforms have pushed, each thing once: they say it up to three times (WeChat guide, section 8).
create table pushed_event (
    account_id  uuid        not null,
    told        text        not null,
    event       text        not null,
    handle      text,
    status      text,
    received_at timestamptz not null,
    constraint pushed_event_pk primary key (account_id, told)
);
