/** A run as it is stored, without its events. */
export type StoredRunView = {
  id: string;
  function_id: string;
  event_ids: string[];
  event_name: string;
  outcome: string | null;
  output: string | null;
  replay_of: string | null;
  queued_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
};

export const runColumns =
  "id, function_id, event_ids, event_name, outcome, output, replay_of, queued_at, started_at, ended_at";

/** A run as the read API shows it: times in ISO, `status` one of Queued, Running, Completed, Failed, Cancelled. */
export function runView(run: StoredRunView) {
  return {
    run_id: run.id,
    status: run.outcome ?? (run.started_at === null ? "Queued" : "Running"),
    function_id: run.function_id,
    event_id: run.event_ids[0] ?? null,
    event_ids: run.event_ids,
    event_name: run.event_name,
    output: run.output === null ? null : (JSON.parse(run.output) as unknown),
    replay_of: run.replay_of,
    queued_at: run.queued_at,
    run_started_at: run.started_at,
    ended_at: run.ended_at,
  };
}
