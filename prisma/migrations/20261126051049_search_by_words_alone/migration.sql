-- The words bring their tenant along: the tenant's own condition is a border, not a way in. As a key of an index it let the planner walk all of a
-- tenant's applications and look for the words in each; put so, no index but that of the words can serve it.
create or replace function search_applications(asked text, at_most int) returns setof uuid
  language plpgsql stable security definer set search_path = public set enable_seqscan = off set plan_cache_mode = 'force_custom_plan' rows 200
as $$
declare
  wanted constant tsquery := search_query(asked);
begin
  return query select s.application_id from application_search s where s.words @@ wanted and (s.tenant_id = current_tenant()) is true limit at_most;
end $$;
