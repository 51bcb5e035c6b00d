import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { findApplicationForStaff } from "../applications/find-for-staff.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { openFile } from "../documents/open-file.ts";
import { sendMessage } from "../messages/send.ts";
import { tryRegistration } from "../registrations/try-registration.ts";
import { pdfBytes } from "../testing/pdf-bytes.ts";
import { acquired, asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { listDataAccesses } from "./list.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let operator: StaffContext;
let applicationId: string;

const read = async (ctx: StaffContext) =>
  findApplicationForStaff(await town.again(ctx), { id: applicationId, locale: "it" });

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
});
beforeEach(async () => {
  runtime.clock.set("2026-11-23T09:00:00.000Z");
  citizen = await town.citizen();
  operator = await town.staff("operator", [town.mobility]);
  applicationId = (
    await makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status: "in_charge",
    })
  ).id;
});

test("citizens see which office read their application, once per session and day, and never who", async () => {
  await read(operator);
  await read(operator);
  await read(await town.staff("manager", [town.mobility]));
  runtime.clock.pass(86_400_000);
  await read(operator);
  const { items } = await listDataAccesses(citizen, {});
  expect(items.map(({ reader, use, at }) => [reader, use, at.slice(0, 10)])).toEqual([
    ["staff", "application", "2026-11-24"],
    ["staff", "application", "2026-11-23"],
    ["staff", "application", "2026-11-23"],
  ]);
  expect(items[0]).toMatchObject({ applicationId, office: { it: expect.any(String) as string } });
  const told = JSON.stringify(items);
  for (const secret of [operator.actor.id, operator.session.id, operator.session.name])
    expect(told).not.toContain(secret);
});

test("a file that the office opens and a registry that is sent the receipt are told too", async () => {
  await sendMessage(citizen, { applicationId, text: "Ecco.", files: [{ name: "foto.pdf", bytes: pdfBytes() }] });
  const upload = await citizen.inTenant((tx) => tx.upload.findFirstOrThrow({ where: { applicationId } }));
  await openFile(operator, { kind: "upload", id: upload.id });
  const { registrationId } = await acquired(citizen);
  await tryRegistration(await asJob(citizen), { registrationId, number: 0 });
  expect(
    (await listDataAccesses(citizen, {})).items
      .map(({ reader, use, vendor }) => `${reader} ${use} ${vendor}`)
      .toSorted(),
  ).toEqual(["connector registration fake-protocol", "staff file null"]);
});

test("one's own readings are nobody's else, and a page follows the other", async () => {
  for (let day = 0; day < 25; day += 1) {
    await read(operator);
    runtime.clock.pass(86_400_000);
  }
  const first = await listDataAccesses(citizen, {});
  const second = await listDataAccesses(citizen, { cursor: first.nextCursor ?? "" });
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([20, 5, null]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(25);
  expect((await listDataAccesses(await town.citizen(), {})).items).toEqual([]);
});

test("what was read stays written", async () => {
  await read(operator);
  await expect(citizen.inTenant((tx) => tx.dataAccess.updateMany({ data: { use: "file" } }))).rejects.toThrow(
    /append-only/,
  );
});
