import { testDatabase } from "@sportello/db/testing/database";
import { beforeEach, expect, test } from "vitest";
import type { StaffContext } from "../../context.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makeTown, type Town } from "../../testing/town.ts";
import { findSheet } from "../sheet.ts";
import { findStanding } from "../standing.ts";
import { changeStatus } from "./change-status.ts";
import { scheduleService } from "./schedule.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const service = { slug: "simple" };
let town: Town;
let ada: StaffContext;
beforeEach(async () => {
  town = await makeTown(runtime, database.owner);
  ada = await town.staff("administrator", []);
});

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const shown = async () => (await findSheet(await town.citizen(), service)).availability;

test("a service is suspended with a reason that citizens read in their language, and opens again", async () => {
  expect(await refusal(changeStatus(ada, { ...service, command: "suspend", reason: { it: " " } }))).toMatchObject({
    code: "reason_required",
  });
  await changeStatus(ada, {
    ...service,
    command: "suspend",
    reason: { it: "Ufficio in trasloco", de: "Das Amt zieht um" },
  });
  expect(await shown()).toEqual({ state: "suspended", reason: { it: "Ufficio in trasloco", de: "Das Amt zieht um" } });
  expect(
    await refusal(changeStatus(ada, { ...service, command: "suspend", reason: { it: "Di nuovo" } })),
  ).toMatchObject({ code: "not_in_this_status" });
  await changeStatus(ada, { ...service, command: "activate" });
  expect(await shown()).toEqual({ state: "open" });
  expect(await findStanding(ada, service)).toMatchObject({
    status: "active",
    suspensionReason: null,
    version: { number: 1 },
    draft: null,
  });
});

test("an archived service is found by nobody, keeps its applications and can come back", async () => {
  await changeStatus(ada, { ...service, command: "archive" });
  expect(await refusal(shown())).toMatchObject({ code: "not_found" });
  expect(await refusal(changeStatus(ada, { ...service, command: "archive" }))).toMatchObject({
    code: "not_in_this_status",
  });
  await changeStatus(ada, { ...service, command: "activate" });
  expect(await shown()).toEqual({ state: "open" });
  const log = await ada.inTenant((tx) =>
    tx.auditEntry.findMany({ where: { subjectId: town.simple.id }, orderBy: { id: "asc" } }),
  );
  expect(log.map(({ action, details }) => [action, details])).toEqual([
    ["service.archived", { service: "simple", before: "active" }],
    ["service.activated", { service: "simple", before: "archived" }],
  ]);
});

test("a service opens and closes by itself, and never closes before it opens", async () => {
  const days = (number: number) => new Date(ada.now.getTime() + number * 86_400_000).toISOString();
  await scheduleService(ada, { ...service, opensAt: days(1), closesAt: days(9) });
  expect(await shown()).toEqual({ state: "not_yet", at: days(1) });
  expect(await refusal(scheduleService(ada, { ...service, opensAt: days(2), closesAt: days(2) }))).toMatchObject({
    code: "invalid_input",
  });
  await scheduleService(ada, { ...service, opensAt: null, closesAt: days(-1) });
  expect(await shown()).toEqual({ state: "closed", at: days(-1) });
  await scheduleService(ada, { ...service, opensAt: null, closesAt: null });
  expect(await shown()).toEqual({ state: "open" });
});
