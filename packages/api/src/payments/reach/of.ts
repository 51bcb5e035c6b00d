import type { Tx } from "@sportello/db/client";
import type { Staff } from "@sportello/domain/access/actor";
import type { OfficeId } from "@sportello/domain/ids";
import { type PaymentsReach, paymentsReachOf } from "@sportello/domain/payments/reach";
import type { Client } from "../receive-sql.ts";

/** How far this member of staff sees money, as the offices are marked now. */
export const paymentsReach = async (tx: Tx, actor: Staff): Promise<PaymentsReach> => {
  const marked = await tx.office.findMany({
    where: { keepsAccounts: true, id: { in: [...actor.offices] } },
    select: { id: true },
  });
  return paymentsReachOf(
    actor,
    marked.map(({ id }) => id as OfficeId),
  );
};

/** The same on a bare connection. */
export const paymentsReachOn = async (client: Client, actor: Staff): Promise<PaymentsReach> => {
  const { rows } = await client.query<{ id: OfficeId }>(
    "select id from office where keeps_accounts and id = any($1::uuid[])",
    [actor.offices],
  );
  return paymentsReachOf(
    actor,
    rows.map(({ id }) => id),
  );
};
