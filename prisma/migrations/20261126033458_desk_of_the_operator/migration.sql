-- CreateEnum
CREATE TYPE "ExportFormat" AS ENUM ('csv', 'xlsx');

-- CreateEnum
CREATE TYPE "ExportState" AS ENUM ('waiting', 'running', 'ready', 'failed', 'cancelled', 'expired');

-- DropIndex
DROP INDEX "application_tenant_id_office_id_status_submitted_at_id_idx";

-- CreateTable
CREATE TABLE "application_search" (
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "application_id" UUID NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "application_search_pkey" PRIMARY KEY ("tenant_id","application_id")
);

-- CreateTable
CREATE TABLE "queue_view" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "staff_id" UUID NOT NULL,
    "office_id" UUID,
    "name" TEXT NOT NULL,
    "question" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "queue_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_desk" (
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "staff_id" UUID NOT NULL,
    "columns" TEXT[],
    "default_view_id" UUID,

    CONSTRAINT "staff_desk_pkey" PRIMARY KEY ("tenant_id","staff_id")
);

-- CreateTable
CREATE TABLE "export" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "staff_id" UUID NOT NULL,
    "format" "ExportFormat" NOT NULL,
    "question" JSONB NOT NULL,
    "locale" TEXT NOT NULL,
    "state" "ExportState" NOT NULL DEFAULT 'waiting',
    "rows" INTEGER NOT NULL,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "size" BIGINT,
    "storage_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_service" (
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "staff_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,

    CONSTRAINT "staff_service_pkey" PRIMARY KEY ("tenant_id","staff_id","service_id")
);

-- CreateIndex
CREATE INDEX "queue_view_tenant_id_office_id_idx" ON "queue_view"("tenant_id", "office_id");

