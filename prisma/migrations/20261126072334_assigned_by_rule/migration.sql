-- AlterTable
ALTER TABLE "application" ADD COLUMN     "assigned_by_rule" SMALLINT;

-- Where the rules of the service send an application is written with the sending itself. An office that is gone leaves it where it was, somebody who
-- no longer works there leaves it to the office.
drop function write_submission(uuid, uuid, timestamptz, "ApplicationStatus", text, text, jsonb, jsonb, timestamptz, date, uuid);
create function write_submission(
  of_tenant uuid, of_application uuid, seen timestamptz, to_status "ApplicationStatus", of_code text, of_key text, with_answers jsonb, with_identity jsonb,
  at_instant timestamptz, due date, of_actor uuid, to_office uuid, to_staff uuid, by_rule smallint)
  returns boolean
  language plpgsql volatile set plan_cache_mode = 'force_generic_plan'
as $$
#variable_conflict use_column
declare
  change uuid := uuidv7();
begin
  perform set_config('app.tenant', of_tenant::text, true);
  update application
    set status = to_status, code = of_code, idempotency_key = of_key, answers = with_answers, identity = with_identity,
      submitted_at = at_instant, due_on = due, updated_at = at_instant, assigned_by_rule = by_rule
    where tenant_id = of_tenant and id = of_application and status = 'draft' and updated_at = seen;
  if not found then
    return false;
  end if;
  if to_office is not null then
    update application
      set office_id = to_office, assignee_id = (select k.id from staff k where k.tenant_id = of_tenant and k.id = to_staff and k.is_active and k.role in ('operator', 'manager')
        and exists (select from staff_office m where m.tenant_id = of_tenant and m.staff_id = k.id and m.office_id = to_office))
      where tenant_id = of_tenant and id = of_application and exists (select from office o where o.tenant_id = of_tenant and o.id = to_office);
  end if;
  insert into status_change (id, application_id, command, "from", "to", by, actor_id, at)
    values (change, of_application, 'submit', 'draft', to_status, 'citizen', of_actor, at_instant);
  insert into outbox_event (id, name, payload)
    values (uuidv7(), 'application/' || to_status, jsonb_build_object('applicationId', of_application, 'changeId', change, 'command', 'submit'));
  return true;
end $$;
revoke execute on function write_submission(uuid, uuid, timestamptz, "ApplicationStatus", text, text, jsonb, jsonb, timestamptz, date, uuid, uuid, uuid, smallint) from public;
grant execute on function write_submission(uuid, uuid, timestamptz, "ApplicationStatus", text, text, jsonb, jsonb, timestamptz, date, uuid, uuid, uuid, smallint) to sportello_app;
