-- A call that the platform took without telling an id, and one that it put off: both are known to be no more than that.
alter table attempt drop constraint attempt_state;
alter table attempt add constraint attempt_state check (state in (
    'RESERVED', 'SENDING', 'PENDING', 'TAKEN', 'PUBLISHED', 'UNKNOWN', 'REFUSED', 'DEFERRED', 'NOT_SENT', 'ABSENT'));
drop index attempt_one_at_a_time;
create unique index attempt_one_at_a_time on attempt (publication_id)
    where state in ('RESERVED', 'SENDING', 'PENDING', 'TAKEN', 'PUBLISHED', 'UNKNOWN');
