import type { Core } from "../core.ts";
import { durationMs } from "../protocol/duration.ts";
import type { Job } from "../queue/job.ts";
import type { Outcome } from "./outcome.ts";

/** Whether a run's `timeouts.start` or `timeouts.finish` has really passed: the second counts from when the run began. */
export async function expiry(core: Core, job: Job): Promise<Outcome> {
  const rows = await core.database.query<{ begun: number | null }>(
    "select (extract(epoch from now() - started_at) * 1000)::float8 as begun from runs where id = $1",
    [job.run_id],
  );
  const begun = rows[0]?.begun ?? null;
  if (job.payload === "start")
    return begun === null
      ? { kind: "cancelled", reason: "it did not begin in time (timeouts.start)" }
      : { kind: "none" };
  const longest = durationMs(core.registry.find(job.function_id ?? "")?.config.timeouts?.finish ?? "");
  if (longest === null) return { kind: "none" };
  const left = longest - (begun ?? 0);
  return left <= 0
    ? { kind: "cancelled", reason: "it did not finish in time (timeouts.finish)" }
    : { kind: "postponed", delay: left };
}
