import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { CitizenContext, StaffContext } from "../context.ts";
import { tryRegistration } from "../registrations/try-registration.ts";
import { testEngine } from "../testing/engine.ts";
import { atRun, failedRun, runId } from "../testing/failed-run.ts";
import { acquired, asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { listActions } from "./list.ts";
import { cancelOpenRun, wakeRun } from "./mend-run.ts";
import { showRun } from "./run.ts";
import { waitingActions } from "./waiting.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const engine = testEngine(runtime);
const { says } = engine;
let town: Town;
let other: Town;
let citizen: CitizenContext;
let admin: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  other = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  admin = await town.staff("administrator", [town.mobility]);
});
const logged = (action: string) => citizen.inTenant((tx) => tx.auditEntry.count({ where: { action } }));

describe("jobs under way", () => {
  const line = (changes: object = {}, data: object = {}) => ({
    run_id: runId,
    function_id: "sportello-send-notice",
    status: "Running",
    queued_at: "2026-11-23T08:00:00Z",
    events: [{ data: { tenantId: town.tenantId, ...data } }],
    ...changes,
  });

  test("are this municipality's alone, whatever the engine understood", async () => {
    says("GET /v1/runs", [
      line(),
      line({ run_id: "01JDYYYYYYYYYYYYYYYYYYYYYY", events: [{ data: { tenantId: other.tenantId } }] }),
    ]);
    const { items, isWhole } = await waitingActions(admin, {});
    expect(items).toMatchObject([{ runId, job: "send-notice", tries: { done: 0 } }]);
    expect(isWhole).toBe(true);
  });

  test("with the document, its application and what its registry said last", async () => {
    const { applicationId, registrationId } = await acquired(citizen);
    runtime.protocol.failNext("before");
    await tryRegistration(await asJob(citizen), { registrationId, number: 0 });
    says("GET /v1/runs", [line({ function_id: "sportello-register-document" }, { registrationId })]);
    const { items } = await waitingActions(admin, {});
    expect(items).toMatchObject([
      {
        isRegistration: true,
        application: { id: applicationId },
        tries: { done: 1, most: null },
        reason: "fake registry is down",
      },
    ]);
    expect(items[0]?.nextAt).not.toBeNull();
    expect((await waitingActions(admin, { query: items[0]?.application?.code ?? "" })).total).toBe(1);
    expect((await waitingActions(admin, { query: "REGISTRY IS DOWN" })).total).toBe(1);
    expect((await waitingActions(admin, { query: "altro" })).total).toBe(0);
  });

  test("more than a screen holds: so many are shown, the rest is counted and said", async () => {
    const many = (from: number) =>
      Array.from({ length: 120 }, (_, index) => line({ run_id: `01JD${String(from + index).padStart(22, "0")}` }));
    says("GET /v1/runs", many(0), { next: "p2" });
    says("GET /v1/runsp2", many(120));
    const { items, total, isWhole } = await waitingActions(admin, {});
    expect([items.length, total, isWhole]).toEqual([100, 240, false]);
  });

  test("while the engine does not answer the screen says so", async () => {
    says("GET /v1/runs", null, { status: 500 });
    await expect(waitingActions(admin, {})).rejects.toMatchObject({ code: "connector_down" });
  });

  test("one is woken now; what waits for something else is told apart", async () => {
    says(atRun, failedRun(town.tenantId));
    says(`POST /v1/runs/${runId}/retry`, {});
    expect(await wakeRun(admin, { runId })).toEqual({ runId });
    engine.forgets(`POST /v1/runs/${runId}/retry`);
    await expect(wakeRun(admin, { runId })).rejects.toMatchObject({ code: "not_in_this_status" });
    expect(await logged("run.woken")).toBe(1);
  });

  test("ended, a document's job leaves the document in the cockpit, not in oblivion", async () => {
    const { registrationId } = await acquired(citizen);
    says(
      atRun,
      failedRun(town.tenantId, {
        events: [{ name: "registration/waiting", data: { tenantId: town.tenantId, registrationId } }],
      }),
    );
    says(`POST /v1/runs/${runId}/cancel`, {});
    await cancelOpenRun(admin, { runId });
    expect(
      await citizen.inTenant((tx) => tx.registration.findUniqueOrThrow({ where: { id: registrationId } })),
    ).toMatchObject({ state: "failed", nextTryAt: null });
    expect(
      (await listActions(admin, { query: "registration" })).items.some(({ subjectId }) => subjectId === registrationId),
    ).toBe(true);
  });

  test("a run is shown with its steps and tries, never with what they returned", async () => {
    says(
      atRun,
      failedRun(town.tenantId, {
        steps: [{ name: "make", op: "Step", status: "Completed", output: "RSSMRA80A41H501U" }],
        jobs: [{ attempt: 2, max_attempts: 5, next_at: "2026-11-23T10:00:00Z", last_error: "segreto" }],
      }),
    );
    const shown = await showRun(admin, { runId });
    expect(shown).toMatchObject({
      events: ["application/sent"],
      steps: [{ name: "make", status: "Completed" }],
      tries: [{ attempt: 2, maxAttempts: 5 }],
    });
    expect(JSON.stringify(shown)).not.toMatch(/RSSMRA|segreto|tenantId/);
  });

  test("another municipality's run was never there, whatever one wants with it", async () => {
    says(atRun, failedRun(other.tenantId));
    for (const verb of [showRun, wakeRun, cancelOpenRun])
      await expect(verb(admin, { runId })).rejects.toMatchObject({ code: "not_found" });
    expect(engine.asked.filter((question) => question.startsWith("POST"))).toEqual([]);
  });

  test("the engine is shown the hashed key, never the key itself", async () => {
    says("GET /v1/runs", []);
    await waitingActions(admin, {});
    expect(engine.keys.at(-1)).toMatch(/^Bearer signkey-test-[0-9a-f]{64}$/);
  });
});
