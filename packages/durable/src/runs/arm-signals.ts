import type { NewJob } from "../queue/job.ts";
import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import type { NewWait } from "./effects.ts";

const insert = `
  insert into waits (run_id, step_id, kind, name, expires_at)
  values ($1, $2, 'signal', $3, now() + $4::float8 * interval '1 millisecond') on conflict (name) where kind = 'signal' do nothing returning id`;

/**
 * Arms waits for signals: one run at most waits for each. A second one fails, or takes the signal over when its author said so.
 * @returns the jobs that tell whoever lost
 */
export async function armSignals(client: Client, waits: readonly NewWait[]): Promise<NewJob[]> {
  const told: NewJob[] = [];
  for (const wait of waits) {
    if (wait.conflict === "replace") {
      const { rows } = await client.query<{ run_id: string; step_id: string }>(
        prepared("delete from waits where kind = 'signal' and name = $1 and run_id <> $2 returning run_id, step_id", [
          wait.name,
          wait.run_id,
        ]),
      );
      for (const loser of rows) told.push(refusal(loser, `another run took over the signal "${wait.name}"`));
    }
    const { rows } = await client.query(prepared(insert, [wait.run_id, wait.step_id, wait.name, wait.delay]));
    if (rows.length === 0) told.push(refusal(wait, `another run already waits for the signal "${wait.name}"`));
  }
  return told;
}

function refusal({ run_id, step_id }: { run_id: string; step_id: string }, message: string): NewJob {
  const payload = JSON.stringify({ error: { name: "SignalConflict", message } });
  return {
    id: `${run_id}.${step_id}.conflict`,
    kind: "settle",
    run_id,
    step_id,
    delay: 0,
    payload,
  };
}
