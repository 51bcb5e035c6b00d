import { z } from "zod";
import type { Core } from "../core.ts";
import { Opcode, titleOf } from "../protocol/opcode.ts";
import { isStorable } from "../protocol/storable.ts";

const Checkpoint = z.object({
  run_id: z.string().refine(isStorable),
  qi_id: z.string().refine(isStorable),
  generation_id: z.number().int(),
  steps: z.array(Opcode),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/** The SDK's report of steps that are done while its call goes on, or why it is refused. */
export function readCheckpoint(sent: unknown, runId: string): Checkpoint | string {
  const parsed = Checkpoint.safeParse(sent);
  if (!parsed.success) return `the checkpoint cannot be read: ${parsed.error.issues[0]?.message ?? "unknown reason"}`;
  if (parsed.data.run_id !== runId) return "the checkpoint is of another run";
  const other = parsed.data.steps.find((step) => step.op !== "StepRun");
  return other === undefined ? parsed.data : `a checkpoint cannot hold ${other.op}`;
}

const save = `
  with item as (
    select n, run_id, job, generation from json_to_recordset($1) as item (n integer, run_id text, job text, generation integer)
  ), live as (
    select jobs.id, item.n from jobs join item on item.job = jobs.id
    where jobs.status = 'leased' and jobs.run_id = item.run_id and (jobs.generation = item.generation or $3)
    order by jobs.id for update of jobs
  ), saved as (
    insert into steps (run_id, step_id, op, name, position, result, settled_at)
    select step.run_id, step.step_id, 'StepRun', step.name, nextval('settlements'), step.result, now()
    from json_to_recordset($2) as step (n integer, run_id text, step_id text, name text, result text)
    join live using (n)
    on conflict (run_id, step_id) do nothing
  ), reset as (
    update jobs set attempt = case when $4 then jobs.attempt else 0 end from live where jobs.id = live.id
  )
  select n from live`;

/**
 * Saves the steps of a round of checkpoints in one statement. The job's counter of attempts starts again, since the call goes on to other steps.
 * @returns for each checkpoint, false when the call it belongs to was superseded (the SDK must then drop everything)
 */
export async function saveCheckpoints(core: Core, checkpoints: readonly Checkpoint[]): Promise<boolean[]> {
  const items = checkpoints.map((checkpoint, n) => ({
    n,
    run_id: checkpoint.run_id,
    job: checkpoint.qi_id,
    generation: checkpoint.generation_id,
  }));
  const steps = checkpoints.flatMap((checkpoint, n) =>
    checkpoint.steps.map((step) => ({
      n,
      run_id: checkpoint.run_id,
      step_id: step.id,
      name: titleOf(step),
      result: JSON.stringify({ data: step.data ?? null }),
    })),
  );
  const values = [
    JSON.stringify(items),
    JSON.stringify(steps),
    core.faults.has("fencing-off"),
    core.faults.has("attempts-kept"),
  ];
  const rows = await core.database.query<{ n: number }>(save, values);
  const live = new Set(rows.map((row) => row.n));
  return checkpoints.map((_, n) => live.has(n));
}
