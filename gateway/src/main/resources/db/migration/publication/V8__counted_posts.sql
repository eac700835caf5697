-- Where a platform counts the posts of many accounts in one call, a timeline is read only where that number moved
-- (Weibo guide 5.4): what was told last, and the number that held when the timeline was read; null means to read it.
alter table poll_state
    add column posts_told bigint,
    add column told_at    timestamptz,
    add column posts_read bigint,
    add column ask_at     timestamptz,
    add column paid_at    timestamptz;
