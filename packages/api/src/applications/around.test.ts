import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import type { StaffRole } from "@sportello/domain/access/actor";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { isRefused } from "../refused.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { assignOffice } from "./assign-office.ts";
import { assign } from "./assign.ts";
import { findApplicationForStaff } from "./find-for-staff.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let me: StaffContext;
let citizen: string;
let id: string;

const make = async (changes: object = {}, whose = citizen) =>
  (
    await makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId: whose,
      officeId: town.mobility.id,
      status: "in_charge",
      assigneeId: me.actor.id,
      ...changes,
    })
  ).id;
const page = (who = me, of = id) => findApplicationForStaff(who, { id: of, locale: "it" });

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  me = await town.staff("operator", [town.mobility]);
  citizen = (await town.citizen()).actor.id;
  id = await make();
});

/** Presses the button for real and takes it back; null when it was done. */
const tried = async (press: (ctx: StaffContext) => Promise<unknown>): Promise<string | null> => {
  class Undone extends Error {}
  try {
    await me.inTenant(async (tx) => {
      await press({ ...me, inTenant: (work) => work(tx) });
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return null;
    if (isRefused(error)) return error.code;
    throw error;
  }
  return null;
};

describe("whom an application can be handed to", () => {
  const candidates: readonly (readonly [
    string,
    StaffRole,
    readonly ("mobility" | "archive")[],
    readonly ("simple" | "ztl")[],
    boolean,
  ])[] = [
    ["an operator of the office", "operator", ["mobility"], [], true],
    ["its head", "manager", ["mobility"], [], true],
    ["an operator of two offices", "operator", ["archive", "mobility"], [], true],
    ["somebody whom the office restricted to this service", "operator", ["mobility"], ["simple"], true],
    ["somebody whom it restricted to another", "operator", ["mobility"], ["ztl"], false],
    ["a reader of the office", "reader", ["mobility"], [], false],
    ["an administrator named there", "administrator", ["mobility"], [], false],
    ["an operator of another office", "operator", ["archive"], [], false],
  ];

  test.each(candidates)("%s: named exactly when handing over works", async (_who, role, offices, services, isNamed) => {
    const { actor } = await town.staff(
      role,
      offices.map((name) => town[name]),
      services.map((name) => town[name]),
    );
    expect((await page()).colleagues.some((one) => one.id === actor.id)).toBe(isNamed);
    expect(await tried((ctx) => assign(ctx, { id, staffId: actor.id }))).toBe(isNamed ? null : "colleague_elsewhere");
  });

  test("who left the house is not named, and gets nothing", async () => {
    const { actor } = await town.staff("operator", [town.mobility]);
    await me.inTenant((tx) => tx.staff.update({ where: { id: actor.id }, data: { isActive: false } }));
    expect((await page()).colleagues.map((one) => one.id)).not.toContain(actor.id);
    expect(await tried((ctx) => assign(ctx, { id, staffId: actor.id }))).toBe("colleague_elsewhere");
  });

  test("they come by their names, as one looks for them", async () => {
    const names = (await page()).colleagues.map(({ name }) => name.split(" ").slice(1).join(" "));
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, "it")));
  });
});

describe("which office it can be handed to", () => {
  test("one with somebody who works; its own and an empty one are not named, and would be refused", async () => {
    const bare = await makeTown(runtime, database.owner);
    const empty = await me.inTenant((tx) =>
      tx.office.create({ data: { slug: "vuoto", name: { it: "Vuoto" }, contacts: {} }, select: { id: true } }),
    );
    const readersOnly = await me.inTenant((tx) =>
      tx.office.create({ data: { slug: "lettori", name: { it: "Lettori" }, contacts: {} }, select: { id: true } }),
    );
    await town.staff("reader", [readersOnly]);
    await town.staff("operator", [town.archive]);
    expect((await page()).offices.map((one) => one.id)).toEqual([town.archive.id]);
    for (const [officeId, refusal] of [
      [town.archive.id, null],
      [town.mobility.id, "invalid_input"],
      [empty.id, "nobody_there"],
      [readersOnly.id, "nobody_there"],
      [bare.archive.id, "not_found"],
    ] as const) {
      expect([officeId, await tried((ctx) => assignOffice(ctx, { id, officeId }))]).toEqual([officeId, refusal]);
    }
  });
});

