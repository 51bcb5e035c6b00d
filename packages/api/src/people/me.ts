import { permissionsOf } from "@sportello/domain/access/permissions";
import type { OfficeId } from "@sportello/domain/ids";
import { Localised } from "@sportello/domain/locales";
import { paymentsReachOf } from "@sportello/domain/payments/reach";
import type { StaffContext } from "../context.ts";
import { askOn } from "../services/ask.ts";

/**
 * Who signed in on the staff's side, with what the role may do, the offices they belong to, and whether they keep the accounts: see and mend the
 * payments of the whole municipality. Every page asks: one statement.
 */
export const findMe = ({ actor, session, runtime, tenant }: StaffContext) =>
  runtime.database.inTenantSql(tenant.id, async (client) => {
    const offices = await askOn(client)<{ id: string; name: unknown; keepsAccounts: boolean }>(
      `select id, name, keeps_accounts as "keepsAccounts" from office where id = any($1::uuid[]) order by slug`,
      actor.offices,
    );
    return {
      id: actor.id,
      name: session.name,
      role: actor.role,
      permissions: permissionsOf[actor.role],
      keepsAccounts:
        paymentsReachOf(
          actor,
          offices.flatMap(({ id, keepsAccounts }) => (keepsAccounts ? [id as OfficeId] : [])),
        ) === "town",
      offices: offices.map(({ id, name }) => ({ id, name: Localised.parse(name) })),
    };
  });
