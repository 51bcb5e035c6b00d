import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { usualWish } from "@sportello/domain/staff/news-wish";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { accept } from "../applications/accept.ts";
import { findApplicationForStaff } from "../applications/find-for-staff.ts";
import { release } from "../applications/release.ts";
import { takeCharge } from "../applications/take-charge.ts";
import { createStaffContext, type StaffContext } from "../context.ts";
import { asStaff } from "../procedures.ts";
import { listQueue } from "../queue/list.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { endAbsence, saveAbsence } from "./absences.ts";
import { findDay } from "./day.ts";
import { findTeam } from "./find.ts";
import { keepWish } from "./keep-wish.ts";
import { restrictColleague } from "./restrict.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let anna: StaffContext;
let paolo: StaffContext;
let head: StaffContext;
let elsewhere: StaffContext;

/** The next request of the same browser: who one stands in for is asked anew. */
const next = async (ctx: StaffContext) =>
  asStaff(await createStaffContext(runtime, { host: town.host, sessionId: ctx.session.id, ip: "192.0.2.1" }));
const application = async (assignee: StaffContext | null = anna, status: "in_charge" | "submitted" = "in_charge") => {
  const citizen = await town.citizen();
  return (
    await makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status,
      ...(assignee && { assigneeId: assignee.actor.id }),
    })
  ).id;
};
const away = (from = "2026-11-23", to = "2026-11-27", staff = anna, by = anna) =>
  saveAbsence(by, { staffId: staff.actor.id, delegateId: paolo.actor.id, firstDay: from, lastDay: to });
const mine = async (ctx: StaffContext) =>
  (await listQueue(await next(ctx), { assignee: "me" })).items.map(({ id }) => id);

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
});
beforeEach(async () => {
  runtime.clock.set("2026-11-23T09:00:00.000Z");
  [anna, paolo, head, elsewhere] = [
    await town.staff("operator", [town.mobility]),
    await town.staff("operator", [town.mobility]),
    await town.staff("manager", [town.mobility]),
    await town.staff("manager", [town.archive]),
  ];
});

describe("while somebody is away", () => {
  test("the delegate finds what is theirs among their own, and decides; the history says for whom", async () => {
    const id = await application();
    await expect(accept(await next(paolo), { id, documentUploadIds: [] })).rejects.toMatchObject({
      code: "not_the_assignee",
    });
    await away();
    expect(await mine(paolo)).toEqual([id]);
    await accept(await next(paolo), { id, documentUploadIds: [] });
    const { timeline } = await findApplicationForStaff(head, { id, locale: "it" });
    expect(timeline.at(-1)).toMatchObject({ command: "accept", actorId: paolo.actor.id, onBehalfOf: anna.actor.id });
  });

  test("what the delegate does on their own is nobody's but theirs", async () => {
    await away();
    const id = await application(null, "submitted");
    await takeCharge(await next(paolo), { id });
    await accept(await next(paolo), { id, documentUploadIds: [] });
    const { timeline } = await findApplicationForStaff(head, { id, locale: "it" });
    expect(timeline.filter(({ onBehalfOf }) => onBehalfOf !== null)).toEqual([]);
  });

  test("nobody stands in before the first day or after the last", async () => {
    const id = await application();
    await away("2026-11-24", "2026-11-25");
    const refused = { code: "not_the_assignee" };
    await expect(release(await next(paolo), { id })).rejects.toMatchObject(refused);
    runtime.clock.set("2026-11-23T23:30:00.000Z");
    expect((await next(await town.staff("operator", [town.mobility]))).actor.standsInFor).toEqual([]);
  });

  test("who comes back ends it at once", async () => {
    const id = await application();
    const { id: absence } = await away();
    await endAbsence(await next(anna), { id: absence });
    expect(await mine(paolo)).toEqual([]);
    await expect(release(await next(paolo), { id })).rejects.toMatchObject({ code: "not_the_assignee" });
    await expect(endAbsence(anna, { id: absence })).rejects.toMatchObject({ code: "changed_meanwhile" });
  });
});

