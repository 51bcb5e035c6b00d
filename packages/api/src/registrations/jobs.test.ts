import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withdraw } from "../applications/withdraw.ts";
import type { CitizenContext } from "../context.ts";
import { documentJobs } from "../documents/jobs.ts";
import { askExport } from "../exports/ask.ts";
import { exportJobs } from "../exports/jobs.ts";
import { noticeJobs } from "../notices/jobs.ts";
import { jobsOf, newRun, playJob, type Run } from "../testing/play-job.ts";
import { acquired } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { sendZtl } from "../testing/send-ztl.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { registrationJobs } from "./jobs.ts";
import { retrySeconds } from "./schedule.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const jobs = new Map(
  [registrationJobs, documentJobs, noticeJobs, exportJobs].flatMap((make) => [...jobsOf(make, runtime)]),
);
let town: Town;
let citizen: CitizenContext;
beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
});
beforeEach(async () => {
  citizen = await town.citizen({ email: "mario@posta.example" });
  runtime.protocol.recover();
  // Whoever was down yesterday is asked again today.
  await citizen.inTenant((tx) => tx.connectorHealth.deleteMany());
});

const play = (id: string, data: object, run?: Run, weather?: Parameters<typeof playJob>[4]) =>
  playJob(runtime, jobs.get(id), { data: { tenantId: town.tenantId, ...data } }, run, weather);
const numbersOf = (documentId: string) =>
  runtime.protocol.registrations.filter(({ request }) => request.key === documentId);
const registrationOf = (id: string) =>
  citizen.inTenant((tx) => tx.registration.findUniqueOrThrow({ where: { id }, include: { document: true } }));
const documents = (applicationId: string) =>
  citizen.inTenant((tx) => tx.document.findMany({ where: { applicationId } }));
const changes = (applicationId: string) =>
  citizen.inTenant((tx) => tx.statusChange.findMany({ where: { applicationId }, orderBy: { at: "asc" } }));

