import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { silent } from "../log.ts";
import { type Database, openDatabase } from "../store/database.ts";
import { claim } from "./claim.ts";
import { enqueue, type Job } from "./job.ts";
import { releaseSlots } from "./slots.ts";

type Given = { keys: string[]; limits: number[] };

const limits: Record<string, number> = { a: 1, b: 2, c: 3 };
const job: fc.Arbitrary<Given> = fc
  .uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 2 })
  .map((keys) => ({ keys, limits: keys.map((key) => limits[key] ?? 0) }));

/** Leases and finishes until nothing is left, whichever job ends next. @returns how many ran at most under each key */
async function drain(database: Database, next: () => number): Promise<{ done: number; most: Map<string, number> }> {
  const running: Job[] = [];
  const most = new Map<string, number>();
  let done = 0;
  for (;;) {
    running.push(...(await claim(database, "00000000-0000-4000-8000-000000000000", 3)).calls.map((call) => call.job));
    for (const key of Object.keys(limits))
      most.set(key, Math.max(most.get(key) ?? 0, running.filter(({ keys }) => keys.includes(key)).length));
    const [ended] = running.splice(next() % Math.max(1, running.length), 1);
    if (ended === undefined) return { done, most };
    done += 1;
    await database.transaction(async (client) => {
      await client.query("delete from jobs where id = $1", [ended.id]);
      await releaseSlots(client, ended.keys);
    });
  }
}

test(
  "whatever limits jobs share and in whatever order they end, all run, none beyond its limits, and every slot comes back",
  { timeout: 120_000 },
  async () => {
    const schema = `slots_${process.pid}_${Math.floor(Math.random() * 1e9)}`;
    const database = openDatabase(inject("durableDatabaseUrl"), schema, 2, silent);
    await database.migrate();
    await fc.assert(
      fc.asyncProperty(
        fc.array(job, { minLength: 1, maxLength: 14 }),
        fc.array(fc.nat(20), { minLength: 30, maxLength: 30 }),
        async (jobs, choices) => {
          let turn = 0;
          await database.transaction((client) =>
            enqueue(
              client,
              jobs.map((given, index) => ({ id: `j${index}`, kind: "call", delay: 0, ...given })),
            ),
          );
          const { done, most } = await drain(database, () => choices[(turn += 1) % choices.length] ?? 0);
          expect(done).toBe(jobs.length);
          for (const [key, limit] of Object.entries(limits)) expect(most.get(key) ?? 0).toBeLessThanOrEqual(limit);
          expect(await database.query("select key from slots where used <> 0")).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
    await database.query(`drop schema ${schema} cascade`);
    await database.close();
  },
);
