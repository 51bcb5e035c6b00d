import { makeStaff } from "@sportello/db/factories/make-staff";
import { testDatabase } from "@sportello/db/testing/database";
import { generate } from "otplib";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createCitizenContext, createStaffContext } from "../context.ts";
import { findProfile } from "../people/find-profile.ts";
import { asCitizen } from "../procedures.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { closeSession } from "./close-session.ts";
import { findSession } from "./find-session.ts";
import { hashPassword } from "./hash-password.ts";
import { openCitizenSession } from "./open-citizen-session.ts";
import { openStaffSession } from "./open-staff-session.ts";
import { newTotpSecret, sealTotpSecret } from "./totp.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const password = "correct horse battery staple";
let passwordHash: string;
let town: Town;
let staff: { id: string; email: string };
let secret: string;
let ip = 0;

// The store of the counters reads the real clock: the tests' clock begins there and only codes move it.
beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  passwordHash = await hashPassword(password);
});
beforeEach(async () => {
  runtime.clock.set(new Date().toISOString());
  secret = newTotpSecret();
  const email = `ada.${Date.now()}@comune.example`;
  staff = await makeStaff(runtime.database, town.tenantId, {
    email,
    passwordHash,
    offices: [town.mobility.id],
    totpSecret: sealTotpSecret(runtime.env.APP_SECRET, { tenantId: town.tenantId, email }, secret),
  });
  ip += 1;
});

const code = () => generate({ secret, epoch: Math.floor(runtime.now().getTime() / 1000) });
const signIn = async (given: Partial<{ email: string; password: string; totp: string; ip: string }> = {}) =>
  openStaffSession(runtime, town.tenantId, {
    email: staff.email,
    password,
    totp: await code(),
    ip: `192.0.2.${ip}`,
    ...given,
  });
const audit = (subjectId: string) =>
  runtime.database.inTenant(town.tenantId, (tx) =>
    tx.auditEntry.findMany({ where: { OR: [{ subjectId }, { actorId: subjectId }] }, orderBy: { id: "asc" } }),
  );

describe("a member of staff", () => {
  test("signs in with password and code, which is recorded", async () => {
    const { sessionId } = await signIn({ email: ` ${staff.email.toUpperCase()} ` });
    const session = await findSession(runtime, town.tenantId, sessionId);
    expect(session).toMatchObject({
      kind: "staff",
      actor: { id: staff.id, role: "operator", offices: [town.mobility.id] },
    });
    expect((await audit(staff.id)).map(({ action }) => action)).toEqual(["session.opened"]);
  });

  test("uses a code once, even twice at the same instant, and not an earlier one afterwards", async () => {
    const totp = await code();
    const race = await Promise.allSettled([signIn({ totp }), signIn({ totp })]);
    expect(race.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(signIn({ totp })).rejects.toMatchObject({ code: "wrong_credentials" });
    runtime.clock.pass(30_000);
    expect(await signIn()).toHaveProperty("sessionId");
  });

  test.each([
    ["a wrong password", { password: "wrong" }],
    ["a wrong code", { totp: "000000" }],
    ["no code", { totp: "" }],
    ["an account that does not exist", { email: "nobody@comune.example" }],
  ])("is told the same for %s", async (_what, given) => {
    await expect(signIn(given)).rejects.toMatchObject({ code: "wrong_credentials", params: {} });
  });

  test("does not sign in when the account was closed, nor goes on with an open session", async () => {
    const { sessionId } = await signIn();
    await runtime.database.inTenant(town.tenantId, (tx) =>
      tx.staff.update({ where: { id: staff.id }, data: { isActive: false } }),
    );
    expect(await findSession(runtime, town.tenantId, sessionId)).toBeNull();
    runtime.clock.pass(60_000);
    await expect(signIn()).rejects.toMatchObject({ code: "wrong_credentials" });
  });

  test("does the work of a check for an account that does not exist", async () => {
    const lookUp = vi.spyOn(runtime.database, "inTenant");
    const refusedIn = async (email: string) => {
      lookUp.mockClear();
      await expect(signIn({ email, password: "wrong" })).rejects.toMatchObject({ code: "wrong_credentials" });
      return lookUp.mock.calls.length;
    };
    expect(await refusedIn("nobody@comune.example")).toBe(await refusedIn(staff.email));
    lookUp.mockRestore();
  });
});

describe("somebody who guesses", () => {
  const guess = (given: Partial<{ email: string; ip: string }> = {}) =>
    signIn({ password: "guess", ...given }).then(
      () => "in",
      (error: { code: string }) => error.code,
    );

  test("is locked out of the account after five mistakes, with the right password too", async () => {
    for (let round = 0; round < 5; round += 1) expect(await guess()).toBe("wrong_credentials");
    expect(await guess()).toBe("wrong_credentials");
    await expect(signIn()).rejects.toMatchObject({ code: "locked_out", params: { seconds: expect.any(Number) } });
  });

  test("gains nothing by guessing many times at once", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess()));
    expect(answers.filter((answer) => answer === "wrong_credentials").length).toBeLessThanOrEqual(6);
    expect(answers).not.toContain("in");
  });

  test("learns nothing about which accounts exist", async () => {
    const email = `nobody.${ip}@comune.example`;
    const answers = [];
    for (let round = 0; round < 7; round += 1)
      answers.push([await guess(), await guess({ email, ip: `198.51.100.${ip}` })]);
    for (const [known, unknown] of answers) expect(known).toBe(unknown);
  });

  test("is locked out by address when trying many accounts", async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, round) => guess({ email: `someone${round}@comune.example` })),
    );
    expect(answers.filter((answer) => answer === "locked_out").length).toBeGreaterThanOrEqual(8);
  });

  test("does not lock the person out after a right sign-in", async () => {
    for (let round = 0; round < 4; round += 1) await guess();
    await signIn();
    expect(await guess()).toBe("wrong_credentials");
    runtime.clock.pass(30_000);
    expect(await signIn()).toHaveProperty("sessionId");
  });

  test("leaves a trace without the name that was typed", async () => {
    await guess();
    const [entry] = await audit(staff.id);
    expect(entry).toMatchObject({ action: "session.refused", actorKind: "anonymous" });
    expect(JSON.stringify(entry?.details)).not.toContain(staff.email);
  });
});