describe("what else the same person sent", () => {
  test("is named as far as one may see it: not of another office, not a draft, not of another person, not itself", async () => {
    const whose = (await town.citizen()).actor.id;
    const [mine, seen, ended] = [
      await make({}, whose),
      await make({ status: "submitted" }, whose),
      await make({ status: "rejected" }, whose),
    ];
    await make({ status: "draft" }, whose);
    await make({ officeId: town.archive.id }, whose);
    await make({}, (await town.citizen()).actor.id);
    expect(new Set((await page(me, mine)).otherApplications.map((one) => one.id))).toEqual(new Set([seen, ended]));
  });

  test("of another service is not named to whom the office restricted, nor opened", async () => {
    const whose = (await town.citizen()).actor.id;
    const [mine, hidden] = [await make({}, whose), await make({ service: town.ztl }, whose)];
    const restricted = await town.staff("operator", [town.mobility], [town.simple]);
    expect((await page(restricted, mine)).otherApplications).toEqual([]);
    await expect(page(restricted, hidden)).rejects.toMatchObject({ code: "other_service" });
    expect((await page(me, mine)).otherApplications.map((one) => one.id)).toEqual([hidden]);
  });

  test("the latest first, twenty at most", async () => {
    const whose = (await town.citizen()).actor.id;
    const first = await make({}, whose);
    for (let n = 1; n <= 22; n += 1)
      await make({ status: "submitted", submittedAt: new Date(Date.UTC(2026, 5, n, 8)) }, whose);
    const { otherApplications } = await page(me, first);
    const instants = otherApplications.map(({ submittedAt }) => submittedAt);
    expect(instants).toHaveLength(20);
    expect(instants).toEqual(instants.toSorted().toReversed());
    expect(instants[0]).toBe("2026-06-22T08:00:00.000Z");
  });
});

describe("who opens it", () => {
  test.each([
    ["an operator of the office", "operator", "mobility", null],
    ["its head", "manager", "mobility", null],
    ["a reader of the office", "reader", "mobility", null],
    ["an operator of another office", "operator", "archive", "other_office"],
    ["a reader of another office", "reader", "archive", "other_office"],
    ["an administrator, wherever they are named", "administrator", "mobility", "not_allowed"],
  ] as const)("%s", async (_who, role, office, refusal) => {
    const who = await town.staff(role, [town[office]]);
    const opened = page(who);
    if (refusal === null) expect((await opened).id).toBe(id);
    else await expect(opened).rejects.toMatchObject({ code: refusal });
  });

  test.each(["operator", "manager", "reader"] as const)(
    "%s: what a draft says is the applicant's alone",
    async (role) => {
      const draft = await make({ status: "draft" });
      await expect(page(await town.staff(role, [town.mobility]), draft)).rejects.toSatisfy(isRefused);
    },
  );

  test("every reading is a line of the security log, once for a session and a day; of one refused there is none", async () => {
    const [reader, stranger] = [
      await town.staff("reader", [town.mobility]),
      await town.staff("operator", [town.archive]),
    ];
    for (let n = 0; n < 3; n += 1) await page(reader);
    await expect(page(stranger)).rejects.toSatisfy(isRefused);
    const lines = await me.inTenant((tx) =>
      tx.auditEntry.findMany({
        where: { action: "application.read", subjectId: id, actorId: { in: [reader.actor.id, stranger.actor.id] } },
        select: { actorId: true },
      }),
    );
    expect(lines).toEqual([{ actorId: reader.actor.id }]);
  });
});
