import { randomUUID } from "node:crypto";
import { testDatabase } from "@sportello/db/testing/database";
import { staffRoles } from "@sportello/domain/access/actor";
import { hasPermission, permissions } from "@sportello/domain/access/permissions";
import { beforeAll, describe, expect, test } from "vitest";
import { citizenCaller, citizenRouter } from "./citizen-root.ts";
import type { Context, StaffContext } from "./context.ts";
import { isRefused } from "./refused.ts";
import { staffCaller, staffRouter } from "./staff-root.ts";
import { citizenDoors } from "./testing/citizen-doors.ts";
import type { Door } from "./testing/door.ts";
import { testRuntime } from "./testing/runtime.ts";
import { staffDoors } from "./testing/staff-doors.ts";
import { makeTown } from "./testing/town.ts";
import { makeWorld, secretText, type World, worldIds } from "./testing/world.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let here: World;
let there: World;

/** Ids of the right form that never were. */
const nothing = Object.fromEntries(worldIds.map((name) => [name, randomUUID()])) as World["ids"];

beforeAll(async () => {
  here = await makeWorld(await makeTown(runtime, database.owner));
  there = await makeWorld(await makeTown(runtime, database.owner));
});

type Caller = (ctx: Context) => unknown;
type Answer =
  | { readonly said: "yes"; readonly value: unknown }
  | { readonly said: "no"; readonly code: string; readonly params: unknown };

/** Asks one procedure by its path, as one person. */
const ask = async (caller: Caller, path: string, ctx: Context, input: unknown): Promise<Answer> => {
  try {
    const procedure = path
      .split(".")
      .reduce<unknown>((place, key) => (place as Record<string, unknown>)[key], caller(ctx));
    return { said: "yes", value: await (procedure as (question: unknown) => Promise<unknown>)(input) };
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (isRefused(cause)) return { said: "no", code: cause.code, params: cause.params };
    throw error;
  }
};

const nobody = (world: World, isSessionOver: boolean): Context => ({
  ...world.owner,
  actor: { kind: "anonymous" },
  session: null,
  isSessionOver,
});
const isPermission = (door: Door["for"]) => (permissions as readonly string[]).includes(door);

const expectForeign = async (caller: Caller, path: string, door: Door, stranger: Context) => {
  const answer = await ask(caller, path, stranger, door.ask(here.ids));
  if (!door.isAboutOne) {
    const told = JSON.stringify(answer);
    // The office and the service are public; everything else about them is not.
    const { office: _office, service: _service, ...ids } = here.ids;
    expect(
      [...Object.values(ids), here.owner.actor.id, here.owner.actor.fiscalCode].filter((mark) => told.includes(mark)),
    ).toEqual([]);
    return;
  }
  expect(answer).toMatchObject({ said: "no", code: "not_found" });
  expect(answer).toEqual(await ask(caller, path, stranger, door.ask(nothing)));
};

/** The paths of all procedures, with those of the parts that are loaded only when they are asked. */
const pathsOf = async ({ _def }: typeof citizenRouter | typeof staffRouter): Promise<string[]> => {
  await Promise.all(Object.values(_def.lazy).map((part) => part.load()));
  expect(_def.lazy).toEqual({});
  return Object.keys(_def.procedures).toSorted();
};

test("every procedure has its place in the matrix of doors", async () => {
  expect(Object.keys(citizenDoors).toSorted()).toEqual(await pathsOf(citizenRouter));
  expect(Object.keys(staffDoors).toSorted()).toEqual(await pathsOf(staffRouter));
});

