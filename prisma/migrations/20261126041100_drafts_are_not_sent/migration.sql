-- What was sent has an instant of sending and a draft has none: the desk tells the two apart by it alone, from an index.
alter table application add constraint draft_is_not_sent check (status <> 'draft' or submitted_at is null);
