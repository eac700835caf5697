-- Of very many findings the gravest are listed and the others counted: those that block or ask for a reason, and notes.
-- R11: no revision enters review over findings that nobody sees, whatever the application says.
alter table screening_run
    add column unlisted_asking integer not null default 0,
    add column unlisted_notes  integer not null default 0,
    add constraint screening_run_listed check (occasion <> 'SUBMISSION' or revision_id is null or unlisted_asking = 0);
