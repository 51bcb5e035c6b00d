import type { Database } from "./client.ts";
import { inTransaction } from "./transaction.ts";

/** An event as the verb wrote it; `createdAt` is the instant of the verb's transaction. */
export type PendingEvent = {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly payload: unknown;
  readonly createdAt: Date;
};

/**
 * Takes up to `atMost` pending events of all tenants, hands them to `send` and marks them as sent when it resolves.
 * The rows stay locked meanwhile: another relay takes others, and a kill gives them back. Returns how many were sent.
 */
export const drainOutbox = async (
  { pool }: Database,
  atMost: number,
  send: (events: readonly PendingEvent[]) => Promise<void>,
): Promise<number> =>
  inTransaction(pool, "begin", async (client) => {
    const { rows } = await client.query<PendingEvent>(
      `select id, tenant_id as "tenantId", name, payload, created_at as "createdAt" from claim_outbox($1)`,
      [atMost],
    );
    if (rows.length > 0) {
      await send(rows);
      await client.query("select mark_outbox_sent($1)", [rows.map(({ id }) => id)]);
    }
    return rows.length;
  });