describe.each(Object.entries(citizenDoors))("the citizens' %s", (path, door) => {
  test("is closed to who has not signed in, and says when a session is over", async () => {
    const strangers = [nobody(here, false), nobody(here, true)];
    const answers = await Promise.all(strangers.map((ctx) => ask(citizenCaller, path, ctx, door.ask(here.ids))));
    const codes = answers.map((answer) => (answer.said === "no" ? answer.code : "yes"));
    if (door.for === "everybody") expect(codes).not.toContain("not_signed_in");
    else expect(codes).toEqual(["not_signed_in", "session_expired"]);
  });

  test("is closed to staff, who are nobody here", async () => {
    const answer = await ask(citizenCaller, path, here.assignee, door.ask(here.ids));
    if (door.for !== "everybody") expect(answer).toMatchObject({ said: "no", code: "not_signed_in" });
  });

  test("is open to a guest only to fill in and send", async () => {
    const guest = await here.town.guest({ ip: `2001:db8::${path.length}:${path}` });
    const answer = await ask(citizenCaller, path, guest, door.ask(here.ids));
    const code = answer.said === "no" ? answer.code : "yes";
    if (door.for === "citizen") expect(code).toBe("not_signed_in");
    else if (door.isAboutOne) expect(code).toBe("not_found");
    else expect(JSON.stringify(answer)).not.toContain(secretText);
  });

  test("tells another citizen, of this town or of another, nothing", async () => {
    const neighbour = await here.town.citizen();
    await expectForeign(citizenCaller, path, door, neighbour);
    await expectForeign(citizenCaller, path, door, there.owner);
  });
});

describe.each(Object.entries(staffDoors))("the staff's %s", (path, door) => {
  test("is closed to who has not signed in, to citizens and to sessions that are over", async () => {
    const strangers: Context[] = [nobody(here, false), here.owner, nobody(here, true)];
    const answers = await Promise.all(strangers.map((ctx) => ask(staffCaller, path, ctx, door.ask(here.ids))));
    const codes = answers.map((answer) => (answer.said === "no" ? answer.code : "yes"));
    // Open to everybody about one thing: whoever holds its token, which nobody here does.
    if (door.for === "everybody") expect(new Set(codes)).toEqual(new Set([door.isAboutOne ? "not_found" : "yes"]));
    else expect(codes).toEqual(["not_signed_in", "not_signed_in", "session_expired"]);
  });

  test.each(staffRoles)("is open to a %s only with the permission, and to none of another town", async (role) => {
    const stranger: StaffContext = await there.town.staff(role, [there.town.mobility]);
    const isOpen = !isPermission(door.for) || hasPermission(role, door.for as (typeof permissions)[number]);
    if (isOpen) await expectForeign(staffCaller, path, door, stranger);
    else {
      const colleague = await here.town.staff(role, [here.town.mobility]);
      for (const ctx of [stranger, colleague]) {
        expect(await ask(staffCaller, path, ctx, door.ask(here.ids))).toEqual({
          said: "no",
          code: "not_allowed",
          params: {},
        });
      }
    }
  });
});

const officeDoors = Object.entries(staffDoors).filter(([, { isOfOffice }]) => isOfOffice);

describe.each(officeDoors)("the staff's %s", (path, door) => {
  test.each(["operator", "manager"] as const)(
    "tells a %s of another office of the same town nothing of the application",
    async (role) => {
      const elsewhere = await here.town.staff(role, [here.town.archive]);
      const answer = await ask(staffCaller, path, elsewhere, door.ask(here.ids));
      expect(["other_office", "not_allowed"]).toContain(answer.said === "no" ? answer.code : "an answer");
    },
  );
});

test("after all this knocking nothing of the municipality has changed", async () => {
  const { owner, ids } = here;
  const now = await owner.inTenant(async (tx) => ({
    draft: await tx.application.findUnique({ where: { id: ids.draft } }),
    application: await tx.application.findUnique({ where: { id: ids.application } }),
    history: await tx.statusChange.count({ where: { applicationId: ids.draft } }),
    messages: await tx.message.count({ where: { applicationId: ids.application } }),
    registration: await tx.registration.findUnique({ where: { id: ids.registration } }),
    task: await tx.task.findUnique({ where: { id: ids.task } }),
    uploads: await tx.upload.count(),
  }));
  expect(now).toMatchObject({
    draft: { status: "draft", answers: { motivo: secretText }, progress: {} },
    application: { status: "in_charge", assigneeId: here.assignee.actor.id, outcome: null },
    history: 0,
    messages: 1,
    registration: { state: "failed" },
    task: { resolvedAt: null },
    uploads: 2,
  });
});
