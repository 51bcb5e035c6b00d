import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { type NewsWish, usualWish } from "@sportello/domain/staff/news-wish";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { assign } from "../applications/assign.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { addNote } from "../messages/add-note.ts";
import { saveAbsence } from "../team/absences.ts";
import { keepWish } from "../team/keep-wish.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { gatherAnswered, gatherArrived, gatherAssigned, gatherMentions } from "./gather.ts";
import { tellAtOnce, tellDigests } from "./tell.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let anna: StaffContext;
let paolo: StaffContext;
let applicationId: string;

const job = () => asJob(anna);
const wishes = (ctx: StaffContext, wish: Partial<NewsWish>) =>
  keepWish(ctx, { wish: { ...usualWish, ...wish }, locale: "it" });
const addressOf = async ({ actor }: StaffContext) =>
  (await anna.inTenant((tx) => tx.staff.findUniqueOrThrow({ where: { id: actor.id } }))).email;
const mailsTo = async (ctx: StaffContext) => {
  const email = await addressOf(ctx);
  return runtime.notices.sent.filter(({ to }) => to.email === email);
};
const arrives = async (key: string) => gatherArrived(await job(), { applicationId, changeId: key });

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
});
beforeEach(async () => {
  runtime.clock.set("2026-11-23T05:00:00.000Z");
  [citizen, anna, paolo] = [
    await town.citizen(),
    await town.staff("operator", [town.mobility]),
    await town.staff("operator", [town.mobility]),
  ];
  ({ id: applicationId } = await makeApplication(runtime.database, town.tenantId, {
    service: town.simple,
    personId: citizen.actor.id,
    officeId: town.mobility.id,
    status: "in_charge",
    assigneeId: anna.actor.id,
  }));
});

describe("at once", () => {
  test("whom a note mentions is mailed, once however often the job runs, and nothing of the citizen is in it", async () => {
    const { id: messageId } = await addNote(anna, { applicationId, text: "Guarda tu.", mentions: [paolo.actor.id] });
    for (let time = 0; time < 3; time += 1) {
      await gatherMentions(await job(), { applicationId, messageId });
      await tellAtOnce(await job());
    }
    const [mail, ...more] = await mailsTo(paolo);
    expect(more).toEqual([]);
    expect(mail?.text).toContain("Una nota ti nomina");
    expect(mail?.text).toContain("Richiesta di prova");
    for (const secret of [citizen.actor.fiscalCode, "Rossi", "Guarda tu"]) expect(mail?.text).not.toContain(secret);
    expect(await mailsTo(anna)).toEqual([]);
  });

  test("to whom an application is handed is mailed, and not who handed it", async () => {
    await assign(anna, { id: applicationId, staffId: paolo.actor.id });
    const { id: changeId } = await anna.inTenant((tx) =>
      tx.statusChange.findFirstOrThrow({ where: { applicationId, command: "assign" } }),
    );
    await gatherAssigned(await job(), { applicationId, changeId });
    await tellAtOnce(await job());
    expect((await mailsTo(paolo)).map(({ subject }) => subject)).toEqual(["C'è una novità sulle tue pratiche"]);
    expect(await mailsTo(anna)).toEqual([]);
  });

  test("a mail server that is down is tried again, and the mail is one", async () => {
    await wishes(anna, { answered: "at_once" });
    await gatherAnswered(await job(), { applicationId, key: "a-message" });
    runtime.notices.failNext();
    await expect(tellAtOnce(await job())).rejects.toThrow(/down/);
    await tellAtOnce(await job());
    await tellAtOnce(await job());
    expect(await mailsTo(anna)).toHaveLength(1);
  });

  test("what a citizen answers is told to whoever has it in charge, and to their delegate while they are away", async () => {
    await Promise.all([wishes(anna, { answered: "at_once" }), wishes(paolo, { answered: "at_once" })]);
    await saveAbsence(anna, {
      staffId: anna.actor.id,
      delegateId: paolo.actor.id,
      firstDay: "2026-11-23",
      lastDay: "2026-11-24",
    });
    await gatherAnswered(await job(), { applicationId, key: "another-message" });
    await tellAtOnce(await job());
    expect([(await mailsTo(anna)).length, (await mailsTo(paolo)).length]).toEqual([1, 1]);
  });

  test("an event goes out only when somebody wishes to be told at once", async () => {
    const noted = () => anna.inTenant((tx) => tx.outboxEvent.count({ where: { name: "news/noted" } }));
    const before = await noted();
    await wishes(anna, { arrived: "daily" });
    await arrives("quiet");
    expect(await noted()).toBe(before);
    await wishes(anna, { arrived: "at_once" });
    await arrives("loud");
    expect(await noted()).toBe(before + 1);
  });
});

