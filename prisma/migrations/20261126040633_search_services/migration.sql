-- AlterTable
ALTER TABLE "service" ADD COLUMN     "audiences" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "life_events" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "service_text" (
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "service_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "stems" tsvector NOT NULL,

    CONSTRAINT "service_text_pkey" PRIMARY KEY ("tenant_id","service_id","locale")
);

-- AddForeignKey
ALTER TABLE "service_text" ADD CONSTRAINT "service_text_tenant_id_service_id_fkey" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "service"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

call guard_tenant_tables();

-- Both are "trusted": the owner of a database may add them without being a superuser.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- How a language's words are cut to their stems; those of a language without a dictionary stay whole.
create function search_config(locale text) returns regconfig
  language sql immutable
  return case locale when 'it' then 'italian'::regconfig when 'de' then 'german'::regconfig when 'en' then 'english'::regconfig else 'simple'::regconfig end;

-- Writes what the search looks into, for every language the publication in force has a title in.
create function write_service_texts() returns trigger
  language plpgsql as $$
begin
  delete from service_text t where t.tenant_id = new.tenant_id and t.service_id = new.id;
  insert into service_text (tenant_id, service_id, locale, words, stems)
  select new.tenant_id, new.id, spoken.locale,
    lower(concat_ws(' ', spoken.title, spoken.keywords, spoken.summary)),
    setweight(to_tsvector(search_config(spoken.locale), concat_ws(' ', spoken.title, spoken.keywords)), 'A')
      || setweight(to_tsvector(search_config(spoken.locale), spoken.summary), 'B')
      || setweight(to_tsvector(search_config(spoken.locale), spoken.rest), 'D')
  from service_version v
  cross join lateral jsonb_object_keys(v.sheet -> 'title') as l (locale)
  cross join lateral (
    select l.locale,
      unaccent(v.sheet -> 'title' ->> l.locale) as title,
      -- Topics and category are slugs of Italian words.
      unaccent(concat_ws(' ', v.sheet -> 'keywords' ->> l.locale, case when l.locale = 'it' then replace(array_to_string(new.topics || new.category, ' '), '-', ' ') end)) as keywords,
      unaccent(coalesce(v.sheet -> 'summary' ->> l.locale, '')) as summary,
      unaccent(concat_ws(' ', v.sheet -> 'recipients' ->> l.locale, v.sheet -> 'description' ->> l.locale, v.sheet -> 'outcome' ->> l.locale)) as rest
  ) as spoken
  where v.tenant_id = new.tenant_id and v.id = new.published_version_id;
  return null;
end $$;

create trigger write_texts after insert or update of published_version_id, topics, category on service
  for each row when (new.published_version_id is not null) execute function write_service_texts();

-- The services there were before.
update service set published_version_id = published_version_id where published_version_id is not null;
