-- What the database guards by itself: tenants see only their rows, history is never rewritten, the outbox is sent once.

-- The role of the apps: owns nothing, bypasses nothing. Its password is set by whoever installs (scripts, or the administrator of the server).
do $$
begin
  if not exists (select from pg_roles where rolname = 'sportello_app') then
    create role sportello_app login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
exception when duplicate_object or unique_violation then
  null; -- another database of the same server is being migrated at this instant
end $$;

grant usage on schema public to sportello_app;
grant select, insert, update, delete on all tables in schema public to sportello_app;
alter default privileges in schema public grant select, insert, update, delete on tables to sportello_app;
revoke all on _prisma_migrations from sportello_app;
grant select on _prisma_migrations to sportello_app;
revoke insert, update, delete on tenant, tenant_host from sportello_app;

-- Row-level security on every table that has a tenant, and on the tenant itself.
create procedure guard_tenant_tables()
  language plpgsql as $$
declare
  guarded text;
begin
  for guarded in
    select c.table_name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE'
      and not exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = c.table_name)
  loop
    execute format('alter table %I enable row level security', guarded);
    execute format(
      'create policy tenant_rows on %I using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))',
      guarded);
  end loop;
end $$;

call guard_tenant_tables();

alter table tenant enable row level security;
create policy own_tenant on tenant using (id = (select current_tenant()));

alter table tenant_host add foreign key (tenant_id) references tenant (id) on delete cascade;
alter table office add foreign key (tenant_id) references tenant (id);
alter table person add foreign key (tenant_id) references tenant (id);
alter table staff add foreign key (tenant_id) references tenant (id);
alter table service add foreign key (tenant_id) references tenant (id);
alter table subform add foreign key (tenant_id) references tenant (id);
alter table service add foreign key (tenant_id, published_version_id) references service_version (tenant_id, id);
alter table application add foreign key (tenant_id, office_id) references office (tenant_id, id);
alter table application add foreign key (tenant_id, assignee_id) references staff (tenant_id, id);
alter table registration add foreign key (tenant_id, application_id) references application (tenant_id, id) on delete cascade;
alter table session add check (num_nonnulls(person_id, staff_id) = 1);

-- Which tenant a host name belongs to; the only question that may be asked before the tenant is known.
create function tenant_of_host(asked text) returns tenant
  language sql stable security definer set search_path = public
  return (select t from tenant t join tenant_host h on h.tenant_id = t.id where h.host = lower(asked));

-- The tenants, for jobs that sweep all of them one by one.
create function tenant_ids() returns setof uuid
  language sql stable security definer set search_path = public
  begin atomic select id from tenant order by id; end;

-- History, security log and publications are only ever added to.
create function refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception 'rows of % are append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger append_only before update or delete on status_change for each row execute function refuse_change();
create trigger append_only before update or delete on audit_entry for each row execute function refuse_change();
create trigger append_only before update or delete on service_version for each row execute function refuse_change();
create trigger append_only before update or delete on subform for each row execute function refuse_change();

-- An event, once written, may only be marked as sent.
create function refuse_rewriting_event() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or (new.id, new.tenant_id, new.name, new.payload, new.created_at) is distinct from (old.id, old.tenant_id, old.name, old.payload, old.created_at)
     or old.sent_at is not null then
    raise exception 'rows of % are append-only', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create trigger append_only before update or delete on outbox_event for each row execute function refuse_rewriting_event();

-- The relay: takes pending events of all tenants, several relays share the work; the rows stay locked until it commits.
create index outbox_event_pending on outbox_event (created_at, id) where sent_at is null;

create function claim_outbox(at_most int) returns table (id uuid, tenant_id uuid, name text, payload jsonb, created_at timestamptz)
  language sql volatile security definer set search_path = public
  begin atomic
    select o.id, o.tenant_id, o.name, o.payload, o.created_at from outbox_event o
    where o.sent_at is null order by o.created_at, o.id limit at_most for update skip locked;
  end;

create function mark_outbox_sent(ids uuid[]) returns void
  language sql volatile security definer set search_path = public
  begin atomic
    update outbox_event set sent_at = now() where id = any (ids) and sent_at is null;
  end;

create function announce_outbox() returns trigger
  language plpgsql as $$
begin
  notify sportello_outbox;
  return null;
end $$;

create trigger announce after insert on outbox_event for each statement execute function announce_outbox();

revoke execute on all functions in schema public from public;
grant execute on function current_tenant(), tenant_of_host(text), tenant_ids(), claim_outbox(int), mark_outbox_sent(uuid[]) to sportello_app;
grant execute on function refuse_change(), refuse_rewriting_event(), announce_outbox() to sportello_app;