describe("an absence", () => {
  test("is noted by oneself or by the head of the office, and by nobody else", async () => {
    await away("2026-12-01", "2026-12-02", anna, head);
    await expect(away("2026-12-03", "2026-12-04", anna, paolo)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(away("2026-12-03", "2026-12-04", anna, elsewhere)).rejects.toMatchObject({ code: "not_found" });
  });

  test.each([
    ["ends before it begins", "2026-12-02", "2026-12-01"],
    ["is over", "2026-11-01", "2026-11-22"],
  ])("that %s is refused", async (_what, from, to) => {
    await expect(away(from, to)).rejects.toMatchObject({ code: "invalid_input" });
  });

  test("is one at a time, and has a delegate who shares an office", async () => {
    await away("2026-12-01", "2026-12-05");
    await expect(away("2026-12-05", "2026-12-09")).rejects.toMatchObject({ code: "changed_meanwhile" });
    await away("2026-12-06", "2026-12-09");
    const given = { firstDay: "2026-12-20", lastDay: "2026-12-21" };
    await expect(
      saveAbsence(anna, { staffId: anna.actor.id, delegateId: elsewhere.actor.id, ...given }),
    ).rejects.toMatchObject({ code: "colleague_elsewhere" });
    await expect(
      saveAbsence(anna, { staffId: anna.actor.id, delegateId: anna.actor.id, ...given }),
    ).rejects.toMatchObject({ code: "invalid_input" });
    const reader = await town.staff("reader", [town.mobility]);
    await expect(
      saveAbsence(anna, { staffId: anna.actor.id, delegateId: reader.actor.id, ...given }),
    ).rejects.toMatchObject({ code: "colleague_elsewhere" });
  });
});

describe("the team", () => {
  test("is who works in one's offices, with what they have in charge and who stands in", async () => {
    await application();
    await away();
    const { colleagues, services, wish } = await findTeam(head);
    const found = (ctx: StaffContext) => colleagues.find(({ id }) => id === ctx.actor.id);
    expect(found(anna)).toMatchObject({
      inCharge: 1,
      officeIds: [town.mobility.id],
      serviceIds: [],
      absences: [
        { firstDay: "2026-11-23", lastDay: "2026-11-27", delegateId: paolo.actor.id, delegate: paolo.session.name },
      ],
    });
    expect(found(elsewhere)).toBeUndefined();
    expect(services.map(({ id }) => id).toSorted()).toEqual([town.simple.id, town.ztl.id].toSorted());
    expect(wish).toEqual(usualWish);
  });

  test("the head restricts a colleague to a service, who then sees nothing else, and lifts it again", async () => {
    const id = await application();
    await restrictColleague(head, { staffId: paolo.actor.id, serviceIds: [town.ztl.id] });
    await expect(findApplicationForStaff(await next(paolo), { id, locale: "it" })).rejects.toMatchObject({
      code: "other_service",
    });
    await restrictColleague(head, { staffId: paolo.actor.id, serviceIds: [] });
    expect((await findApplicationForStaff(await next(paolo), { id, locale: "it" })).id).toBe(id);
  });

  test("nobody restricts themselves, a colleague of another office, or to a service that is not theirs", async () => {
    await expect(restrictColleague(head, { staffId: head.actor.id, serviceIds: [] })).rejects.toMatchObject({
      code: "own_account",
    });
    await expect(restrictColleague(elsewhere, { staffId: paolo.actor.id, serviceIds: [] })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(
      restrictColleague(head, { staffId: paolo.actor.id, serviceIds: ["01900000-0000-7000-8000-000000000001"] }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("keeps for each when they wish to be told", async () => {
    const wish = { ...usualWish, arrived: "daily" as const, hour: 7 };
    await keepWish(anna, { wish, locale: "de" });
    await keepWish(anna, { wish: { ...wish, hour: 9 }, locale: "de" });
    expect((await findTeam(anna)).wish).toEqual({ ...wish, hour: 9 });
    expect((await findTeam(paolo)).wish).toEqual(usualWish);
  });
});

describe("the day", () => {
  test("counts what one and what the office did since midnight, the latest first", async () => {
    runtime.clock.set("2026-12-09T22:00:00.000Z");
    const yesterday = await application(null, "submitted");
    await takeCharge(await town.again(anna), { id: yesterday });
    runtime.clock.set("2026-12-10T09:00:00.000Z");
    const [one, two] = [await application(null, "submitted"), await application(null, "submitted")];
    await takeCharge(await town.again(anna), { id: one });
    runtime.clock.pass(60_000);
    await takeCharge(await town.again(paolo), { id: two });
    const { counts, moves } = await findDay(await town.again(anna));
    expect(counts).toContainEqual({ command: "takeCharge", mine: 1, office: 2 });
    expect(moves.slice(0, 2)).toMatchObject([
      { applicationId: two, isMine: false, name: paolo.session.name },
      { applicationId: one, isMine: true, title: { it: "Richiesta di prova" }, onBehalfOf: null },
    ]);
    expect(moves.some(({ applicationId }) => applicationId === yesterday)).toBe(false);
    expect(await findDay(elsewhere)).toEqual({ counts: [], moves: [] });
  });
});
