-- When a piece that its platform's list no longer shows was last compared by its id.
alter table publication add column compared_at timestamptz;
