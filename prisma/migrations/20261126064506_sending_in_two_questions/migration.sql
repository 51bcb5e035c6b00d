-- Sending an application is what a town's worst minute is made of: it is read in one question and written in one, each a transaction of its own
-- with the tenant set, instead of five. Both run with the rights of the asker, so row-level security holds inside.
create function find_submission(of_tenant uuid, of_application uuid, of_person uuid, of_key text)
  returns table (
    "status" text, "code" text, "answers" jsonb, "progress" jsonb, "serviceVersionId" uuid, "personId" uuid, "officeId" uuid, "serviceId" uuid,
    "assigneeId" uuid, "registrationNumber" text, "outcome" text, "identity" jsonb, "idempotencyKey" text, "submittedAt" timestamptz,
    "createdAt" timestamptz, "updatedAt" timestamptz, "keyHolder" uuid, "firstStatus" text, "service" jsonb, "person" jsonb, "uploads" jsonb)
  language plpgsql volatile set plan_cache_mode = 'force_generic_plan'
as $$
#variable_conflict use_column
begin
  perform set_config('app.tenant', of_tenant::text, true);
  return query
    select a.status::text, a.code, a.answers, a.progress, a.service_version_id, a.person_id, a.office_id, a.service_id,
      a.assignee_id, a.registration_number, a.outcome::text, a.identity, a.idempotency_key, a.submitted_at, a.created_at, a.updated_at,
      (select other.id from application other where other.tenant_id = of_tenant and other.person_id = a.person_id and other.idempotency_key = of_key),
      (select c."to"::text from status_change c where c.tenant_id = of_tenant and c.application_id = a.id and c.command = 'submit'),
      jsonb_build_object('status', s.status, 'opensAt', s.opens_at, 'closesAt', s.closes_at, 'suspensionReason', s.suspension_reason,
        'publishedVersionId', s.published_version_id),
      jsonb_build_object('givenName', p.given_name, 'familyName', p.family_name, 'fiscalCode', p.fiscal_code, 'certified', p.certified,
        'contacts', p.contacts),
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'field', u.field)) from upload u
        where u.tenant_id = of_tenant and u.application_id = a.id and u.by = 'citizen'), '[]')
    from application a
    join service s on s.tenant_id = a.tenant_id and s.id = a.service_id
    join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
    where a.tenant_id = of_tenant and a.id = of_application and a.person_id = of_person;
end $$;

-- The application, its history and its event: all or nothing. Answers whether the draft was still there, as it was seen, to be sent.
create function write_submission(
  of_tenant uuid, of_application uuid, seen timestamptz, to_status "ApplicationStatus", of_code text, of_key text, with_answers jsonb, with_identity jsonb,
  at_instant timestamptz, due date, of_actor uuid)
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
      submitted_at = at_instant, due_on = due, updated_at = at_instant
    where tenant_id = of_tenant and id = of_application and status = 'draft' and updated_at = seen;
  if not found then
    return false;
  end if;
  insert into status_change (id, application_id, command, "from", "to", by, actor_id, at)
    values (change, of_application, 'submit', 'draft', to_status, 'citizen', of_actor, at_instant);
  insert into outbox_event (id, name, payload)
    values (uuidv7(), 'application/' || to_status, jsonb_build_object('applicationId', of_application, 'changeId', change, 'command', 'submit'));
  return true;
end $$;

revoke execute on function find_submission(uuid, uuid, uuid, text) from public;
revoke execute on function write_submission(uuid, uuid, timestamptz, "ApplicationStatus", text, text, jsonb, jsonb, timestamptz, date, uuid) from public;
grant execute on function find_submission(uuid, uuid, uuid, text) to sportello_app;
grant execute on function write_submission(uuid, uuid, timestamptz, "ApplicationStatus", text, text, jsonb, jsonb, timestamptz, date, uuid) to sportello_app;

-- Making the words of thirty answers takes longer than all the rest of a sending: a job writes them a moment later, when the event of the sending tells it.
drop trigger words_of_changed on application;
create trigger words_of_changed after update of status, answers, code, registration_number on application for each row
  when (old.status <> 'draft' and (old.answers, old.code, old.registration_number) is distinct from (new.answers, new.code, new.registration_number))
  execute function index_application();
