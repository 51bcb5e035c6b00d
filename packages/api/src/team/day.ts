import { formatApplicationCode } from "@sportello/domain/applications/code";
import type { CommandName } from "@sportello/domain/applications/transitions";
import { Localised } from "@sportello/domain/locales";
import { startOfRomeDay, romeDay } from "@sportello/domain/time/rome-day";
import type { StaffContext } from "../context.ts";
import { withinReach } from "../queue/conditions.ts";
import { createParameters } from "../queue/sql.ts";
import { askOn } from "../services/ask.ts";

type Row = {
  id: string;
  command: CommandName;
  at: Date;
  actor_id: string;
  name: string;
  application_id: string;
  code: string | null;
  title: unknown;
  on_behalf: string | null;
};
type Count = { command: CommandName; mine: number; office: number };

/** The latest so many are listed; the counts are of all. */
const most = 100;

/** What one and one's offices did since midnight in Italy: how much of what, and the latest of it. Two statements. */
export const findDay = ({ runtime, tenant, actor, now }: StaffContext) =>
  runtime.database.inTenantSql(tenant.id, async (client) => {
    const ask = askOn(client);
    const of = (columns: string, rest: string) => {
      const parameters = createParameters();
      const since = parameters.add(startOfRomeDay(romeDay(now)));
      const me = parameters.add(actor.id);
      const from = `from status_change c join application a on a.tenant_id = c.tenant_id and a.id = c.application_id
        join staff k on k.tenant_id = c.tenant_id and k.id = c.actor_id
        join service_version v on v.tenant_id = a.tenant_id and v.id = a.service_version_id
        left join staff b on b.tenant_id = c.tenant_id and b.id = c.on_behalf_of
        where c.at >= ${since}::timestamptz and c.by = 'operator' and ${withinReach(actor, parameters).join(" and ")}`;
      return [`select ${columns.replaceAll("$me", me)} ${from} ${rest}`, ...parameters.values] as [
        string,
        ...unknown[],
      ];
    };
    const counts = await ask<Count>(
      ...of(
        "c.command, (count(*) filter (where c.actor_id = $me::uuid))::int as mine, count(*)::int as office",
        "group by c.command order by count(*) desc, c.command",
      ),
    );
    const rows = await ask<Row>(
      ...of(
        "c.id, c.command, c.at, c.actor_id, k.given_name || ' ' || k.family_name as name, c.application_id, a.code, v.sheet -> 'title' as title, b.given_name || ' ' || b.family_name as on_behalf, $me::uuid as me",
        `order by c.at desc, c.id desc limit ${most}`,
      ),
    );
    return {
      counts,
      moves: rows.map(({ id, command, at, actor_id, name, application_id, code, title, on_behalf }) => ({
        id,
        command,
        at: at.toISOString(),
        isMine: actor_id === actor.id,
        name,
        onBehalfOf: on_behalf,
        applicationId: application_id,
        code: code === null ? null : formatApplicationCode(code),
        title: Localised.parse(title),
      })),
    };
  });
