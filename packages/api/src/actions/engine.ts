import { createHash } from "node:crypto";
import { ConnectorDown } from "@sportello/connectors/failures";
import { z } from "zod";
import type { Runtime } from "../runtime.ts";

const Run = z.object({
  run_id: z.string(),
  status: z.string(),
  function_id: z.string(),
  queued_at: z.string().nullish(),
  run_started_at: z.string().nullish(),
  ended_at: z.string().nullish(),
  events: z
    .array(z.object({ id: z.string().optional(), name: z.string(), data: z.record(z.string(), z.unknown()) }))
    .default([]),
  steps: z
    .array(
      z.object({
        name: z.string().nullable(),
        op: z.string(),
        status: z.string(),
        armed_at: z.string().nullish(),
        settled_at: z.string().nullish(),
      }),
    )
    .default([]),
  jobs: z
    .array(
      z.object({
        attempt: z.number(),
        max_attempts: z.number(),
        next_at: z.string(),
        last_error: z.string().nullable(),
      }),
    )
    .default([]),
});
export type Run = z.infer<typeof Run>;

/** The signing key as the engine's API wants to be shown it: prefix kept, the rest, which is hexadecimal, hashed as bytes. */
const bearer = (signingKey: string): string => {
  const prefix = /^signkey-\w+-/.exec(signingKey)?.[0] ?? "";
  return (
    prefix +
    createHash("sha256")
      .update(Buffer.from(signingKey.slice(prefix.length), "hex"))
      .digest("hex")
  );
};

const OpenRun = z.object({
  run_id: z.string(),
  function_id: z.string(),
  status: z.string(),
  queued_at: z.string(),
  events: z.array(z.object({ data: z.record(z.string(), z.unknown()) })).default([]),
  next_at: z.string().nullish(),
  attempt: z.number().nullish(),
  max_attempts: z.number().nullish(),
  last_error: z.string().nullish(),
});
export type OpenRun = z.infer<typeof OpenRun>;
const OpenRuns = z.object({ data: z.array(OpenRun), next: z.string().nullish() });

const ask = async ({ env }: Pick<Runtime, "env">, method: "GET" | "POST", path: string): Promise<unknown> => {
  if (env.INNGEST_BASE_URL === undefined) throw new ConnectorDown("no engine is configured for this process");
  let response: Response;
  try {
    response = await fetch(new URL(path, env.INNGEST_BASE_URL), {
      method,
      headers: { authorization: `Bearer ${bearer(env.INNGEST_SIGNING_KEY)}` },
      signal: AbortSignal.timeout(10_000),
    });
  } catch (cause) {
    throw new ConnectorDown("the engine of the jobs does not answer", { cause });
  }
  if (response.status === 404 || response.status === 409) return null;
  if (!response.ok) throw new ConnectorDown(`the engine of the jobs answered ${response.status}`);
  return response.json();
};

const dataOf = (answer: unknown): unknown => z.object({ data: z.unknown() }).parse(answer).data;

/** A run with its events, steps and what it waits for; null when the engine knows none with this id. Throws ConnectorDown. */
export const findRun = async (runtime: Pick<Runtime, "env">, runId: string): Promise<Run | null> => {
  const found = await ask(runtime, "GET", `/v1/runs/${encodeURIComponent(runId)}`);
  return found === null ? null : Run.parse(dataOf(found));
};

/** Starts the run's events again, from the beginning; the new run's id, null when it cannot. */
export const replayRun = async (runtime: Pick<Runtime, "env">, runId: string): Promise<string | null> => {
  const answer = await ask(runtime, "POST", `/v1/runs/${encodeURIComponent(runId)}/replay`);
  return answer === null ? null : z.object({ run_id: z.string() }).parse(dataOf(answer)).run_id;
};

/** Ends an open run; false when it had ended. */
export const cancelRun = async (runtime: Pick<Runtime, "env">, runId: string): Promise<boolean> =>
  (await ask(runtime, "POST", `/v1/runs/${encodeURIComponent(runId)}/cancel`)) !== null;

/** Tries now what an open run waits to try again; false when it waits for something else. */
export const retryRun = async (runtime: Pick<Runtime, "env">, runId: string): Promise<boolean> =>
  (await ask(runtime, "POST", `/v1/runs/${encodeURIComponent(runId)}/retry`)) !== null;

const pageSize = 200;

/** A tenant's runs that have not ended, the newest first, at most `pages` times two hundred. Throws ConnectorDown. */
export const openRuns = async (
  runtime: Pick<Runtime, "env">,
  tenantId: string,
  pages: number,
): Promise<{ runs: OpenRun[]; isWhole: boolean }> => {
  const runs: OpenRun[] = [];
  let before: string | null | undefined;
  for (let page = 0; page < pages; page += 1) {
    const query = new URLSearchParams({
      status: "Open",
      "data.tenantId": tenantId,
      limit: String(pageSize),
      ...(before ? { before } : {}),
    });
    const { data, next } = OpenRuns.parse(await ask(runtime, "GET", `/v1/runs?${query}`));
    // Whatever the engine understood by the question, only this tenant's runs are shown.
    runs.push(...data.filter(({ events }) => events.some((event) => event.data["tenantId"] === tenantId)));
    if (!next) return { runs, isWhole: true };
    before = next;
  }
  return { runs, isWhole: false };
};
