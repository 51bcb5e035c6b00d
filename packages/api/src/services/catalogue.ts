import { type Locale, Localised } from "@sportello/domain/locales";
import { type Choice, narrow } from "@sportello/domain/services/narrow";
import { searchWords } from "@sportello/domain/services/search-words";
import type { Context } from "../context.ts";
import { type Ask, askOn } from "./ask.ts";
import { openingOf } from "./opening-of.ts";
import { searchServices } from "./search.ts";

export type CatalogueQuestion = Choice & {
  /** What was typed into the search field. */
  readonly query?: string | undefined;
  /** The reader's language: what answers in it comes first. */
  readonly locale?: Locale | undefined;
  /** Address of a group: its services only. */
  readonly group?: string | undefined;
};

type Row = {
  id: string;
  slug: string;
  category: string;
  topics: string[];
  life_events: string[];
  audiences: string[];
  is_featured: boolean;
  office: string;
  group: string | null;
  status: "active" | "suspended";
  opens_at: Date | null;
  closes_at: Date | null;
  suspension_reason: unknown;
  title: unknown;
  summary: unknown;
  published_at: Date;
};

const onOffer = `
  select s.id, s.slug, s.category, s.topics, s.life_events, s.audiences, s.is_featured, s.status::text, s.opens_at, s.closes_at, s.suspension_reason,
    o.slug as office, g.slug as "group", v.sheet -> 'title' as title, v.sheet -> 'summary' as summary, v.published_at
  from service s
  join office o on o.tenant_id = s.tenant_id and o.id = s.office_id
  left join service_group g on g.tenant_id = s.tenant_id and g.id = s.group_id
  join service_version v on v.tenant_id = s.tenant_id and v.id = s.published_version_id
  where s.status in ('active', 'suspended')`;

/**
 * The services on offer, open or not. Searched ones come best first, the others featured first and then by name in the reader's
 * language. `counts` are what each filter's values would give; `guessed` are the words for which a similar one was taken.
 */
export const listCatalogue = (
  { runtime, tenant, now }: Context,
  { query = "", locale = "it", group, ...choice }: CatalogueQuestion,
) =>
  // On a bare connection: the page most people see first, and whose answer needs no more than three plain questions.
  runtime.database.inTenantSql(tenant.id, async (client) => {
    const ask = askOn(client);
    const services = (await ask<Row>(onOffer)).map((row) => inList(row, now)).toSorted(byName(locale));
    const words = searchWords(query);
    const found = await findAmong(ask, services, words, locale);
    const { services: narrowed, counts } = narrow(
      found.services.filter((service) => group === undefined || service.group === group),
      choice,
    );
    const groups = groupsOf(
      await ask<GroupRow>("select slug, name from service_group order by position, id"),
      narrow(found.services, choice).services,
    );
    return { services: narrowed, counts, groups, guessed: found.guessed.flatMap((word) => words[word] ?? []) };
  });

type GroupRow = { slug: string; name: unknown };

/** The groups in their order, each with what choosing it would give; one that would give nothing is not offered. */
const groupsOf = (rows: readonly GroupRow[], services: readonly ServiceInList[]) =>
  rows
    .map(({ slug, name }) => ({
      slug,
      name: Localised.parse(name),
      count: services.filter((service) => service.group === slug).length,
    }))
    .filter(({ count }) => count > 0);

const inList = (row: Row, now: Date) => ({
  id: row.id,
  slug: row.slug,
  title: Localised.parse(row.title),
  summary: Localised.parse(row.summary),
  category: row.category,
  topics: row.topics,
  lifeEvents: row.life_events,
  audiences: row.audiences,
  office: row.office,
  group: row.group,
  isFeatured: row.is_featured,
  availability: openingOf(
    { status: row.status, opensAt: row.opens_at, closesAt: row.closes_at, suspensionReason: row.suspension_reason },
    now,
  ),
  publishedAt: row.published_at.toISOString(),
});
export type ServiceInList = ReturnType<typeof inList>;

const byName = (locale: Locale) => {
  const { compare } = new Intl.Collator(locale);
  const title = (service: ServiceInList) => service.title[locale] ?? service.title.it;
  return (one: ServiceInList, other: ServiceInList) =>
    Number(other.isFeatured) - Number(one.isFeatured) || compare(title(one), title(other));
};

const findAmong = async (ask: Ask, services: readonly ServiceInList[], words: readonly string[], locale: Locale) => {
  if (words.length === 0) return { services, guessed: [] };
  const { ids, guessed } = await searchServices(ask, words, locale);
  if (ids === null) return { services, guessed };
  const known = new Map(services.map((service) => [service.id, service]));
  return { services: ids.flatMap((id) => known.get(id) ?? []), guessed };
};