describe("a citizen", () => {
  const identity = {
    fiscalCode: "RSSMRA80A01H501U",
    givenName: "Mario",
    familyName: "Rossi",
    protocol: "spid" as const,
    level: "spid2" as const,
    provider: "Identità di prova",
    authenticatedAt: "2026-11-23T08:59:00Z",
    email: "mario@posta.example",
  };
  const open = (given: object = {}) =>
    openCitizenSession(runtime, town.tenantId, { ...identity, ...given }, { ip: "192.0.2.1" });
  const contextOf = (sessionId: string) =>
    createCitizenContext(runtime, { host: town.host, sessionId, ip: "192.0.2.1" });

  test("gets a new session at each sign-in, and stays the same person", async () => {
    const [one, other] = [await open(), await open({ familyName: "Rossi Bianchi" })];
    expect(one.sessionId).not.toBe(other.sessionId);
    const [first, second] = [await contextOf(one.sessionId), await contextOf(other.sessionId)];
    expect(first.actor).toMatchObject({ id: (second.actor as { id: string }).id, level: "spid2" });
    expect(await findProfile(asCitizen(second))).toMatchObject({
      familyName: "Rossi Bianchi",
      contacts: { email: "mario@posta.example" },
    });
  });

  test("is nobody on the staff's side", async () => {
    const { sessionId } = await open();
    expect(await createStaffContext(runtime, { host: town.host, sessionId, ip: "192.0.2.1" })).toMatchObject({
      actor: { kind: "anonymous" },
      isSessionOver: true,
    });
  });

  test("is signed out at once when the session is closed", async () => {
    const { sessionId } = await open();
    const { actor } = await contextOf(sessionId);
    for (const id of [sessionId, sessionId, "nothing"]) await closeSession(runtime, town.tenantId, id);
    const entries = await audit((actor as { id: string }).id);
    expect(entries.filter(({ action }) => action === "session.closed")).toHaveLength(1);
    expect(await contextOf(sessionId)).toMatchObject({ actor: { kind: "anonymous" }, isSessionOver: true });
  });

  test("is signed out after half an hour of doing nothing, and not before", async () => {
    const { sessionId } = await open();
    for (let round = 0; round < 3; round += 1) {
      runtime.clock.pass(29 * 60_000);
      expect((await contextOf(sessionId)).session).not.toBeNull();
    }
    runtime.clock.pass(30 * 60_000);
    expect((await contextOf(sessionId)).session).toBeNull();
  });

  test("is signed out after twelve hours whatever they do", async () => {
    const { sessionId } = await open();
    for (let round = 0; round < 12 * 3 - 1; round += 1) {
      runtime.clock.pass(20 * 60_000);
      expect((await contextOf(sessionId)).session).not.toBeNull();
    }
    runtime.clock.pass(20 * 60_000);
    expect((await contextOf(sessionId)).session).toBeNull();
  });

  test.each(["", "x", "00000000-0000-4000-8000-000000000000"])("is nobody with the session %j", async (sessionId) => {
    expect((await contextOf(sessionId)).actor).toEqual({ kind: "anonymous" });
  });

  test("of another town is nobody here", async () => {
    const { sessionId } = await open();
    const elsewhere = await makeTown(runtime, database.owner);
    expect(
      (await createCitizenContext(runtime, { host: elsewhere.host, sessionId, ip: "192.0.2.1" })).session,
    ).toBeNull();
  });
});
