import { permissionsOf } from "@sportello/domain/access/permissions";
import { Localised } from "@sportello/domain/locales";
import type { StaffContext } from "../context.ts";
import { askOn } from "../services/ask.ts";

/** Who signed in on the staff's side, with what the role may do and the offices they belong to. Every page asks: one statement. */
export const findMe = ({ actor, session, runtime, tenant }: StaffContext) =>
  runtime.database.inTenantSql(tenant.id, async (client) => {
    const offices = await askOn(client)<{ id: string; name: unknown }>("select id, name from office where id = any($1::uuid[]) order by slug", actor.offices);
    return {
      id: actor.id,
      name: session.name,
      role: actor.role,
      permissions: permissionsOf[actor.role],
      offices: offices.map(({ id, name }) => ({ id, name: Localised.parse(name) })),
    };
  });
