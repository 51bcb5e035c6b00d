import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { forgetPresence } from "./forget.ts";
import { notePresence } from "./note-presence.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let anna: StaffContext;
let paolo: StaffContext;
let applicationId: string;

const look = async (ctx: StaffContext, isLeaving = false) =>
  (await notePresence(await town.again(ctx), { applicationId, isLeaving })).others.map(({ id }) => id);

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  [anna, paolo] = [await town.staff("operator", [town.mobility]), await town.staff("manager", [town.mobility])];
});
beforeEach(async () => {
  const citizen = await town.citizen();
  ({ id: applicationId } = await makeApplication(runtime.database, town.tenantId, {
    service: town.simple,
    personId: citizen.actor.id,
    officeId: town.mobility.id,
    status: "in_charge",
  }));
});

test("two colleagues before the same application see each other, and nobody sees themselves", async () => {
  expect(await look(anna)).toEqual([]);
  expect(await look(paolo)).toEqual([anna.actor.id]);
  expect(await look(anna)).toEqual([paolo.actor.id]);
  const { others } = await notePresence(anna, { applicationId, isLeaving: false });
  expect(others).toEqual([{ id: paolo.actor.id, name: paolo.session.name, role: "manager" }]);
});

test("who closes the page is gone at once", async () => {
  await look(anna);
  await look(anna, true);
  expect(await look(paolo)).toEqual([]);
});

test("whose browser was killed is gone within a minute, and back as soon as they look again", async () => {
  await look(anna);
  runtime.clock.pass(59_000);
  expect(await look(paolo)).toEqual([anna.actor.id]);
  runtime.clock.pass(2_000);
  expect(await look(paolo)).toEqual([]);
  await look(anna);
  expect(await look(paolo)).toEqual([anna.actor.id]);
});

test("who may not read the application neither shows nor sees", async () => {
  await look(anna);
  await expect(look(await town.staff("operator", [town.archive]))).rejects.toMatchObject({ code: "other_office" });
  expect(await look(await town.staff("reader", [town.mobility]))).toEqual([anna.actor.id]);
});

test("ten at once are all noted once", async () => {
  await Promise.all(Array.from({ length: 10 }, () => look(anna)));
  expect(await anna.inTenant((tx) => tx.presence.count({ where: { applicationId } }))).toBe(1);
});

test("what was noted is forgotten within an hour or two", async () => {
  await look(anna);
  expect((await forgetPresence(await asJob(anna))).deleted).toBe(0);
  runtime.clock.pass(3_700_000);
  expect((await forgetPresence(await asJob(anna))).deleted).toBeGreaterThan(0);
  expect(await anna.inTenant((tx) => tx.presence.count({ where: { applicationId } }))).toBe(0);
});
