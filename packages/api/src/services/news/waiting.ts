import { catalogue } from "../../catalogue/catalogue.ts";
import type { StaffContext } from "../../context.ts";
import { type Ask, askThrough } from "../ask.ts";
import { ownOptions } from "./differences.ts";
import { findNews } from "./find.ts";

/** What a service was made from, in one line: equal to the entry's, nothing is new. */
const taken = `
  select s.slug, coalesce(o.key, s.slug) as entry,
    md5(case when o.id is null then v.sheet::text || v.form::text || (v.options - $1::text[])::text
      else (o.base -> 'sheet')::text || (o.base -> 'form')::text || ((o.base -> 'options') - $1::text[])::text end) as fingerprint
  from service s
  left join service_origin o on o.tenant_id = s.tenant_id and o.service_id = s.id
  left join service_version v on o.id is null and v.tenant_id = s.tenant_id and v.service_id = s.id and v.number = 1 and v.published_by_id is null
  where s.tenant_id = current_tenant() and s.status <> 'archived' and (o.kind = 'catalogue' or (o.id is null and v.id is not null))`;
const offered = `
  select e ->> 'slug' as slug, md5((e -> 'sheet')::text || (e -> 'form')::text || ((e -> 'options') - $1::text[])::text) as fingerprint
  from jsonb_array_elements($2::jsonb) e`;

const purpose = {
  name: "fingerprints of the catalogue",
  forSeconds: Number.POSITIVE_INFINITY,
  atMost: 1,
  example: new Map<string, string>(),
};

/** The catalogue changes with the product only: its fingerprints are taken once. */
const fingerprints = ({ runtime }: StaffContext, ask: Ask): Promise<Map<string, string>> =>
  runtime.memory.of(purpose).get("", async () => {
    const entries = catalogue.map(({ slug, sheet, form, options }) => ({ slug, sheet, form, options }));
    const rows = await ask<{ slug: string; fingerprint: string }>(offered, ownOptions, JSON.stringify(entries));
    return new Map(rows.map(({ slug, fingerprint }) => [slug, fingerprint]));
  });

/** Slugs of the services for which the catalogue has news that nobody has looked through yet. */
export const servicesWithNews = async (ctx: StaffContext): Promise<string[]> => {
  const changed = await ctx.inTenant(async (tx) => {
    const ask = askThrough(tx);
    const known = await fingerprints(ctx, ask);
    const rows = await ask<{ slug: string; entry: string; fingerprint: string }>(taken, ownOptions);
    return rows.filter(({ entry, fingerprint }) => known.has(entry) && known.get(entry) !== fingerprint);
  });
  // What looks changed may be there already, or be the municipality's own: only then is each looked at.
  const looked = await Promise.all(
    changed.map(async ({ slug }) => ({ slug, news: (await findNews(ctx, { slug, locale: "it" })).differences })),
  );
  return looked
    .filter(({ news }) => news !== null && news.sheet.length + news.options.length + news.form.length > 0)
    .map(({ slug }) => slug);
};
