import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createStaffContext } from "../context.ts";
import { asStaff } from "../procedures.ts";
import { staffCaller } from "../staff-root.ts";
import { counted } from "../testing/counted.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const { runtime: watched, statementsOf, close } = counted(runtime, database.url);
let town: Town;
let sessionId: string;
let fiscalCode: string;
let applicationId: string;
let quietId: string;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  sessionId = (await town.staff("operator", [town.mobility])).session.id;
  for (let person = 0; person < 6; person += 1) {
    const citizen = await town.citizen();
    ({ fiscalCode } = citizen.actor);
    for (const service of [town.simple, town.ztl]) {
      quietId = applicationId;
      ({ id: applicationId } = await makeApplication(runtime.database, town.tenantId, {
        service,
        personId: citizen.actor.id,
        officeId: town.mobility.id,
        status: "submitted",
      }));
    }
  }
  await fill(applicationId);
  await page({});
});
afterAll(close);

/** Something of every kind that may lie with an application. */
const fill = async (id: string) => {
  const operator = await town.staff("operator", [town.mobility]);
  const at = runtime.now();
  await runtime.database.inTenant(town.tenantId, async (tx) => {
    await tx.application.update({ where: { id }, data: { assigneeId: operator.actor.id } });
    await tx.message.createMany({
      data: Array.from({ length: 8 }, (_, n) => ({
        applicationId: id,
        author: "operator" as const,
        authorId: operator.actor.id,
        isNote: n % 2 === 0,
        text: `messaggio ${n}`,
      })),
    });
    await tx.integration.createMany({
      data: Array.from({ length: 3 }, (_, n) => ({
        applicationId: id,
        request: `precisazione ${n}`,
        requestedAt: at,
        requestedBy: operator.actor.id,
        answer: "ecco",
        answeredAt: at,
      })),
    });
    await tx.statusChange.createMany({
      data: Array.from({ length: 5 }, () => ({
        applicationId: id,
        command: "assign",
        from: "in_charge" as const,
        to: "in_charge" as const,
        by: "operator" as const,
        actorId: operator.actor.id,
        at,
      })),
    });
    for (let n = 0; n < 4; n += 1) {
      const file = {
        applicationId: id,
        name: `file ${n}.pdf`,
        size: 10,
        sha256: "0".repeat(64),
        storageKey: `${town.tenantId}/${id}-${n}`,
      };
      const document = await tx.document.create({ data: { ...file, key: `outcome-${n}`, kind: "outcome" } });
      await tx.registration.create({
        data: { documentId: document.id, applicationId: id, direction: "outgoing", vendor: "fake-protocol" },
      });
      await tx.upload.create({ data: { ...file, by: "citizen", field: "file", mediaType: "application/pdf" } });
    }
  });
};

/** What the page of the queue asks, its session included. */
const page = async (filter: object) => {
  const ctx = asStaff(await createStaffContext(watched, { host: town.host, sessionId, ip: "192.0.2.1" }));
  const caller = staffCaller(ctx);
  await Promise.all([caller.me.find(), caller.queue.list(filter), caller.queue.surroundings()]);
};

describe("what a page may ask of the database, however much is on it", () => {
  test.each([
    ["the whole queue", () => ({})],
    ["the queue by its nearest terms", () => ({ sort: "due" as const })],
    ["a search", () => ({ query: "rossi" })],
    ["a search by fiscal code", () => ({ query: fiscalCode })],
  ])("%s: five statements at most", async (_what, filter) => {
    const statements = await statementsOf(() => page(filter()));
    expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(5);
    expect(statements.length).toBeGreaterThanOrEqual(4);
  });

  test("the page of an application: twelve statements at most, as many with everything on it as with nothing", async () => {
    const open = (id: string, session = sessionId) =>
      statementsOf(async () => {
        const caller = staffCaller(
          asStaff(await createStaffContext(watched, { host: town.host, sessionId: session, ip: "192.0.2.1" })),
        );
        await Promise.all([caller.me.find(), caller.applications.find({ id })]);
      });
    // Publications are read once for all.
    for (const id of [applicationId, quietId]) await open(id);
    const [busy, quiet] = [await open(applicationId), await open(quietId)];
    expect(busy.length, busy.join("\n")).toBe(quiet.length);
    // Whoever reads it for the first time leaves a line in the security log.
    const first = await open(applicationId, (await town.staff("manager", [town.mobility])).session.id);
    expect(first.length, first.join("\n")).toBe(busy.length + 1);
    expect(first.length).toBeLessThanOrEqual(12);
  });

  const asked = (session: string, ask: (caller: ReturnType<typeof staffCaller>) => readonly Promise<unknown>[]) =>
    statementsOf(async () => {
      await Promise.all(
        ask(
          staffCaller(
            asStaff(await createStaffContext(watched, { host: town.host, sessionId: session, ip: "192.0.2.1" })),
          ),
        ),
      );
    });

  test.each([
    [
      "of the office: six statements at most, its team one of them",
      6,
      (caller: ReturnType<typeof staffCaller>) => [
        caller.me.find(),
        caller.team.find(),
        caller.team.day(),
        caller.queue.surroundings(),
      ],
    ],
    [
      "of the counter: five at most",
      5,
      (caller: ReturnType<typeof staffCaller>) => [
        caller.me.find(),
        caller.counter.services(),
        caller.counter.drafts(),
      ],
    ],
    [
      "of the statistics: six at most",
      6,
      (caller: ReturnType<typeof staffCaller>) => [
        caller.me.find(),
        caller.statistics.find({ from: "2026-01-01", to: "2026-12-31" }),
      ],
    ],
  ] as const)("the page %s, as many for a crowd as for one", async (_what, most, ask) => {
    const { session } = await town.staff("manager", [town.mobility]);
    await asked(session.id, ask);
    const few = await asked(session.id, ask);
    for (let n = 0; n < 4; n += 1) {
      const colleague = await town.staff("operator", [town.mobility], [town.ztl]);
      const citizen = await town.citizen();
      await makeApplication(runtime.database, town.tenantId, {
        service: town.ztl,
        personId: citizen.actor.id,
        officeId: town.mobility.id,
        status: "in_charge",
        assigneeId: colleague.actor.id,
      });
    }
    const many = await asked(session.id, ask);
    expect(many.length, many.join("\n")).toBe(few.length);
    expect(many.length, many.join("\n")).toBeLessThanOrEqual(most);
  });
});
