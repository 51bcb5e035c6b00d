import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createStaffContext } from "../context.ts";
import { asStaff } from "../procedures.ts";
import { staffCaller } from "../root.ts";
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
      ({ id: applicationId } = await makeApplication(runtime.database, town.tenantId, { service, personId: citizen.actor.id, officeId: town.mobility.id, status: "submitted" }));
    }
  }
  await runtime.database.inTenant(town.tenantId, (tx) => tx.message.createMany({ data: Array.from({ length: 8 }, (_, n) => ({ applicationId, author: "citizen" as const, text: `messaggio ${n}` })) }));
  await page({});
});
afterAll(close);

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

  test("the page of an application: as many with eight messages as with none", async () => {
    const open = (id: string) => statementsOf(async () => {
      const caller = staffCaller(asStaff(await createStaffContext(watched, { host: town.host, sessionId, ip: "192.0.2.1" })));
      await Promise.all([caller.me.find(), caller.applications.find({ id })]);
    });
    // Publications are read once for all.
    for (const id of [applicationId, quietId]) await open(id);
    expect((await open(applicationId)).length).toBe((await open(quietId)).length);
  });
});
