-- The tenant of the running transaction. `nullif`: a pooled connection that was used before keeps an empty string, not null.
create function current_tenant() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.tenant', true), '')::uuid;