describe("the job that gets a document its number", () => {
  test("asks once when all is well", async () => {
    const { registrationId, documentId } = await acquired(citizen);
    const run = newRun();
    expect(await play("register-document", { registrationId }, run)).toEqual({ state: "registered" });
    expect([run.done, run.pauses, numbersOf(documentId).length]).toEqual([["try-registration-0"], [], 1]);
  });

  test("pauses longer each time while the registry is away, and gets one number in the end", async () => {
    const { registrationId, documentId } = await acquired(citizen);
    runtime.protocol.failNext("before", 3);
    const run = newRun();
    expect(await play("register-document", { registrationId }, run)).toEqual({ state: "registered" });
    expect(run.pauses.map(({ id }) => id)).toEqual(["pause-0", "pause-1", "pause-2"]);
    run.pauses.forEach(({ seconds }, number) => expect(seconds).toBeGreaterThanOrEqual(retrySeconds[number] ?? 0));
    expect(numbersOf(documentId)).toHaveLength(1);
  });

  test("whose number got lost on the way finds that number, and takes no second one", async () => {
    const { registrationId, documentId } = await acquired(citizen);
    runtime.protocol.failNext("after");
    expect(await play("register-document", { registrationId })).toEqual({ state: "registered" });
    expect(numbersOf(documentId)).toHaveLength(1);
    expect((await registrationOf(registrationId)).number).toBe(numbersOf(documentId)[0]?.receipt.number);
  });

  test.each(["diesAfter", "diesBefore"])(
    "of a process that dies (%s its try) goes on elsewhere with one number",
    async (death) => {
      const { registrationId, documentId, applicationId } = await acquired(citizen);
      const run = newRun();
      expect(await play("register-document", { registrationId }, run, { [death]: "try-registration-0" })).toBe("died");
      expect(await play("register-document", { registrationId }, run)).toEqual({ state: "registered" });
      expect(numbersOf(documentId)).toHaveLength(1);
      expect((await changes(applicationId)).filter(({ command }) => command === "register")).toHaveLength(1);
    },
  );

  test("started three times by three events gets one number", async () => {
    const { registrationId, documentId } = await acquired(citizen);
    await Promise.allSettled([1, 2, 3].map(() => play("register-document", { registrationId })));
    expect(await play("register-document", { registrationId })).toEqual({ state: "registered" });
    expect(numbersOf(documentId)).toHaveLength(1);
  });

  test("gives up after two days, leaves the cockpit the reason, and wakes nobody afterwards", async () => {
    const { registrationId, documentId } = await acquired(citizen);
    runtime.protocol.failNext("before", 1_000);
    const run = newRun();
    expect(await play("register-document", { registrationId }, run)).toEqual({ state: "failed" });
    expect(run.done.length).toBeLessThanOrEqual(retrySeconds.length + 1);
    expect(run.pauses.reduce((sum, { seconds }) => sum + seconds, 0)).toBeGreaterThan(47 * 3_600);
    expect(await registrationOf(registrationId)).toMatchObject({ state: "failed", nextTryAt: null, number: null });
    runtime.protocol.recover();
    expect(await play("register-document", { registrationId })).toEqual({ state: "failed" });
    expect(numbersOf(documentId)).toEqual([]);
  });

  test("of a document whose application was withdrawn meanwhile registers it all the same: it was received", async () => {
    const { registrationId, applicationId, documentId } = await acquired(citizen);
    await withdraw(await town.again(citizen), { id: applicationId, reason: "Non serve più." });
    expect(await play("register-document", { registrationId })).toEqual({ state: "registered" });
    expect(numbersOf(documentId)).toHaveLength(1);
    expect((await changes(applicationId)).at(-1)?.to).toBe("withdrawn");
  });

  test("of a document nobody has is refused, not tried for two days", async () => {
    const run = newRun();
    await expect(
      play("register-document", { registrationId: "00000000-0000-4000-8000-000000000000" }, run),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(run.pauses).toEqual([]);
  });
});

describe("the job that makes a receipt", () => {
  test("killed after it was made finds it and makes no second one, nor acquires twice", async () => {
    const { id: applicationId } = await sendZtl(citizen);
    const run = newRun();
    expect(await play("make-receipt", { applicationId }, run, { diesAfter: "make-receipt" })).toBe("died");
    await play("make-receipt", { applicationId }, run);
    expect(await documents(applicationId)).toHaveLength(1);
    expect((await changes(applicationId)).filter(({ command }) => command === "acquire")).toHaveLength(1);
  });

  test("started twice at the same moment makes one, and leaves no file without its row", async () => {
    const { id: applicationId } = await sendZtl(citizen);
    await Promise.all([1, 2, 3].map(() => play("make-receipt", { applicationId })));
    const [receipt, ...more] = await documents(applicationId);
    expect(more).toEqual([]);
    expect((await runtime.files.get(receipt?.storageKey ?? "")).length).toBe(receipt?.size);
    expect(await citizen.inTenant((tx) => tx.registration.count({ where: { applicationId } }))).toBe(1);
  });

  test("that comes after a withdrawal leaves the application withdrawn", async () => {
    const { id: applicationId } = await sendZtl(citizen);
    await withdraw(await town.again(citizen), { id: applicationId });
    await play("make-receipt", { applicationId });
    expect((await changes(applicationId)).at(-1)?.to).toBe("withdrawn");
    expect((await documents(applicationId)).map(({ kind }) => kind)).toEqual(["receipt"]);
  });

  test("of a withdrawal that was faster makes the receipt first, whichever of the two jobs comes when", async () => {
    const { id: applicationId } = await sendZtl(citizen);
    await withdraw(await town.again(citizen), { id: applicationId });
    const changeId = (await changes(applicationId)).at(-1)?.id;
    await Promise.all([
      play("make-withdrawal", { applicationId, changeId }),
      play("make-receipt", { applicationId }),
      play("make-withdrawal", { applicationId, changeId }),
    ]);
    expect((await documents(applicationId)).map(({ kind }) => kind).toSorted()).toEqual(["receipt", "withdrawal"]);
  });
});

describe("the job that tells the citizen", () => {
  const mailed = (changeId: string | undefined) => runtime.notices.sent.filter(({ key }) => key === changeId);

  test("sends one mail for a move, though it is killed in between and started again", async () => {
    const { applicationId } = await acquired(citizen);
    const change = (await changes(applicationId)).find(({ to }) => to === "submitted");
    const data = { applicationId, changeId: change?.id, command: change?.command, from: change?.from };
    const run = newRun();
    expect(await play("tell-submitted", data, run, { diesAfter: "send-mail" })).toBe("died");
    expect(await play("tell-submitted", data, run)).toBe("already_sent");
    expect(await play("tell-submitted", data)).toBe("already_sent");
    expect(mailed(change?.id)).toHaveLength(1);
  });
});

describe("the job that copies a citizen's data", () => {
  test("makes one archive and sends one mail, killed after each of its steps", async () => {
    await acquired(citizen);
    await askExport(await town.again(citizen), { locale: "it" });
    const { id: exportId } = await citizen.inTenant((tx) =>
      tx.dataExport.findFirstOrThrow({ where: { personId: citizen.actor.id } }),
    );
    const before = runtime.notices.sent.length;
    const run = newRun();
    expect(await play("make-data-export", { exportId }, run, { diesAfter: "make-archive" })).toBe("died");
    expect(await play("make-data-export", { exportId }, run, { diesAfter: "send-mail" })).toBe("died");
    await play("make-data-export", { exportId }, run);
    await play("make-data-export", { exportId });
    const row = await citizen.inTenant((tx) => tx.dataExport.findUniqueOrThrow({ where: { id: exportId } }));
    expect(row.state).toBe("ready");
    expect(runtime.notices.sent.length - before).toBe(1);
  });
});
