import { makeApplication } from "@sportello/db/factories/make-application";
import { makeStaff } from "@sportello/db/factories/make-staff";
import { testDatabase } from "@sportello/db/testing/database";
import { staffCommands } from "@sportello/domain/access/staff-life";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { findSession } from "../sessions/find-session.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { changeAccess } from "./change-access.ts";
import { findStaff } from "./find.ts";
import { InviteStaff } from "./input.ts";
import { inviteStaff } from "./invite.ts";
import { listStaff } from "./list.ts";
import { saveStaff } from "./save.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let admin: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  admin = await town.staff("administrator", []);
  // There is a second one: the first may then be spoken of too.
  await town.staff("administrator", []);
});

let count = 0;
const invitee = (given: object = {}) => {
  count += 1;
  return InviteStaff.parse({
    email: `Nuova.${count}@Comune.example`,
    givenName: "Nina",
    familyName: `Costa${count}`,
    role: "operator",
    officeIds: [town.mobility.id],
    locale: "it",
    ...given,
  });
};
const lines = (subjectId: string) =>
  admin.inTenant((tx) => tx.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } }));
const isSignedIn = async (ctx: StaffContext) => (await findSession(runtime, town.tenantId, ctx.session.id)) !== null;

describe("an invitation", () => {
  test("makes somebody known who cannot sign in yet, and has a mail sent", async () => {
    const who = invitee();
    const { id } = await inviteStaff(admin, who);
    expect(await findStaff(admin, { id })).toMatchObject({
      email: who.email,
      state: "invited",
      role: "operator",
      offices: [{ id: town.mobility.id }],
      invitation: { isExpired: false },
      commands: ["invite", "end"],
      signIns: [],
      inCharge: 0,
    });
    expect(who.email).toBe(who.email.toLowerCase());
    expect(await lines(id)).toMatchObject([
      { action: "staff.invited", actorId: admin.actor.id, address: "192.0.2.7", details: { role: "operator" } },
    ]);
    const [event] = await admin.inTenant((tx) =>
      tx.outboxEvent.findMany({ where: { name: "staff/invited" }, orderBy: { id: "desc" }, take: 1 }),
    );
    expect(event?.payload).toEqual({ invitationId: expect.any(String) });
  });

  test("of an address that is known already is refused, whatever its letters", async () => {
    const who = invitee();
    await inviteStaff(admin, who);
    await expect(
      inviteStaff(admin, InviteStaff.parse({ ...who, email: who.email.toUpperCase() })),
    ).rejects.toMatchObject({ code: "email_taken" });
  });

  test("into an office of another municipality is refused, and nobody is made", async () => {
    const elsewhere = await makeTown(runtime, database.owner);
    const who = invitee({ officeIds: [elsewhere.mobility.id] });
    await expect(inviteStaff(admin, who)).rejects.toMatchObject({ code: "not_found" });
    expect((await listStaff(admin, { text: who.email })).items).toEqual([]);
  });

  test.each([
    ["no e-mail", { email: "anna" }],
    ["no name", { givenName: " " }],
    ["markup in the name", { familyName: "<b>Rossi" }],
    ["a role that is none", { role: "god" }],
    ["a language nobody speaks here", { locale: "fr" }],
  ])("with %s is not even asked", (_what, wrong) => {
    expect(InviteStaff.safeParse({ ...invitee(), ...wrong }).success).toBe(false);
  });
});

