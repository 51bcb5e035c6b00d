import { cancelAction } from "@sportello/api/actions/cancel";
import { noteFailedJob } from "@sportello/api/actions/job-failed";
import { listActions } from "@sportello/api/actions/list";
import { cancelOpenRun, wakeRun } from "@sportello/api/actions/mend-run";
import { retryAction } from "@sportello/api/actions/retry";
import { showRun } from "@sportello/api/actions/run";
import { waitingActions } from "@sportello/api/actions/waiting";
import { findApplication } from "@sportello/api/applications/find";
import type { CitizenContext, StaffContext } from "@sportello/api/context";
import { listRegistrations } from "@sportello/api/registrations/list";
import { retryRegistrations } from "@sportello/api/registrations/retry";
import { testEnv, testRuntime } from "@sportello/api/testing/runtime";
import { sendZtl } from "@sportello/api/testing/send-ztl";
import { makeTown, type Town } from "@sportello/api/testing/town";
import { until } from "@sportello/api/testing/until";
import { ConnectorDown } from "@sportello/connectors/failures";
import { freePort } from "@sportello/db/embedded/free-port";
import { testDatabase } from "@sportello/db/testing/database";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startWorker, type Worker } from "./start.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let worker: Worker;
let citizen: CitizenContext;
let administrator: StaffContext;
let applicationId: string;
let runId: string;

beforeAll(async () => {
  const port = await freePort();
  worker = await startWorker(
    { ...testEnv(database.url), WORKER_PORT: port, WORKER_HOST: "127.0.0.1", ENGINE_DATABASE_URL: database.ownerUrl },
    { ...runtime, close: () => Promise.resolve() },
  );
  Object.assign(runtime.env, { INNGEST_BASE_URL: worker.url });
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  administrator = await town.staff("administrator", []);
  applicationId = (await sendZtl(citizen)).id;
  await until(
    "the number",
    async () => (await findApplication(citizen, { id: applicationId, locale: "it" })).status === "registered",
  );
  const { rows } = await database.owner.pool.query<{ id: string }>(
    "select id from durable.runs where function_id = 'sportello-make-receipt'",
  );
  runId = rows[0]?.id ?? "";
});
afterAll(() => worker.stop());

/** What the engine tells when a job has used up its tries. */
const failed = async (error: Error) => {
  await noteFailedJob(
    runtime,
    "make-receipt",
    { run_id: runId, event: { data: { tenantId: town.tenantId, applicationId } } },
    error,
  );
  const { items } = await listActions(administrator, {});
  return items.find(({ kind }) => kind === "make-receipt");
};

describe("a job that gave up", () => {
  test("is a task with a reason that an operator can act on", async () => {
    expect(await failed(new ConnectorDown("disk: ENOSPC"))).toMatchObject({
      reason: "disk: ENOSPC",
      application: { id: applicationId },
      runId,
    });
  });

  test("does not quote an unexpected error", async () => {
    expect((await failed(new TypeError("cannot read RSSMRA80A01H501U")))?.reason).toBe("@unexpected TypeError");
  });

  test("shows its steps, to its own municipality only", async () => {
    expect(await showRun(administrator, { runId })).toMatchObject({
      status: "Completed",
      functionId: "sportello-make-receipt",
      events: ["application/sent"],
    });
    const elsewhere = await (await makeTown(runtime, database.owner)).staff("administrator", []);
    await expect(showRun(elsewhere, { runId })).rejects.toMatchObject({ code: "not_found" });
  });

  test("is done again from the screen, which settles the task and changes nothing that was done", async () => {
    const task = await failed(new ConnectorDown("down"));
    await retryAction(administrator, { id: task?.id ?? "" });
    await until("the run to be repeated", async () => {
      const { rows } = await database.owner.pool.query(
        "select from durable.runs where replay_of = $1 and ended_at is not null",
        [runId],
      );
      return rows.length === 1;
    });
    expect((await listActions(administrator, { state: "resolved" })).items.map(({ id }) => id)).toEqual([task?.id]);
    expect((await findApplication(citizen, { id: applicationId, locale: "it" })).documents).toHaveLength(1);
    await expect(retryAction(administrator, { id: task?.id ?? "" })).rejects.toMatchObject({
      code: "not_in_this_status",
    });
  });

  test("can be put aside, and comes back when it fails again", async () => {
    const task = await failed(new ConnectorDown("down"));
    await cancelAction(administrator, { id: task?.id ?? "" });
    expect((await listActions(administrator, {})).items).toEqual([]);
    expect(await failed(new ConnectorDown("down again"))).toMatchObject({ id: task?.id, reason: "down again" });
  });

  test("says so when the engine does not answer", async () => {
    Object.assign(runtime.env, { INNGEST_BASE_URL: `http://127.0.0.1:${await freePort()}` });
    await expect(showRun(administrator, { runId })).rejects.toMatchObject({ code: "connector_down" });
    Object.assign(runtime.env, { INNGEST_BASE_URL: worker.url });
  });
});

