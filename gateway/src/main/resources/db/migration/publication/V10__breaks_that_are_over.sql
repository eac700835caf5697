-- By which refusal a connection broke, and whether reading the timeline met the same one: then a timeline that is read
-- again proves that it is over.
alter table poll_state
    add column broken_by text,
    add column break_met boolean not null default false;
