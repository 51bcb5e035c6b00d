-- CreateEnum
CREATE TYPE "StaffNewsKind" AS ENUM ('mentioned', 'assigned', 'answered', 'arrived');

-- AlterTable
ALTER TABLE "status_change" ADD COLUMN     "on_behalf_of" UUID;

-- CreateTable
CREATE TABLE "folder" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "folder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "folder_entry" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "folder_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "linked_by" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,
    "unlinked_by" UUID,
    "unlinked_at" TIMESTAMPTZ(3),
    "unlink_reason" TEXT,

    CONSTRAINT "folder_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presence" (
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "application_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("tenant_id","application_id","staff_id")
);

-- CreateTable
CREATE TABLE "note_mention" (
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "message_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,

    CONSTRAINT "note_mention_pkey" PRIMARY KEY ("tenant_id","message_id","staff_id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "staff_id" UUID NOT NULL,
    "delegate_id" UUID NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_news" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "staff_id" UUID NOT NULL,
    "kind" "StaffNewsKind" NOT NULL,
    "application_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_news_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "news_wish" (
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "staff_id" UUID NOT NULL,
    "wish" JSONB NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'it',

    CONSTRAINT "news_wish_pkey" PRIMARY KEY ("tenant_id","staff_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "folder_tenant_id_id_key" ON "folder"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "folder_entry_tenant_id_folder_id_idx" ON "folder_entry"("tenant_id", "folder_id");

-- CreateIndex
CREATE UNIQUE INDEX "folder_entry_tenant_id_id_key" ON "folder_entry"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "presence_tenant_id_staff_id_idx" ON "presence"("tenant_id", "staff_id");

-- CreateIndex
CREATE INDEX "note_mention_tenant_id_staff_id_idx" ON "note_mention"("tenant_id", "staff_id");

-- CreateIndex
CREATE INDEX "absence_tenant_id_delegate_id_last_day_idx" ON "absence"("tenant_id", "delegate_id", "last_day");

-- CreateIndex
CREATE INDEX "absence_tenant_id_staff_id_last_day_idx" ON "absence"("tenant_id", "staff_id", "last_day");

-- CreateIndex
CREATE UNIQUE INDEX "absence_tenant_id_id_key" ON "absence"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "staff_news_tenant_id_application_id_idx" ON "staff_news"("tenant_id", "application_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_news_tenant_id_id_key" ON "staff_news"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_news_tenant_id_staff_id_key_key" ON "staff_news"("tenant_id", "staff_id", "key");

-- CreateIndex
CREATE INDEX "status_change_tenant_id_at_idx" ON "status_change"("tenant_id", "at");

-- AddForeignKey
ALTER TABLE "folder_entry" ADD CONSTRAINT "folder_entry_tenant_id_folder_id_fkey" FOREIGN KEY ("tenant_id", "folder_id") REFERENCES "folder"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "folder_entry" ADD CONSTRAINT "folder_entry_tenant_id_application_id_fkey" FOREIGN KEY ("tenant_id", "application_id") REFERENCES "application"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_tenant_id_application_id_fkey" FOREIGN KEY ("tenant_id", "application_id") REFERENCES "application"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_mention" ADD CONSTRAINT "note_mention_tenant_id_message_id_fkey" FOREIGN KEY ("tenant_id", "message_id") REFERENCES "message"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_mention" ADD CONSTRAINT "note_mention_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_tenant_id_delegate_id_fkey" FOREIGN KEY ("tenant_id", "delegate_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_news" ADD CONSTRAINT "staff_news_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_news" ADD CONSTRAINT "staff_news_tenant_id_application_id_fkey" FOREIGN KEY ("tenant_id", "application_id") REFERENCES "application"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news_wish" ADD CONSTRAINT "news_wish_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

call guard_tenant_tables();

-- An application is in one folder at a time; what it was in before stays written.
create unique index folder_entry_open on folder_entry (tenant_id, application_id) where unlinked_at is null;
-- What waits to be told.
create index staff_news_waiting on staff_news (tenant_id, staff_id, at) where mailed_at is null;
alter table absence add constraint absence_days check (first_day <= last_day);
alter table absence add constraint absence_of_another check (staff_id <> delegate_id);

-- Sending says where it was filled in and by whose hand.
drop function find_submission(uuid, uuid, uuid, text);
drop function write_submission(uuid, uuid, timestamptz, "ApplicationStatus", text, text, jsonb, jsonb, timestamptz, date, uuid, uuid, uuid, smallint);
create function find_submission(of_tenant uuid, of_application uuid, of_person uuid, of_key text)
  returns table (
    "status" text, "code" text, "answers" jsonb, "progress" jsonb, "serviceVersionId" uuid, "personId" uuid, "officeId" uuid, "serviceId" uuid,
    "assigneeId" uuid, "registrationNumber" text, "outcome" text, "identity" jsonb, "channel" text, "idempotencyKey" text, "submittedAt" timestamptz,
    "createdAt" timestamptz, "updatedAt" timestamptz, "keyHolder" uuid, "firstStatus" text, "service" jsonb, "person" jsonb, "uploads" jsonb)
  language plpgsql volatile set plan_cache_mode = 'force_generic_plan'
as $$
#variable_conflict use_column
begin
  perform set_config('app.tenant', of_tenant::text, true);
  return query
    select a.status::text, a.code, a.answers, a.progress, a.service_version_id, a.person_id, a.office_id, a.service_id,
      a.assignee_id, a.registration_number, a.outcome::text, a.identity, a.channel::text, a.idempotency_key, a.submitted_at, a.created_at, a.updated_at,
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

create function write_submission(
  of_tenant uuid, of_application uuid, seen timestamptz, to_status "ApplicationStatus", of_code text, of_key text, with_answers jsonb, with_identity jsonb,
  at_instant timestamptz, due date, of_actor uuid, to_office uuid, to_staff uuid, by_rule smallint, by_whom "MovedBy")
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
    values (change, of_application, 'submit', 'draft', to_status, by_whom, of_actor, at_instant);
  insert into outbox_event (id, name, payload)
    values (uuidv7(), 'application/' || to_status, jsonb_build_object('applicationId', of_application, 'changeId', change, 'command', 'submit'));
  return true;
end $$;
revoke execute on function find_submission(uuid, uuid, uuid, text) from public;
revoke execute on function write_submission(uuid, uuid, timestamptz, "ApplicationStatus", text, text, jsonb, jsonb, timestamptz, date, uuid, uuid, uuid, smallint, "MovedBy") from public;
grant execute on function find_submission(uuid, uuid, uuid, text) to sportello_app;
grant execute on function write_submission(uuid, uuid, timestamptz, "ApplicationStatus", text, text, jsonb, jsonb, timestamptz, date, uuid, uuid, uuid, smallint, "MovedBy") to sportello_app;

-- A session of staff knows for whom they stand in today, in the one question it is.
drop function open_session(uuid, uuid, timestamptz, timestamptz);
create function open_session(of_tenant uuid, of_session uuid, at_instant timestamptz, seen_after timestamptz)
  returns table (
    id uuid, identity jsonb, last_seen_at timestamptz, expires_at timestamptz, person_id uuid, fiscal_code text,
    staff_id uuid, role text, name text, offices text[], services text[], stands_in_for text[])
  language plpgsql volatile set plan_cache_mode = 'force_generic_plan'
as $$
#variable_conflict use_column
begin
  perform set_config('app.tenant', of_tenant::text, true);
  return query
    select s.id, s.identity, s.last_seen_at, s.expires_at, s.person_id, p.fiscal_code, s.staff_id, m.role::text,
      coalesce(p.given_name || ' ' || p.family_name, m.given_name || ' ' || m.family_name),
      array(select o.office_id::text from staff_office o where o.tenant_id = s.tenant_id and o.staff_id = s.staff_id),
      (select array_agg(r.service_id::text) from staff_service r where r.tenant_id = s.tenant_id and r.staff_id = s.staff_id),
      (select array_agg(b.staff_id::text) from absence b where b.tenant_id = s.tenant_id and b.delegate_id = s.staff_id and b.ended_at is null
        and (at_instant at time zone 'Europe/Rome')::date between b.first_day and b.last_day)
    from session s
    left join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
    left join staff m on m.tenant_id = s.tenant_id and m.id = s.staff_id
    where s.tenant_id = of_tenant and s.id = of_session and s.revoked_at is null and s.expires_at > at_instant
      and s.last_seen_at > seen_after - case when p.id is not null and p.fiscal_code is null then interval '90 minutes' else interval '0' end
      and (m.id is null or m.is_active);
end $$;

revoke execute on function open_session(uuid, uuid, timestamptz, timestamptz) from public;
grant execute on function open_session(uuid, uuid, timestamptz, timestamptz) to sportello_app;
