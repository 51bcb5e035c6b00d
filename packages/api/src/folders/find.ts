import { Localised } from "@sportello/domain/locales";
import type { StaffContext } from "../context.ts";
import { withinReach } from "../queue/conditions.ts";
import { createParameters } from "../queue/sql.ts";
import { askOn } from "../services/ask.ts";

const mostFound = 10;

/** Folders by the beginning of a word of their name, the latest first: to put an application into one. Only those one sees. */
export const findFolders = ({ runtime, tenant, actor }: StaffContext, { query }: { query: string }) =>
  runtime.database.inTenantSql(tenant.id, async (client) => {
    const parameters = createParameters();
    const pattern = parameters.add(`%${query.replaceAll(/[\\%_]/g, "\\$&")}%`);
    const text = `
      select f.id, f.name, count(*)::int as applications, (array_agg(v.sheet -> 'title'))[1] as title
      from folder f
      join folder_entry e on e.tenant_id = f.tenant_id and e.folder_id = f.id and e.unlinked_at is null
      join application a on a.tenant_id = e.tenant_id and a.id = e.application_id
      join service_version v on v.tenant_id = a.tenant_id and v.id = a.service_version_id
      where f.name ilike ${pattern} and ${withinReach(actor, parameters).join(" and ")}
      group by f.id, f.name, f.created_at order by f.created_at desc, f.id desc limit ${mostFound}`;
    const rows = await askOn(client)<{ id: string; name: string; applications: number; title: unknown }>(
      text,
      ...parameters.values,
    );
    return rows.map(({ title, ...folder }) => ({ ...folder, title: Localised.parse(title) }));
  });
