import { ConnectorDown, ConnectorRefused } from "@sportello/connectors/failures";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { CitizenContext, StaffContext } from "../context.ts";
import { tryRegistration } from "../registrations/try-registration.ts";
import { staffCaller } from "../staff-root.ts";
import { testEngine } from "../testing/engine.ts";
import { atRun, failedRun, runId } from "../testing/failed-run.ts";
import { acquired, asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { cancelAction } from "./cancel.ts";
import { noteFailedJob } from "./job-failed.ts";
import { listActions } from "./list.ts";
import { openTask } from "./open-task.ts";
import { retryAction } from "./retry.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const engine = testEngine(runtime);
const { says, counted } = engine;
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
let subjects = 0;
const failed = async (changes: Partial<Parameters<typeof openTask>[2]> = {}): Promise<string> => {
  subjects += 1;
  const subjectId = `0197a000-0000-7000-8000-${String(subjects).padStart(12, "0")}`;
  return citizen.inTenant(async (tx) => {
    await openTask(
      tx,
      { tenant: citizen.tenant, now: runtime.now() },
      { kind: "make-receipt", subjectId, applicationId: null, reason: "Il disco è pieno", runId, ...changes },
    );
    return (await tx.task.findFirstOrThrow({ where: { subjectId: changes.subjectId ?? subjectId } })).id;
  });
};
const task = (id: string) => citizen.inTenant((tx) => tx.task.findUniqueOrThrow({ where: { id } }));
const logged = (action: string, subjectId?: string) =>
  citizen.inTenant((tx) => tx.auditEntry.count({ where: { action, ...(subjectId !== undefined && { subjectId }) } }));
const replays = `POST /v1/runs/${runId}/replay`;

describe("what a job could not finish", () => {
  test("is done again by one button, once, and the task is settled by who pressed it", async () => {
    const id = await failed();
    says(atRun, failedRun(town.tenantId));
    says(replays, { run_id: "01JDZZZZZZZZZZZZZZZZZZZZZZ" });
    expect(await retryAction(admin, { id })).toEqual({ id });
    expect(await task(id)).toMatchObject({ resolvedBy: admin.actor.id, resolvedAt: admin.now });
    expect(await logged("action.retried", id)).toBe(1);
    expect(counted(replays)).toBe(1);
    await expect(retryAction(admin, { id })).rejects.toMatchObject({ code: "not_in_this_status" });
    expect(counted(replays)).toBe(1);
  });

  test("pressed by two people at once, one is refused and nothing runs twice", async () => {
    const id = await failed();
    const colleague = await town.staff("administrator", [town.mobility]);
    says(atRun, failedRun(town.tenantId));
    says(replays, { run_id: "01JDZZZZZZZZZZZZZZZZZZZZZZ" });
    const pressed = await Promise.allSettled(
      [admin, colleague, admin, colleague].map((staff) => retryAction(staff, { id })),
    );
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(counted(replays)).toBe(1);
  });

  test("that fails again the moment it is tried is open again, and stays open", async () => {
    const id = await failed();
    const { subjectId } = await task(id);
    says(atRun, failedRun(town.tenantId));
    says(replays, { run_id: "01JDZZZZZZZZZZZZZZZZZZZZZZ" });
    await retryAction(admin, { id });
    runtime.clock.pass(1000);
    expect(await failed({ subjectId: subjectId ?? "", reason: "Di nuovo" })).toBe(id);
    expect(await task(id)).toMatchObject({ resolvedAt: null, resolvedBy: null, reason: "Di nuovo" });
  });

  test.each([
    ["the engine is down", { status: 503 }, "connector_down"],
    ["the engine forgot the run", { status: 404 }, "not_found"],
    ["the run belongs to another municipality", {}, "not_found"],
  ])("stays open when %s", async (_name, answer, code) => {
    const id = await failed();
    says(atRun, failedRun(other.tenantId), answer);
    await expect(retryAction(admin, { id })).rejects.toMatchObject({ code });
    expect(await task(id)).toMatchObject({ resolvedAt: null, resolvedBy: null });
    expect(counted(replays)).toBe(0);
    expect(await logged("action.retried", id)).toBe(0);
  });

  test("a document without its number is tried again as in the cockpit, without the engine", async () => {
    const { registrationId } = await acquired(citizen);
    runtime.protocol.failNext("before");
    const { length } = await import("../registrations/schedule.ts").then(({ retrySeconds }) => retrySeconds);
    await tryRegistration(await asJob(citizen), { registrationId, number: length });
    const { id } = await citizen.inTenant((tx) => tx.task.findFirstOrThrow({ where: { subjectId: registrationId } }));
    await retryAction(admin, { id });
    expect(engine.asked).toEqual([]);
    expect(
      await citizen.inTenant((tx) => tx.registration.findUniqueOrThrow({ where: { id: registrationId } })),
    ).toMatchObject({ state: "waiting", attempts: 0 });
    expect((await task(id)).resolvedAt).not.toBeNull();
  });

  test("mended otherwise it is put aside; a run that is still open is ended with it", async () => {
    const id = await failed();
    says(atRun, failedRun(town.tenantId, { status: "Running" }));
    says(`POST /v1/runs/${runId}/cancel`, {});
    await cancelAction(admin, { id });
    expect(counted(`POST /v1/runs/${runId}/cancel`)).toBe(1);
    expect(await logged("action.cancelled", id)).toBe(1);
    expect((await task(id)).resolvedBy).toBe(admin.actor.id);
    await expect(cancelAction(admin, { id })).rejects.toMatchObject({ code: "not_in_this_status" });
  });

  test("a run the engine forgot, or that had ended, is no reason to keep a task", async () => {
    const [gone, ended] = [await failed(), await failed()];
    await cancelAction(admin, { id: gone });
    says(atRun, failedRun(town.tenantId));
    says(`POST /v1/runs/${runId}/cancel`, null, { status: 409 });
    await cancelAction(admin, { id: ended });
    expect([(await task(gone)).resolvedAt, (await task(ended)).resolvedAt]).not.toContain(null);
  });

  test("while the engine does not answer nothing is put aside that might still run", async () => {
    const id = await failed();
    says(atRun, null, { status: 500 });
    await expect(cancelAction(admin, { id })).rejects.toMatchObject({ code: "connector_down" });
    expect((await task(id)).resolvedAt).toBeNull();
  });

  test("of another municipality there is no task", async () => {
    const id = await failed();
    const stranger = await other.staff("administrator", [other.mobility]);
    for (const verb of [retryAction, cancelAction])
      await expect(verb(stranger, { id })).rejects.toMatchObject({ code: "not_found" });
    expect((await listActions(stranger, {})).items).toEqual([]);
  });
});

describe("the list of tasks", () => {
  test("is looked through by an application's code, however written, and by words taken as they are", async () => {
    const { applicationId } = await acquired(citizen);
    const { code } = await citizen.inTenant((tx) => tx.application.findUniqueOrThrow({ where: { id: applicationId } }));
    const id = await failed({ applicationId, reason: "Spazio al 100% pieno" });
    const found = async (query: string) => (await listActions(admin, { query })).items.map((item) => item.id);
    for (const query of [
      code ?? "",
      (code ?? "").toLowerCase(),
      `${code?.slice(0, 4)} ${code?.slice(4)}`,
      "100% pieno",
      "SPAZIO AL",
    ])
      expect(await found(query)).toContain(id);
    for (const query of ["_", "100_ pieno", "\\", "nessuno"]) expect(await found(query)).not.toContain(id);
    expect(await found("%")).toEqual([id]);
    expect((await listActions(admin, { query: code ?? "" })).items[0]?.application).toEqual({
      id: applicationId,
      code,
    });
  });

  test("pages follow each other without losing or doubling one, even of one instant", async () => {
    for (let index = 0; index < 60; index += 1) await failed({ kind: "page-test" });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listActions(admin, { query: "page-test", cursor });
      expect(page.items.length).toBeLessThanOrEqual(50);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  });

  test("what was settled is under its own name, with when", async () => {
    const id = await failed({ kind: "settled-test" });
    await cancelAction(admin, { id });
    expect((await listActions(admin, { query: "settled-test" })).items).toEqual([]);
    expect((await listActions(admin, { query: "settled-test", state: "resolved" })).items).toMatchObject([
      { id, resolvedAt: admin.now.toISOString() },
    ]);
  });

  test("a reason as long as a book is cut, not refused", async () => {
    expect((await task(await failed({ reason: "x".repeat(5000) }))).reason).toHaveLength(1000);
  });
});

describe("a job that used up its tries", () => {
  const end = (error: Error, data: object = {}) =>
    noteFailedJob(
      runtime,
      "send-notice",
      {
        run_id: runId,
        event: { data: { tenantId: town.tenantId, applicationId: "0197a000-0000-7000-8000-0000000000aa", ...data } },
      },
      error,
    );
  const reason = async () => (await listActions(admin, { query: "send-notice" })).items[0]?.reason;

  test.each([
    ["a service that was down", new ConnectorDown("smtp.example does not answer"), /smtp\.example/],
    [
      "the same, come through the engine as text",
      Object.assign(new Error("smtp.example does not answer"), { name: "ConnectorDown" }),
      /smtp\.example/,
    ],
    ["a service that refused", new ConnectorRefused("E1", "Indirizzo inesistente"), /Indirizzo inesistente/],
    [
      "the refusal, as text",
      Object.assign(new Error("Indirizzo inesistente"), { name: "ConnectorRefused" }),
      /Indirizzo inesistente/,
    ],
  ])("by %s says so", async (_name, error, words) => {
    await end(error);
    expect(await reason()).toMatch(words);
  });

  test("by a fault of ours tells its kind alone: its words may hold what nobody should read", async () => {
    await end(new TypeError("Maria Rossi RSSMRA80A41H501U is undefined"));
    expect(await reason()).toContain("TypeError");
    expect(await reason()).not.toMatch(/Rossi|RSSMRA/);
  });

  test("the same thing failing often is one task, and one that was settled opens again", async () => {
    await end(new Error("1"));
    await end(new Error("2"));
    const open = (await listActions(admin, { query: "send-notice" })).items;
    expect(open).toHaveLength(1);
  });

  test("about nothing in particular opens no task", async () => {
    const before = (await listActions(admin, {})).items.length;
    await end(new Error("x"), { applicationId: undefined });
    expect((await listActions(admin, {})).items.length).toBe(before);
  });
});

test.each([
  ["administrator", true, true],
  ["manager", true, false],
  ["operator", false, false],
] as const)("a %s may look: %s, and mend: %s", async (role, looks, mends) => {
  const ask = staffCaller(await town.staff(role, [town.mobility]));
  const refused = async (asked: Promise<unknown>) =>
    asked.then(
      () => null,
      (error: { cause?: { code?: string } }) => error.cause?.code ?? "other",
    );
  const id = await failed();
  expect(await refused(ask.actions.list({}))).toBe(looks ? null : "not_allowed");
  expect(await refused(ask.actions.cancel({ id }))).toBe(mends ? null : "not_allowed");
});
