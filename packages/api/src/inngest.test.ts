import { testDatabase } from "@sportello/db/testing/database";
import { describe, expect, test } from "vitest";
import { createJobs } from "./inngest.ts";
import { testRuntime } from "./testing/runtime.ts";

const runtime = testRuntime(testDatabase());
const { functions } = createJobs(runtime, { baseUrl: "http://127.0.0.1:1", serveOrigin: "http://127.0.0.1:2" });

type Rules = {
  id: string;
  idempotency?: string;
  concurrency?: unknown;
  retries?: number;
  onFailure?: unknown;
  triggers: { event?: unknown; cron?: string }[];
};
const rules = functions.map((job) => (job as unknown as { opts: Rules }).opts);
const ofTenants = rules.filter(({ triggers }) => triggers.every((trigger) => trigger.cron === undefined));
const crons = rules.filter(({ triggers }) => triggers.some((trigger) => trigger.cron !== undefined));

test("every job has a name of its own", () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining(["make-receipt", "register-document", "make-outcome", "tell-accepted", "sweep"]),
  );
});

describe.each(ofTenants.map((job) => [job.id, job] as const))("the job %s", (_id, job) => {
  test("says how often it may run, how many at once for a tenant, how often it is tried, and what then", () => {
    expect(job.idempotency).toBe("event.id");
    expect(job.concurrency).toEqual({ key: "event.data.tenantId", limit: expect.any(Number) });
    expect(job.retries).toBeGreaterThanOrEqual(10);
    expect(job.onFailure).toBeTypeOf("function");
  });
});

test.each(crons.map((job) => [job.id, job] as const))(
  "%s runs alone, and is not tried again before its next time",
  (_id, job) => {
    expect([job.concurrency, job.retries]).toEqual([1, 0]);
  },
);
