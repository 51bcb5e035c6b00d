import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import type { Status } from "@sportello/domain/applications/status";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { requestIntegration } from "../applications/request-integration.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { addNote } from "../messages/add-note.ts";
import { listConversations } from "../messages/conversations.ts";
import { markRead } from "../messages/mark-read.ts";
import { sendMessage } from "../messages/send.ts";
import { listServicesInUse } from "../services/in-use.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { countWaiting } from "./count-waiting.ts";
import { findDesk } from "./find.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let operator: StaffContext;

const application = async (status: Status) =>
  (
    await makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status,
      assigneeId: operator.actor.id,
    })
  ).id;
const write = async (ctx: CitizenContext | StaffContext, applicationId: string, text: string) => {
  runtime.clock.pass(60_000);
  await sendMessage(await town.again(ctx), { applicationId, text });
};

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  operator = await town.staff("operator", [town.mobility]);
});
beforeEach(async () => {
  citizen = await town.citizen();
});

test("an empty desk asks for nothing", async () => {
  expect(await findDesk(citizen)).toEqual({ yourTurn: [], drafts: [], unread: [], messages: [], activities: [] });
  expect(await countWaiting(citizen)).toEqual({ yourTurn: 0, unread: 0 });
});

test("the desk says what the office asks, which draft waits until when, and what was written", async () => {
  const id = await application("in_charge");
  await requestIntegration(operator, { id, text: "Manca la firma." });
  const draft = await application("draft");
  await write(operator, id, "Può passare?");
  const desk = await findDesk(citizen);
  expect(desk.yourTurn).toMatchObject([{ id, request: { text: "Manca la firma." } }]);
  expect(desk.drafts).toMatchObject([{ id: draft, availability: { state: "open" } }]);
  expect(desk.unread).toMatchObject([
    { applicationId: id, unread: 1, last: { author: "operator", text: "Può passare?" } },
  ]);
  expect(await countWaiting(citizen)).toEqual({ yourTurn: 1, unread: 1 });
  await markRead(citizen, { applicationId: id });
  expect(await countWaiting(citizen)).toEqual({ yourTurn: 1, unread: 0 });
  expect((await findDesk(citizen)).messages).toHaveLength(1);
});

test("conversations with something unread come first, then the latest; notes are nobody's conversation", async () => {
  const [old, fresh, silent] = [
    await application("in_charge"),
    await application("in_charge"),
    await application("in_charge"),
  ];
  await write(operator, old, "Prima.");
  await write(citizen, fresh, "Buongiorno.");
  await addNote(operator, { applicationId: silent, text: "Da vedere." });
  const { items } = await listConversations(citizen, {});
  expect(items.map(({ applicationId, unread, messages }) => [applicationId, unread, messages])).toEqual([
    [old, 1, 1],
    [fresh, 0, 1],
  ]);
  const search = async (text: string) =>
    (await listConversations(citizen, { text })).items.map(({ applicationId }) => applicationId);
  expect([await search("buongiorno"), await search("Da vedere"), await search("100%"), await search("prova")]).toEqual([
    [fresh],
    [],
    [],
    [old, fresh],
  ]);
  expect((await listConversations(await town.citizen(), {})).items).toEqual([]);
});

test("a message is shown by what was written last, with the number of its files", async () => {
  const id = await application("in_charge");
  await write(operator, id, "Ecco il parere.");
  await write(citizen, id, "Grazie.");
  expect((await listConversations(citizen, {})).items).toMatchObject([
    { applicationId: id, messages: 2, last: { author: "citizen", text: "Grazie.", files: 0 } },
  ]);
});

test("services in use are told with where their applications stand and whether another can be begun", async () => {
  await application("accepted");
  await application("in_charge");
  const latest = await application("draft");
  expect(await listServicesInUse(citizen)).toMatchObject([
    {
      slug: "simple",
      counts: { concluded: 1, in_progress: 1, to_complete: 1 },
      latest: { id: latest },
      availability: { state: "open" },
    },
  ]);
});