describe("the list of people", () => {
  test("is searched by name and address, narrowed by role, state and office, and counts by state", async () => {
    const { id } = await inviteStaff(
      admin,
      invitee({ familyName: "Zanardelli", role: "reader", officeIds: [town.archive.id] }),
    );
    const found = async (question: Parameters<typeof listStaff>[1]) =>
      (await listStaff(admin, question)).items.map((item) => item.id);
    expect(await found({ text: "zanard nina" })).toEqual([id]);
    expect(await found({ text: "zanard", role: "manager" })).toEqual([]);
    expect(await found({ text: "zanard", state: "invited", officeId: town.archive.id })).toEqual([id]);
    expect(await found({ text: "%" })).toEqual([]);
    expect((await listStaff(admin, { text: "zanardelli", state: "active" })).counts).toEqual({
      invited: 1,
      active: 0,
      suspended: 0,
      ended: 0,
    });
  });

  test("shows nobody of another municipality", async () => {
    const elsewhere = await makeTown(runtime, database.owner);
    const foreign = await elsewhere.staff("operator", [elsewhere.mobility]);
    expect((await listStaff(admin, {})).items.map(({ id }) => id)).not.toContain(foreign.actor.id);
    await expect(findStaff(admin, { id: foreign.actor.id })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("role and offices", () => {
  test("change at once for somebody who is signed in, and both stand in the log before and after", async () => {
    const ctx = await town.staff("operator", [town.mobility]);
    await saveStaff(admin, {
      id: ctx.actor.id,
      givenName: "Ada",
      familyName: "Conti",
      role: "manager",
      officeIds: [town.archive.id, town.archive.id],
    });
    expect(await findSession(runtime, town.tenantId, ctx.session.id)).toMatchObject({
      actor: { role: "manager", offices: [town.archive.id] },
    });
    const [role, rest] = await lines(ctx.actor.id);
    expect(role).toMatchObject({ action: "staff.role_changed", details: { role: "operator → manager" } });
    expect(rest).toMatchObject({ action: "staff.changed", details: { offices: expect.stringContaining(" → ") } });
  });

  test("that stay as they are leave no line", async () => {
    const ctx = await town.staff("operator", [town.mobility]);
    await saveStaff(admin, {
      id: ctx.actor.id,
      givenName: "Ada",
      familyName: "Conti",
      role: "operator",
      officeIds: [town.mobility.id],
    });
    expect(await lines(ctx.actor.id)).toEqual([]);
  });

  test("of oneself: offices and name yes, the role no", async () => {
    await expect(
      saveStaff(admin, { id: admin.actor.id, givenName: "Ada", familyName: "Conti", role: "operator", officeIds: [] }),
    ).rejects.toMatchObject({ code: "own_account" });
    await expect(
      saveStaff(admin, {
        id: admin.actor.id,
        givenName: "Ada",
        familyName: "Bruni",
        role: "administrator",
        officeIds: [],
      }),
    ).resolves.toEqual({ id: admin.actor.id });
  });
});

describe("access", () => {
  test("is suspended at once and given back", async () => {
    const ctx = await town.staff("operator", [town.mobility]);
    await changeAccess(admin, { id: ctx.actor.id, command: "suspend", locale: "it" });
    expect(await isSignedIn(ctx)).toBe(false);
    expect(await findStaff(admin, { id: ctx.actor.id })).toMatchObject({
      state: "suspended",
      commands: ["restore", "end", "resetAccess"],
    });
    await changeAccess(admin, { id: ctx.actor.id, command: "restore", locale: "it" });
    expect(await findStaff(admin, { id: ctx.actor.id })).toMatchObject({ state: "active" });
    expect((await lines(ctx.actor.id)).map(({ action, details }) => [action, details])).toEqual([
      ["staff.suspended", { before: "active", role: "operator" }],
      ["staff.restored", { before: "suspended", role: "operator" }],
    ]);
  });

  test("ends for good: the password is forgotten, what they did stays, and they can be invited again", async () => {
    const { id } = await makeStaff(runtime.database, town.tenantId, {
      passwordHash: "a hash",
      offices: [town.mobility.id],
    });
    await changeAccess(admin, { id, command: "end", locale: "it" });
    expect(await admin.inTenant((tx) => tx.staff.findUnique({ where: { id } }))).toMatchObject({
      isActive: false,
      passwordHash: "!",
      endedAt: admin.now,
    });
    await changeAccess(admin, { id, command: "invite", locale: "de" });
    expect(await findStaff(admin, { id })).toMatchObject({
      state: "invited",
      endedAt: null,
      invitation: { isExpired: false },
    });
  });

  test("ended says how many applications stay in their charge", async () => {
    const ctx = await town.staff("operator", [town.mobility]);
    const citizen = await town.citizen();
    await makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status: "in_charge",
      assigneeId: ctx.actor.id,
    });
    expect(await findStaff(admin, { id: ctx.actor.id })).toMatchObject({ inCharge: 1 });
  });

  test.each(staffCommands)("of oneself is not touched by %s", async (command) => {
    await expect(changeAccess(admin, { id: admin.actor.id, command, locale: "it" })).rejects.toMatchObject({
      code: expect.stringMatching(/own_account|not_in_this_status/),
    });
  });

  test("of somebody elsewhere does not exist", async () => {
    const elsewhere = await makeTown(runtime, database.owner);
    const foreign = await elsewhere.staff("operator", [elsewhere.mobility]);
    await expect(changeAccess(admin, { id: foreign.actor.id, command: "end", locale: "it" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("two administrators who end each other at the same instant: one stays", async () => {
    const small = await makeTown(runtime, database.owner);
    const [one, other] = [await small.staff("administrator", []), await small.staff("administrator", [])];
    const ended = await Promise.allSettled([
      changeAccess(one, { id: other.actor.id, command: "end", locale: "it" }),
      changeAccess(other, { id: one.actor.id, command: "suspend", locale: "it" }),
    ]);
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(ended.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "last_administrator" } });
  });
});
