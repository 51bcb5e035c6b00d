import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { addNote } from "./add-note.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let operator: StaffContext;
let colleague: StaffContext;
let applicationId: string;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  [operator, colleague] = [await town.staff("operator", [town.mobility]), await town.staff("reader", [town.mobility])];
  const citizen = await town.citizen();
  ({ id: applicationId } = await makeApplication(runtime.database, town.tenantId, {
    service: town.simple,
    personId: citizen.actor.id,
    officeId: town.mobility.id,
    status: "in_charge",
  }));
});

const events = () => operator.inTenant((tx) => tx.outboxEvent.findMany({ where: { name: "note/mentioned" } }));

test("a note that mentions nobody tells nobody", async () => {
  await addNote(operator, { applicationId, text: "Da rivedere." });
  expect(await events()).toEqual([]);
});

test("a note mentions colleagues once each, and its event goes with it", async () => {
  const { id } = await addNote(operator, {
    applicationId,
    text: "Guarda tu.",
    mentions: [colleague.actor.id, colleague.actor.id],
  });
  expect(await operator.inTenant((tx) => tx.noteMention.findMany({ where: { messageId: id } }))).toMatchObject([
    { staffId: colleague.actor.id },
  ]);
  expect(await events()).toMatchObject([{ payload: { applicationId, messageId: id } }]);
});

test("whoever cannot read the application is not mentioned, and the note is not written", async () => {
  const elsewhere = await town.staff("operator", [town.archive]);
  const notes = () => operator.inTenant((tx) => tx.message.count({ where: { applicationId, isNote: true } }));
  const before = await notes();
  await expect(
    addNote(operator, { applicationId, text: "Psst", mentions: [elsewhere.actor.id] }),
  ).rejects.toMatchObject({ code: "colleague_elsewhere" });
  expect(await notes()).toBe(before);
});
