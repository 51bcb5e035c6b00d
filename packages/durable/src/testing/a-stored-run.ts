import type { Database } from "../store/database.ts";

export type StoredRun = {
  id: string;
  function_id?: string;
  event_name?: string;
  event_ids?: string[];
  events?: object[];
  outcome?: "Completed" | "Failed" | "Cancelled";
  output?: string;
  started?: boolean;
  singleton_key?: string;
  correlation?: string;
  queued_at?: string;
};

/** Writes runs as they are in the engine's table: open unless an outcome is given, begun unless said otherwise. */
export async function storeRuns(database: Database, ...runs: StoredRun[]): Promise<void> {
  for (const run of runs) {
    await database.query(
      `insert into runs (id, function_id, event_name, event_ids, events, outcome, output, started_at, ended_at, singleton_key, correlation, queued_at)
       values ($1, $2, $3, $4, $5, $6, $7, case when $8 then now() end, case when $6::text is not null then now() end, $9, $10, coalesce($11::timestamptz, now()))`,
      [
        run.id,
        run.function_id ?? "town-register",
        run.event_name ?? "application/sent",
        run.event_ids ?? [`event of ${run.id}`],
        JSON.stringify(
          run.events ?? [
            { id: `event of ${run.id}`, name: run.event_name ?? "application/sent", data: {}, user: {}, ts: 1 },
          ],
        ),
        run.outcome ?? null,
        run.output ?? null,
        run.started ?? true,
        run.singleton_key ?? null,
        run.correlation ?? null,
        run.queued_at ?? null,
      ],
    );
  }
}
