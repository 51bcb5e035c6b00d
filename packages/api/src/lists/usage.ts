import type { Tx } from "@sportello/db/client";
import { inLocale } from "@sportello/domain/locales";
import { titleOf } from "../services/title-of.ts";

/** Where a list is named: services (in force, being prepared, or in an earlier version that applications still read) and subforms. */
export type ListUse = { readonly kind: "service" | "subform"; readonly key: string; readonly title: string };

/** Forms are searched as text for the very words a question names a list with; a municipality has hundreds of them at most. */
const inForms = `
  with named as (
    select v.service_id, v.form from service_version v union all select d.service_id, d.form from service_draft d
  )
  select distinct s.id::text as id, s.slug from named n join service s on s.tenant_id = current_tenant() and s.id = n.service_id
  where jsonb_path_exists(n.form, '$.** ? (@.dataSrc == "tenant" && @.list == $key)', jsonb_build_object('key', $1::text))
  order by s.slug`;
const inSubforms = `
  select distinct key from subform where jsonb_path_exists(form, '$.** ? (@.dataSrc == "tenant" && @.list == $key)', jsonb_build_object('key', $1::text)) order by key`;

export const usesOfList = async (tx: Tx, key: string): Promise<ListUse[]> => {
  const services = await tx.$queryRawUnsafe<{ id: string; slug: string }[]>(inForms, key);
  const subforms = await tx.$queryRawUnsafe<{ key: string }[]>(inSubforms, key);
  const latest = await tx.serviceVersion.findMany({
    where: { serviceId: { in: services.map(({ id }) => id) } },
    distinct: ["serviceId"],
    orderBy: [{ serviceId: "asc" }, { number: "desc" }],
    select: { serviceId: true, sheet: true },
  });
  const titles = new Map(latest.map(({ serviceId, sheet }) => [serviceId, inLocale(titleOf(sheet), "it")]));
  return [
    ...services.map(({ id, slug }): ListUse => ({ kind: "service", key: slug, title: titles.get(id) ?? slug })),
    ...subforms.map((subform): ListUse => ({ kind: "subform", key: subform.key, title: subform.key })),
  ];
};