describe("a digest", () => {
  test("gathers the day and goes out once, from its hour on", async () => {
    await wishes(anna, { arrived: "daily", hour: 8 });
    await arrives("one");
    await arrives("two");
    runtime.clock.set("2026-11-23T06:45:00.000Z");
    await tellDigests(await job());
    expect(await mailsTo(anna)).toEqual([]);
    runtime.clock.set("2026-11-23T07:00:00.000Z");
    for (let time = 0; time < 3; time += 1) await tellDigests(await job());
    const [mail, ...more] = await mailsTo(anna);
    expect(more).toEqual([]);
    expect([mail?.subject, mail?.text]).toEqual([
      "Ci sono 2 novità sulle tue pratiche",
      expect.stringContaining("Sono arrivate 2 pratiche al tuo ufficio"),
    ]);
  });

  test("leaves what comes later for the next day", async () => {
    await wishes(anna, { arrived: "daily", hour: 8 });
    await arrives("early");
    runtime.clock.set("2026-11-23T08:00:00.000Z");
    await tellDigests(await job());
    await arrives("late");
    await tellDigests(await job());
    expect(await mailsTo(anna)).toHaveLength(1);
    runtime.clock.set("2026-11-24T08:00:00.000Z");
    await tellDigests(await job());
    expect(await mailsTo(anna)).toHaveLength(2);
  });

  test("is not sent where nothing waits, nor of what is not wished", async () => {
    await wishes(anna, { arrived: "never", answered: "never" });
    await arrives("unwanted");
    await gatherAnswered(await job(), { applicationId, key: "unwanted" });
    runtime.clock.set("2026-11-23T10:00:00.000Z");
    await tellDigests(await job());
    expect(await mailsTo(anna)).toEqual([]);
    expect(await anna.inTenant((tx) => tx.staffNews.count({ where: { staffId: anna.actor.id } }))).toBe(0);
  });

  test("of the week waits for its day", async () => {
    await wishes(anna, { arrived: "weekly", hour: 8, weekday: 3 });
    await arrives("weekly");
    runtime.clock.set("2026-11-24T10:00:00.000Z");
    await tellDigests(await job());
    expect(await mailsTo(anna)).toEqual([]);
    runtime.clock.set("2026-11-25T10:00:00.000Z");
    await tellDigests(await job());
    expect(await mailsTo(anna)).toHaveLength(1);
  });

  test("a killed job sends the same mail under the same key: nobody gets it twice", async () => {
    await wishes(anna, { arrived: "daily", hour: 6 });
    await arrives("killed");
    await tellDigests(await job());
    // Killed after the mail left and before it was noted.
    await anna.inTenant((tx) =>
      tx.staffNews.updateMany({ where: { staffId: anna.actor.id }, data: { mailedAt: null } }),
    );
    await tellDigests(await job());
    expect(await mailsTo(anna)).toHaveLength(1);
  });

  test("speaks the language of its reader", async () => {
    await keepWish(anna, { wish: { ...usualWish, arrived: "daily", hour: 0 }, locale: "de" });
    await arrives("deutsch");
    await tellDigests(await job());
    expect((await mailsTo(anna)).map(({ subject }) => subject)).toEqual(["Es gibt eine Neuigkeit zu Ihren Anträgen"]);
  });

  test("tells nothing to who left", async () => {
    await wishes(anna, { arrived: "daily", hour: 0 });
    await arrives("gone");
    await anna.inTenant((tx) => tx.staff.update({ where: { id: anna.actor.id }, data: { isActive: false } }));
    await tellDigests(await job());
    expect(await mailsTo(anna)).toEqual([]);
  });
});

test("a delegate hears nothing of what lies where they do not see", async () => {
  const both = await town.staff("operator", [town.mobility, town.archive]);
  await Promise.all([wishes(both, { answered: "at_once" }), wishes(paolo, { answered: "at_once" })]);
  await saveAbsence(both, {
    staffId: both.actor.id,
    delegateId: paolo.actor.id,
    firstDay: "2026-11-23",
    lastDay: "2026-11-24",
  });
  const { id } = await makeApplication(runtime.database, town.tenantId, {
    service: town.simple,
    personId: citizen.actor.id,
    officeId: town.archive.id,
    status: "in_charge",
    assigneeId: both.actor.id,
  });
  await gatherAnswered(await job(), { applicationId: id, key: "a-message-of-the-archive" });
  await tellAtOnce(await job());
  expect([(await mailsTo(both)).length, (await mailsTo(paolo)).length]).toEqual([1, 0]);
});

test("what nobody has in charge is nobody's answer to hear", async () => {
  const { id } = await makeApplication(runtime.database, town.tenantId, {
    service: town.simple,
    personId: citizen.actor.id,
    officeId: town.mobility.id,
    status: "submitted",
  });
  await gatherAnswered(await job(), { applicationId: id, key: "a-message-to-nobody" });
  expect(await anna.inTenant((tx) => tx.staffNews.count({ where: { applicationId: id } }))).toBe(0);
});

test("who is restricted to other services hears nothing of this one's arrivals", async () => {
  const restricted = await town.staff("operator", [town.mobility], [town.ztl]);
  await Promise.all([wishes(restricted, { arrived: "daily", hour: 0 }), wishes(anna, { arrived: "daily", hour: 0 })]);
  await arrives("restricted");
  await tellDigests(await job());
  expect([(await mailsTo(restricted)).length, (await mailsTo(anna)).length]).toEqual([0, 1]);
});
