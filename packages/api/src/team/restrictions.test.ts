import { makeApplication } from "@sportello/db/factories/make-application";
import { makeService, type MadeService, shortOptions } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { assign } from "../applications/assign.ts";
import { findApplicationForStaff } from "../applications/find-for-staff.ts";
import { planBulk } from "../bulk/plan.ts";
import { createStaffContext, type StaffContext } from "../context.ts";
import { listCounterServices } from "../counter/list-services.ts";
import { addNote } from "../messages/add-note.ts";
import { whoWorksOn } from "../news/whom.ts";
import { asStaff } from "../procedures.ts";
import { staffOf } from "../queue-exports/staff-of.ts";
import { listQueue } from "../queue/list.ts";
import { queueNews } from "../queue/news.ts";
import { queueSurroundings } from "../queue/surroundings.ts";
import { findStatistics } from "../statistics/find.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { findDay } from "./day.ts";
import { restrictColleague } from "./restrict.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let head: StaffContext;
/** Of both offices, restricted by the head of mobility to the ZTL. */
let restricted: StaffContext;
let records: MadeService;
/** One application for each place, by what it is called. */
const ids: Record<"ztl" | "simple" | "records" | "ztlAtArchive" | "recordsAtMobility", string> = {
  ztl: "",
  simple: "",
  records: "",
  ztlAtArchive: "",
  recordsAtMobility: "",
};
const reachable = ["ztl", "records", "ztlAtArchive"] as const;
const hidden = ["simple", "recordsAtMobility"] as const;
type Place = keyof typeof ids;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  records = await makeService(runtime.database, town.tenantId, {
    officeId: town.archive.id,
    slug: "records",
    options: shortOptions,
  });
  head = await town.staff("manager", [town.mobility]);
  const both = await town.staff("operator", [town.mobility, town.archive]);
  await restrictColleague(head, { staffId: both.actor.id, serviceIds: [town.ztl.id] });
  restricted = asStaff(
    await createStaffContext(runtime, { host: town.host, sessionId: both.session.id, ip: "192.0.2.1" }),
  );
  const citizen = await town.citizen();
  const places: Record<Place, readonly [MadeService, { readonly id: string }]> = {
    ztl: [town.ztl, town.mobility],
    simple: [town.simple, town.mobility],
    records: [records, town.archive],
    ztlAtArchive: [town.ztl, town.archive],
    recordsAtMobility: [records, town.mobility],
  };
  for (const [place, [service, office]] of Object.entries(places)) {
    const { id } = await makeApplication(runtime.database, town.tenantId, {
      service,
      personId: citizen.actor.id,
      officeId: office.id,
      status: "in_charge",
      assigneeId: head.actor.id,
      submittedAt: new Date("2026-11-20T09:00:00Z"),
    });
    ids[place as Place] = id;
  }
});

describe("whoever one office restricts", () => {
  test("keeps their other office whole, in the list, its counts, its filters and its news", async () => {
    const { items } = await listQueue(restricted, {});
    expect(items.map(({ id }) => id).toSorted()).toEqual(reachable.map((place) => ids[place]).toSorted());
    const { counts, services } = await queueSurroundings(restricted);
    expect([counts.open, services.map(({ id }) => id).toSorted()]).toEqual([3, [town.ztl.id, records.id].toSorted()]);
    const { arrived, rows } = await queueNews(restricted, {
      since: "2026-11-01T00:00:00.000Z",
      ids: Object.values(ids),
    });
    expect([arrived, rows.length]).toEqual([3, 3]);
  });

  test.each(reachable)("opens %s", async (place) => {
    expect((await findApplicationForStaff(restricted, { id: ids[place], locale: "it" })).id).toBe(ids[place]);
  });

  test.each(hidden)("does not open %s", async (place) => {
    await expect(findApplicationForStaff(restricted, { id: ids[place], locale: "it" })).rejects.toMatchObject({
      code: "other_service",
    });
  });

  test("is counted and named in statistics no further than they see", async () => {
    const { backlog, services } = await findStatistics(restricted, { from: "2026-11-01", to: "2026-11-30" });
    expect(backlog.reduce((sum, { open }) => sum + open, 0)).toBe(3);
    expect(services.map(({ id }) => id)).not.toContain(town.simple.id);
  });

  test("fills in at the counter what they see alone", async () => {
    const slugs = (await listCounterServices(restricted)).map(({ slug }) => slug);
    expect(slugs).toContain("records");
    expect(slugs).not.toContain(town.simple.slug);
  });

  test("has the same reach in the jobs that work in their name", async () => {
    const staff = await restricted.inTenant((tx) => staffOf(tx, restricted.actor.id, restricted.now));
    expect(staff).toMatchObject({
      offices: expect.arrayContaining([town.mobility.id, town.archive.id]) as unknown,
      services: [town.ztl.id],
      wholeOffices: [town.archive.id],
    });
  });

  test("reads of the day only what was done where they see", async () => {
    await head.inTenant((tx) =>
      tx.statusChange.createMany({
        data: [ids.simple, ids.records].map((applicationId) => ({
          applicationId,
          command: "assign",
          from: "in_charge" as const,
          to: "in_charge" as const,
          by: "operator" as const,
          actorId: head.actor.id,
          at: head.now,
        })),
      }),
    );
    const moves = (await findDay(restricted)).moves.map(({ applicationId }) => applicationId);
    expect(moves).toContain(ids.records);
    expect(moves).not.toContain(ids.simple);
  });
});

describe("an application somebody does not see", () => {
  const hand = (place: Place) => assign(head, { id: ids[place], staffId: restricted.actor.id });

  test("is not handed to them, one by one or many at once", async () => {
    await expect(hand("simple")).rejects.toMatchObject({ code: "colleague_elsewhere" });
    const planned = await planBulk(head, {
      filter: {},
      sort: "newest",
      order: { command: "assign", staffId: restricted.actor.id },
    });
    expect(planned).toMatchObject({ total: 3, ready: 1, refused: [{ refusal: "colleague_elsewhere", count: 2 }] });
  });

  test("does not name them among those to hand it to", async () => {
    const named = async (place: Place) =>
      (await findApplicationForStaff(head, { id: ids[place], locale: "it" })).colleagues.some(
        ({ id }) => id === restricted.actor.id,
      );
    expect([await named("ztl"), await named("simple"), await named("recordsAtMobility")]).toEqual([true, false, false]);
  });

  test("mentions them in no note, and brings them no news", async () => {
    await expect(
      addNote(head, { applicationId: ids.simple, text: "Guarda tu.", mentions: [restricted.actor.id] }),
    ).rejects.toMatchObject({ code: "colleague_elsewhere" });
    const told = (serviceId: string, officeId: string) =>
      head.inTenant((tx) => whoWorksOn(tx, { serviceId, officeId }));
    expect(await told(town.simple.id, town.mobility.id)).not.toContain(restricted.actor.id);
    expect(await told(town.ztl.id, town.mobility.id)).toContain(restricted.actor.id);
    expect(await told(records.id, town.archive.id)).toContain(restricted.actor.id);
  });

  test("and one they see is handed to them, and named to them", async () => {
    await addNote(head, { applicationId: ids.ztl, text: "Guarda tu.", mentions: [restricted.actor.id] });
    await expect(hand("ztl")).resolves.toMatchObject({ status: "in_charge" });
  });
});
