-- The chain of all facts; each entry carries the hash of the one before (R18).
create table audit_entry (
    seq          bigint      not null,
    at           timestamptz not null,
    actor        uuid,
    action       text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    draft_id     uuid,
    details      text        not null,
    prev_hash    text        not null,
    hash         text        not null,
    constraint audit_entry_pk primary key (seq),
    constraint audit_entry_hash_uk unique (hash),
    constraint audit_entry_one_successor unique (prev_hash),
    constraint audit_entry_action check (action ~ '^[A-Z][A-Z0-9_]*$'),
    constraint audit_entry_hashes check (prev_hash ~ '^[0-9a-f]{64}$' and hash ~ '^[0-9a-f]{64}$')
);
create index audit_entry_by_draft on audit_entry (draft_id, seq);
create index audit_entry_by_action on audit_entry (action, seq);

-- The last entry; its one row is locked for every append, so that the chain never forks.
create table audit_head (
    singleton boolean not null default true,
    seq       bigint  not null,
    hash      text    not null,
    constraint audit_head_pk primary key (singleton),
    constraint audit_head_one_row check (singleton)
);
insert into audit_head (seq, hash) values (0, repeat('0', 64));

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'R18: the audit chain is append-only, % on % is refused', tg_op, tg_table_name
        using errcode = 'integrity_constraint_violation';
end
$$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_is_append_only();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function audit_is_append_only();
create trigger audit_head_stays before delete on audit_head
    for each row execute function audit_is_append_only();
create trigger audit_head_no_truncate before truncate on audit_head
    for each statement execute function audit_is_append_only();

-- The head moves one entry at a time and only to the entry that was just appended.
create function audit_head_follows_the_chain() returns trigger language plpgsql as $$
begin
    if new.seq <> old.seq + 1
        or not exists (select from audit_entry e
                       where e.seq = new.seq and e.hash = new.hash and e.prev_hash = old.hash) then
        raise exception 'R18: the head of the audit chain moves to the next entry only'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger audit_head_moves_on before update on audit_head
    for each row execute function audit_head_follows_the_chain();
