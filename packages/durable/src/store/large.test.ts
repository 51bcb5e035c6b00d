import pg from "pg";
import { expect, inject, test } from "vitest";
import { openTown } from "../testing/town.ts";

const RUNS = 100_000;

/** What PostgreSQL read row by row of the large tables while real work went on: the plans it chose, not the ones we hoped for. */
test("with many finished runs nothing the engine does reads them all", { timeout: 240_000 }, async () => {
  const town = await openTown({
    url: inject("durableDatabaseUrl"),
    way: "in-process",
    functions: (client) => [
      client.createFunction(
        {
          id: "work",
          triggers: [{ event: "work" }],
          idempotency: "event.data.n",
          cancelOn: [{ event: "stop", match: "data.n" }],
          singleton: { key: "event.data.n", mode: "skip" },
          concurrency: { limit: 5, key: "event.data.k" },
        },
        async ({ event, step }) => {
          await step.run("one", () => 1);
          await Promise.all([step.run("two", () => 2), step.sleep("three", "1s")]);
          await step.waitForEvent("four", { event: "answer", timeout: "1d", match: "data.n" });
          if (event.data["n"] === 3) throw new Error("three");
        },
      ),
    ],
  });
  // In one transaction with the statistics: no plan may be made while the tables are large and the planner believes them empty.
  await town.sql(`
    insert into runs (id, function_id, event_ids, event_name, events, started_at, ended_at, outcome, output)
    select to_char(n, 'FM00000000000000000000000000'), 'town-work', array[n::text], 'work', '[{"data":{}}]', now(), now(), (array['Completed', 'Failed', 'Cancelled'])[1 + n % 3], 'null' from generate_series(1, ${RUNS}) as n;
    insert into steps (run_id, step_id, op, position, result) select id, 'x', 'StepRun', 1, '{"data":1}' from runs;
    insert into events (id, public_id, name, body) select id, id, 'work', '{}' from runs;
    analyze`);
  const pool = new pg.Client({ connectionString: inject("durableDatabaseUrl") });
  await pool.connect();
  const read = async () =>
    (
      await pool.query<{ relname: string; seq_tup_read: string; idx_scan: string }>(
        "select relname, seq_tup_read, idx_scan from pg_stat_user_tables where schemaname = $1 and relname in ('runs', 'steps', 'events')",
        [town.schema],
      )
    ).rows;
  // The two inserts above read the runs, and are counted late: what counts is what comes after them.
  await town.sql("select pg_stat_force_next_flush()");
  await town.until("the inserts are counted", async () => {
    const runs = (await read()).find(({ relname }) => relname === "runs");
    return Number(runs?.seq_tup_read ?? 0) >= 2 * RUNS;
  });
  const before = new Map(
    (await read()).map((row) => [row.relname, { read: Number(row.seq_tup_read), scans: Number(row.idx_scan) }]),
  );

  for (let n = 0; n < 10; n += 1) await town.send("work", { n, k: n % 2 }, { id: `w${n}` });
  await town.until(
    "all wait for the sleep",
    async () => (await town.sql("select 1 from jobs where id like '%timer' and status = 'later'")).length === 10,
  );
  await town.pass(2_000);
  await town.until(
    "all wait for an answer",
    async () => (await town.sql("select 1 from waits where kind = 'event'")).length === 10,
  );
  for (let n = 0; n < 9; n += 1) await town.send("answer", { n });
  await town.send("stop", { n: 9 });
  const ended = async () =>
    (
      await town.sql<{ n: number }>(
        "select count(*)::int as n from runs where function_id = 'town-work' and id > '01' and ended_at is not null",
      )
    )[0]?.n === 10;
  await town.until("all ended", ended);
  for (const path of [
    "/v1/runs",
    "/v1/runs?status=Failed",
    "/v1/runs?status=Open",
    "/v1/runs?function_id=town-work&status=Open",
    "/v1/events",
    "/v1/events?name=work",
    "/v1/events/w3",
    "/v1/events/w3/runs",
    "/v1/queue",
  ]) {
    expect([path, (await town.api(path)).status]).toEqual([path, 200]);
  }
  await town.engine.stop();

  const after = await town.until("the statistics are there", async () => {
    const rows = await read();
    return rows.length === 3 && rows.every((row) => Number(row.idx_scan) > (before.get(row.relname)?.scans ?? 0))
      ? rows
      : undefined;
  });
  for (const { relname, seq_tup_read } of after)
    expect([relname, Number(seq_tup_read) - (before.get(relname)?.read ?? 0)]).toEqual([relname, 0]);
  await pool.end();
  await town.close();
});