describe("a job under way", () => {
  afterEach(() => runtime.protocol.recover());

  /** An application whose receipt waits for its number, since the protocol system is down until it recovers. */
  const waiting = async (seed: number) => {
    runtime.protocol.failNext("before", 1_000);
    const { id } = await sendZtl(citizen, seed);
    const run = await until("the run to wait", async () => {
      const { items } = await waitingActions(administrator, {});
      return items.find(
        ({ job, application, reason, nextAt }) =>
          job === "register-document" && application?.id === id && reason !== null && nextAt !== null,
      );
    });
    return { id, run };
  };
  const isRegistered = async (id: string) =>
    (await findApplication(citizen, { id, locale: "it" })).status === "registered";

  test("is shown with what it waits for, found by the application's code, and tried at once when it is asked to", async () => {
    const { id, run } = await waiting(21);
    expect(run).toMatchObject({
      isRegistration: true,
      reason: "fake registry is down",
      tries: { done: expect.any(Number), most: null },
      nextAt: expect.any(String),
    });
    const found = await waitingActions(administrator, { query: run.application?.code ?? "" });
    expect(found.items.map(({ application }) => application?.id)).toContain(id);
    expect(await waitingActions(administrator, { query: "nessun lavoro" })).toEqual({
      items: [],
      total: 0,
      isWhole: true,
    });
    runtime.protocol.recover();
    await until("the number", async () => {
      await wakeRun(administrator, { runId: run.runId });
      return isRegistered(id);
    });
    await until("the run to end", async () =>
      (await waitingActions(administrator, {})).items.every(({ runId: open }) => open !== run.runId),
    );
    await expect(cancelOpenRun(administrator, { runId: run.runId })).rejects.toMatchObject({
      code: "not_in_this_status",
    });
  });

  test("that is ended puts its document into the cockpit, from where it gets its number after all", async () => {
    const { id, run } = await waiting(22);
    await cancelOpenRun(administrator, { runId: run.runId });
    const { items } = await listRegistrations(administrator, { state: "failed" });
    const registration = items.find(({ application }) => application.id === id);
    expect(registration).toMatchObject({ reason: "@cancelled" });
    runtime.protocol.recover();
    await retryRegistrations(administrator, { ids: [registration?.id ?? ""] });
    await until("the number", () => isRegistered(id));
  });

  test("is nobody's business in another municipality", async () => {
    const { run } = await waiting(23);
    const elsewhere = await (await makeTown(runtime, database.owner)).staff("administrator", []);
    expect((await waitingActions(elsewhere, {})).items).toEqual([]);
    for (const mend of [wakeRun, cancelOpenRun])
      await expect(mend(elsewhere, { runId: run.runId })).rejects.toMatchObject({ code: "not_found" });
    await cancelOpenRun(administrator, { runId: run.runId });
  });
});