-- CreateIndex
CREATE INDEX "queue_view_tenant_id_staff_id_idx" ON "queue_view"("tenant_id", "staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "queue_view_tenant_id_id_key" ON "queue_view"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "export_tenant_id_staff_id_created_at_idx" ON "export"("tenant_id", "staff_id", "created_at");

-- CreateIndex
CREATE INDEX "export_tenant_id_expires_at_idx" ON "export"("tenant_id", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "export_tenant_id_id_key" ON "export"("tenant_id", "id");

-- AddForeignKey
ALTER TABLE "application_search" ADD CONSTRAINT "application_search_tenant_id_application_id_fkey" FOREIGN KEY ("tenant_id", "application_id") REFERENCES "application"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_view" ADD CONSTRAINT "queue_view_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_view" ADD CONSTRAINT "queue_view_tenant_id_office_id_fkey" FOREIGN KEY ("tenant_id", "office_id") REFERENCES "office"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_desk" ADD CONSTRAINT "staff_desk_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export" ADD CONSTRAINT "export_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_service" ADD CONSTRAINT "staff_service_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_service" ADD CONSTRAINT "staff_service_tenant_id_service_id_fkey" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "service"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

call guard_tenant_tables();

-- A session says which services its member of staff is restricted to (null: none).
drop function open_session(uuid, uuid, timestamptz, timestamptz);
create function open_session(of_tenant uuid, of_session uuid, at_instant timestamptz, seen_after timestamptz)
  returns table (
    id uuid, identity jsonb, last_seen_at timestamptz, expires_at timestamptz, person_id uuid, fiscal_code text,
    staff_id uuid, role text, name text, offices text[], services text[])
  language plpgsql volatile set plan_cache_mode = 'force_generic_plan'
as $$
#variable_conflict use_column
begin
  perform set_config('app.tenant', of_tenant::text, true);
  return query
    select s.id, s.identity, s.last_seen_at, s.expires_at, s.person_id, p.fiscal_code, s.staff_id, m.role::text,
      coalesce(p.given_name || ' ' || p.family_name, m.given_name || ' ' || m.family_name),
      array(select o.office_id::text from staff_office o where o.tenant_id = s.tenant_id and o.staff_id = s.staff_id),
      (select array_agg(r.service_id::text) from staff_service r where r.tenant_id = s.tenant_id and r.staff_id = s.staff_id)
    from session s
    left join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
    left join staff m on m.tenant_id = s.tenant_id and m.id = s.staff_id
    where s.tenant_id = of_tenant and s.id = of_session and s.revoked_at is null and s.expires_at > at_instant
      and s.last_seen_at > seen_after - case when p.id is not null and p.fiscal_code is null then interval '90 minutes' else interval '0' end
      and (m.id is null or m.is_active);
end $$;

revoke execute on function open_session(uuid, uuid, timestamptz, timestamptz) from public;
grant execute on function open_session(uuid, uuid, timestamptz, timestamptz) to sportello_app;

-- The queue walks these, never the table. Comparing an enum is not leakproof, so that under row-level security a status can be no
-- key of an index: what is still open has indexes of its own, whose condition the queries repeat word for word.
create index application_received on application (tenant_id, office_id, submitted_at, id) include (service_id) where submitted_at is not null;
create index application_of_service on application (tenant_id, service_id, submitted_at, id) where submitted_at is not null;
create index application_of_assignee on application (tenant_id, assignee_id, submitted_at, id) where assignee_id is not null and submitted_at is not null;
create index application_open on application (tenant_id, office_id, submitted_at, id) include (status, service_id, assignee_id, due_on)
  where submitted_at is not null and status not in ('draft', 'accepted', 'rejected', 'withdrawn', 'revoked');
create index application_due on application (tenant_id, office_id, due_on, id) include (status, service_id, assignee_id)
  where submitted_at is not null and due_on is not null and status not in ('draft', 'accepted', 'rejected', 'withdrawn', 'revoked');
create index application_decided on application (tenant_id, office_id, outcome_at) include (service_id, submitted_at, due_on, outcome)
  where outcome_at is not null;
create index registration_of_application on registration (tenant_id, application_id);

-- Words without accents, capitals and signs, the same for what is stored and what is asked.
create function words_of(said text) returns setof text
  language sql immutable parallel safe
  begin atomic
    select distinct left(word, 64)
    from regexp_split_to_table(
      replace(lower(regexp_replace(normalize(translate(said, '’‘ʼ“”«»–—…·', '           '), nfkd), '[\u0300-\u036f]', '', 'g') collate pg_c_utf8), 'ß', 'ss'),
      '[^a-z0-9\u0080-\uffff]+') as word
    where word <> '';
  end;

-- The same word of two tenants is two words of the index.
create function word_space(of_tenant uuid) returns text
  language sql immutable parallel safe
  return right(replace(of_tenant::text, '-', ''), 8);

-- Runs with the rights of whoever writes the application, so row-level security holds inside.
create function write_words(of_tenant uuid, of_application uuid) returns void
  language sql volatile
  begin atomic
    insert into application_search (tenant_id, application_id, words)
    select a.tenant_id, a.id, array_to_tsvector(array(
      select word_space(a.tenant_id) || word
      from words_of(concat_ws(' ', p.given_name, p.family_name, p.fiscal_code, a.registration_number,
        -- A code is typed whole, without "AN", or as the first of its printed groups.
        a.code, substr(a.code, 3), regexp_replace(substr(a.code, 3), '(.{4})', '\1 ', 'g'),
        (select string_agg(said #>> '{}', ' ') from jsonb_path_query(a.answers, 'lax $.** ? (@.type() == "string" || @.type() == "number")') as said
          -- Files are known by an id nobody types.
          where said #>> '{}' !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'))) as word
      -- More distinct words than any form holds: a tsvector has an end.
      limit 4000))
    from application a join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
    where a.tenant_id = of_tenant and a.id = of_application
    on conflict (tenant_id, application_id) do update set words = excluded.words;
  end;

create function index_application() returns trigger
  language plpgsql as $$
begin
  perform write_words(new.tenant_id, new.id);
  return null;
end $$;

create trigger words_of_sent after insert on application for each row when (new.status <> 'draft') execute function index_application();
create trigger words_of_changed after update of status, answers, code, registration_number on application for each row
  when (new.status <> 'draft' and (old.status = 'draft' or (old.answers, old.code, old.registration_number) is distinct from (new.answers, new.code, new.registration_number)))
  execute function index_application();

-- A person is found by the name they have now.
create function index_person() returns trigger
  language plpgsql as $$
begin
  perform write_words(a.tenant_id, a.id) from application a where a.tenant_id = new.tenant_id and a.person_id = new.id and a.status <> 'draft';
  return null;
end $$;

create trigger words_of_renamed after update of given_name, family_name on person for each row
  when ((old.given_name, old.family_name) is distinct from (new.given_name, new.family_name)) execute function index_person();

select write_words(tenant_id, id) from application where status <> 'draft';

create index application_search_words on application_search using gin (words);

-- What somebody types, as a question to the index: every word must begin so.
create function search_query(asked text) returns tsquery
  language sql stable parallel safe
  begin atomic
    select string_agg(quote_literal(word_space(current_tenant()) || word) || ':*', ' & ')::tsquery from words_of(asked) as word;
  end;

-- Text matching is not leakproof, so under row-level security it could use no index. This looks into the index with the rights of the owner,
-- names the tenant itself, and answers ids only: whoever asks sees the rows of those they may see.
create function search_applications(asked text, at_most int) returns setof uuid
  language plpgsql stable security definer set search_path = public set enable_seqscan = off set plan_cache_mode = 'force_custom_plan' rows 200
as $$
declare
  wanted constant tsquery := search_query(asked);
begin
  return query select s.application_id from application_search s where s.words @@ wanted and s.tenant_id = current_tenant() limit at_most;
end $$;

revoke execute on function words_of(text), word_space(uuid), write_words(uuid, uuid), index_application(), index_person(), search_query(text), search_applications(text, int) from public;
grant execute on function words_of(text), word_space(uuid), write_words(uuid, uuid), index_application(), index_person(), search_query(text), search_applications(text, int) to sportello_app;
