-- A first answer may hold a new token: its body is sealed (AES-256-GCM), and what was kept in plain text is forgotten.
delete from idempotency_key;
alter table idempotency_key add column etag text;
alter table idempotency_key add column key_id text;
alter table idempotency_key add column nonce bytea;
