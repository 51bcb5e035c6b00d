import { randomUUID } from "node:crypto";
import { Agent } from "node:http";
import type { Database } from "@sportello/db/client";
import { completeDrafts } from "../packages/e2e/src/reliability/complete-drafts.ts";
import { citizenCookie } from "../packages/e2e/src/reliability/http/sign-in.ts";
import { receiptOf, submit } from "../packages/e2e/src/reliability/http/submit.ts";
import { newestCitizen, tenantIdAt } from "../packages/e2e/src/reliability/surroundings.ts";

/** Our side of B1: a signed-in citizen sends complete drafts through the citizens' app. */
export const applicationSender = async (db: Database, site: string, connections: number) => {
  const tenantId = await tenantIdAt(db, site);
  const cookie = await citizenCookie(site, "luca-conti");
  const personId = await newestCitizen(db, tenantId);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  /** Rows of the three tables a sending writes: applications sent, moves, events. */
  const written = (): Promise<number[]> =>
    db.inTenantSql(tenantId, async (client) => {
      const { rows } = await client.query<{ counts: number[] }>(
        `select array[(select count(*) from application where status <> 'draft'), (select count(*) from status_change), (select count(*) from outbox_event)]::int[] as counts`,
      );
      return rows[0]?.counts ?? [];
    });

  return {
    /** Sendings per second, over `seconds` or until `drafts` are used up; throws when an answer is wrong or, where nothing else writes, a row is missing. */
    measure: async (seconds: number, drafts: number, { isAlone = true } = {}): Promise<number> => {
      const waiting = await completeDrafts(db, { tenantId, personId }, drafts);
      const before = await written();
      let sent = 0;
      const start = performance.now();
      const elapsed = () => (performance.now() - start) / 1000;
      const citizen = async (): Promise<void> => {
        for (let id = waiting.pop(); id !== undefined && elapsed() < seconds; id = waiting.pop()) {
          receiptOf(await submit({ site, cookie, id, key: randomUUID(), agent }));
          sent += 1;
        }
      };
      await Promise.all(Array.from({ length: connections }, citizen));
      const perSecond = sent / elapsed();
      const after = await written();
      const rows = after.map((count, table) => count - (before[table] ?? 0));
      if (isAlone && (rows.length !== 3 || rows.some((count) => count !== sent)))
        throw new Error(`${sent} sendings wrote ${rows.join(", ")} rows`);
      return perSecond;
    },
    close: () => agent.destroy(),
  };
};
