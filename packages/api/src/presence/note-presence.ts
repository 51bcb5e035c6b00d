import type { Application } from "@sportello/db/generated/client";
import { refusalToRead } from "@sportello/domain/applications/policies";
import { visibleOf } from "../applications/facts.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { askOn } from "../services/ask.ts";

/** A page tells that it is looked at three times a minute; who was not heard of for longer has gone, or their browser has. */
export const presenceSeconds = 60;

type Row = Pick<Application, "status" | "personId" | "officeId" | "serviceId" | "channel">;
type Seen = { readonly id: string; readonly name: string; readonly role: string };

/**
 * Notes that whoever asks has the page of this application before them, and says which colleagues do too. A reading of the application
 * itself was noted when the page was opened; this is none.
 */
export const notePresence = (
  ctx: StaffContext,
  { applicationId, isLeaving }: { applicationId: string; isLeaving: boolean },
): Promise<{ others: Seen[] }> =>
  ctx.runtime.database.inTenantSql(ctx.tenant.id, async (client) => {
    const ask = askOn(client);
    const [row] = await ask<Row>(
      `select status, person_id as "personId", office_id as "officeId", service_id as "serviceId", channel from application where id = $1::uuid`,
      applicationId,
    );
    const refusal = refusalToRead(visibleOf(expectFound(row)), ctx.actor);
    if (refusal) throw new Refused(refusal);
    if (isLeaving) {
      await ask(
        "delete from presence where application_id = $1::uuid and staff_id = $2::uuid",
        applicationId,
        ctx.actor.id,
      );
      return { others: [] };
    }
    const others = await ask<Seen>(
      `with me as (
        insert into presence (application_id, staff_id, seen_at) values ($1::uuid, $2::uuid, $3)
        on conflict (tenant_id, application_id, staff_id) do update set seen_at = excluded.seen_at
      )
      select k.id, k.given_name || ' ' || k.family_name as name, k.role::text as role
      from presence p join staff k on k.tenant_id = p.tenant_id and k.id = p.staff_id
      where p.application_id = $1::uuid and p.staff_id <> $2::uuid and k.is_active and p.seen_at > $4
      order by k.family_name, k.given_name`,
      applicationId,
      ctx.actor.id,
      ctx.now,
      new Date(ctx.now.getTime() - presenceSeconds * 1_000),
    );
    return { others };
  });
