import { makeStaff } from "@sportello/db/factories/make-staff";
import { testDatabase } from "@sportello/db/testing/database";
import { generate } from "otplib";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Context, createStaffContext, createSystemContext, type StaffContext } from "../../context.ts";
import { hashPassword } from "../../sessions/hash-password.ts";
import { openStaffSession } from "../../sessions/open-staff-session.ts";
import { newTotpSecret, sealTotpSecret } from "../../sessions/totp.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makeTown, type Town } from "../../testing/town.ts";
import { changeAccess, secondFactorDays } from "../change-access.ts";
import { inviteStaff } from "../invite.ts";
import { acceptInvitation } from "./accept.ts";
import { findInvitation } from "./find.ts";
import { invitationHours } from "./open.ts";
import { tellInvitation, tellSecondFactorReset } from "./tell.ts";
import { invitationOf, invitationToken, offeredSecret } from "./token.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const password = "tre gatti sul tetto rosso";
const secret = runtime.env.APP_SECRET;
let town: Town;
let admin: StaffContext;
let ip = 0;
let count = 0;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
});
beforeEach(async () => {
  runtime.clock.set(new Date().toISOString());
  admin = await town.staff("administrator", []);
  ip += 1;
});

const system = () => createSystemContext(runtime, town.tenantId, "test");
/** Somebody without a session who follows a link. */
const visitor = (host = town.host): Promise<Context> =>
  createStaffContext(runtime, { host, sessionId: null, ip: `198.51.100.${ip}` });
const lastInvitation = async (staffId: string) =>
  (await admin.inTenant((tx) => tx.staffInvitation.findFirstOrThrow({ where: { staffId }, orderBy: { id: "desc" } })))
    .id;
const invited = async (locale: "it" | "de" | "en" = "it") => {
  count += 1;
  const email = `nina.${count}.${Date.now()}@comune.example`;
  const { id } = await inviteStaff(admin, {
    email,
    givenName: "Nina",
    familyName: "Costa",
    role: "operator",
    officeIds: [town.mobility.id],
    locale,
  });
  return { id, email, token: invitationToken(secret, await lastInvitation(id)) };
};
const codeFor = (totpSecret: string, seconds = 0) =>
  generate({ secret: totpSecret, epoch: Math.floor(runtime.now().getTime() / 1000) + seconds });
const accept = async (token: string, given: { password?: string; code?: string } = {}) => {
  const { secret: offered } = await findInvitation(await visitor(), { token });
  return acceptInvitation(await visitor(), { token, password, code: await codeFor(offered), ...given });
};
const signIn = async (email: string, totp: string, typed = password) =>
  openStaffSession(runtime, town.tenantId, { email, password: typed, totp, ip: `192.0.2.${ip}` });

describe("the token of an invitation", () => {
  const id = "0192f5c0-0000-7000-8000-000000000001";
  test("names its invitation in this installation only", () => {
    expect(invitationOf(secret, invitationToken(secret, id))).toBe(id);
    expect(invitationOf("another secret of another installation", invitationToken(secret, id))).toBeNull();
  });

  test.each(["", ".", id, `${id}.`, `${id}.AAAA`, "x.y", `${invitationToken(secret, id).slice(0, -2)}AA`])(
    "%j opens nothing",
    (token) => {
      expect(invitationOf(secret, token)).toBeNull();
    },
  );

  test("offers a second factor of 160 bits, the same at every look, another for every invitation", () => {
    expect(offeredSecret(secret, id)).toMatch(/^[A-Z2-7]{32}$/);
    expect(offeredSecret(secret, id)).toBe(offeredSecret(secret, id));
    expect(offeredSecret(secret, id)).not.toBe(offeredSecret(secret, "0192f5c0-0000-7000-8000-000000000002"));
  });
});

describe("who was invited", () => {
  test.each(["it", "de", "en"] as const)(
    "gets a mail in the language chosen (%s), once, with a link that opens",
    async (locale) => {
      const { email, token, id } = await invited(locale);
      const invitationId = await lastInvitation(id);
      expect(await tellInvitation(await system(), { invitationId })).toBe("sent");
      expect(await tellInvitation(await system(), { invitationId })).toBe("already_sent");
      const mail = runtime.notices.sent.findLast(({ to }) => to.email === email);
      expect(mail?.text).toContain(`/invito/${token}`);
      expect(mail?.subject).not.toContain(token);
    },
  );

  test("chooses password and second factor, and signs in with the next code", async () => {
    const { id, email, token } = await invited();
    await expect(signIn(email, "123456")).rejects.toMatchObject({ code: "wrong_credentials" });
    const { secret: offered, uri, kind } = await findInvitation(await visitor(), { token });
    expect(kind).toBe("enrolment");
    expect(new URL(uri).searchParams.get("secret")).toBe(offered);
    expect(await accept(token)).toEqual({ email });
    runtime.clock.pass(30_000);
    expect(await signIn(email, await codeFor(offered))).toHaveProperty("sessionId");
    const log = await admin.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } }),
    );
    expect(log.map(({ action, address }) => [action, address])).toEqual([
      ["staff.invited", "192.0.2.7"],
      ["staff.enrolled", `198.51.100.${ip}`],
    ]);
  });

  test("uses the link once, even twice at the same instant", async () => {
    const { token } = await invited();
    const both = await Promise.allSettled([accept(token), accept(token)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(findInvitation(await visitor(), { token })).rejects.toMatchObject({ code: "code_expired" });
  });

  test("does not sign in with the code that enrolled", async () => {
    const { email, token } = await invited();
    const { secret: offered } = await findInvitation(await visitor(), { token });
    await accept(token);
    await expect(signIn(email, await codeFor(offered))).rejects.toMatchObject({ code: "wrong_credentials" });
  });

  test.each([
    [
      "too short a password",
      { password: "breve" },
      { code: "weak_password", params: { faults: expect.stringContaining("too_short") } },
    ],
    ["their own name as password", { password: "ninacosta2026" }, { code: "weak_password" }],
    ["a wrong code", { code: "000000" }, { code: "wrong_code" }],
    ["no code", { code: "" }, { code: "wrong_code" }],
  ])("is told of %s, and the link still opens", async (_what, given, refusal) => {
    const { token } = await invited();
    await expect(accept(token, given)).rejects.toMatchObject(refusal);
    await expect(accept(token)).resolves.toHaveProperty("email");
  });

  test("comes too late after three days, and the mail is then not sent any more", async () => {
    const { id, token } = await invited();
    runtime.clock.pass(invitationHours.enrolment * 3_600_000);
    await expect(findInvitation(await visitor(), { token })).rejects.toMatchObject({ code: "code_expired" });
    expect(await tellInvitation(await system(), { invitationId: await lastInvitation(id) })).toBe("nothing_to_tell");
  });

  test("and invited again opens the newer link only", async () => {
    const { id, token } = await invited();
    await changeAccess(admin, { id, command: "invite", locale: "it" });
    await expect(findInvitation(await visitor(), { token })).rejects.toMatchObject({ code: "code_expired" });
    await expect(accept(invitationToken(secret, await lastInvitation(id)))).resolves.toHaveProperty("email");
  });

  test("and ended meanwhile opens nothing", async () => {
    const { id, token } = await invited();
    await changeAccess(admin, { id, command: "end", locale: "it" });
    await expect(findInvitation(await visitor(), { token })).rejects.toMatchObject({ code: "code_expired" });
  });

  test("is nobody at the address of another municipality", async () => {
    const { token } = await invited();
    const elsewhere = await makeTown(runtime, database.owner);
    await expect(findInvitation(await visitor(elsewhere.host), { token })).rejects.toMatchObject({ code: "not_found" });
  });

  test("is slowed down when guessing codes", async () => {
    const { token } = await invited();
    const answers = await Promise.all(
      Array.from({ length: 25 }, async () =>
        acceptInvitation(await visitor(), { token, password, code: "000000" }).catch(
          (error: { code: string }) => error.code,
        ),
      ),
    );
    expect(answers).toContain("too_many_requests");
  });
});

describe("a second factor that was reset", () => {
  const enrolled = async () => {
    count += 1;
    const email = `ada.${count}.${Date.now()}@comune.example`;
    const totp = newTotpSecret();
    const { id } = await makeStaff(runtime.database, town.tenantId, {
      email,
      passwordHash: await hashPassword(password),
      totpSecret: sealTotpSecret(secret, { tenantId: town.tenantId, email }, totp),
    });
    return { id, email, totp };
  };
  const tokenAfter = (email: string, typed = password) =>
    signIn(email, "", typed).then(
      () => "",
      (error: { code: string; params: { token?: string } }) => error.params.token ?? error.code,
    );

  test("is chosen anew at the next sign-in with the password, and the old one opens nothing", async () => {
    const { id, email, totp } = await enrolled();
    await changeAccess(admin, { id, command: "resetSecondFactor", locale: "it" });
    const token = await tokenAfter(email);
    const { secret: offered, kind } = await findInvitation(await visitor(), { token });
    expect(kind).toBe("second_factor");
    await acceptInvitation(await visitor(), { token, code: await codeFor(offered) });
    await expect(signIn(email, await codeFor(totp))).rejects.toMatchObject({ code: "wrong_credentials" });
    runtime.clock.pass(30_000);
    expect(await signIn(email, await codeFor(offered))).toHaveProperty("sessionId");
    const log = await admin.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { subjectId: id, action: { startsWith: "staff." } }, orderBy: { id: "asc" } }),
    );
    expect(log.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["staff.second_factor_reset", admin.actor.id],
      ["staff.second_factor_enrolled", null],
    ]);
  });

  test("is not offered to who does not know the password", async () => {
    const { id, email } = await enrolled();
    await changeAccess(admin, { id, command: "resetSecondFactor", locale: "it" });
    expect(await tokenAfter(email, "a guess that is wrong")).toBe("wrong_credentials");
  });

  test("is told to the person, whatever the language", async () => {
    const { id, email } = await enrolled();
    await changeAccess(admin, { id, command: "resetSecondFactor", locale: "de" });
    const at = admin.now.toISOString();
    expect(await tellSecondFactorReset(await system(), { staffId: id, locale: "de", at })).toBe("sent");
    expect(await tellSecondFactorReset(await system(), { staffId: id, locale: "de", at })).toBe("already_sent");
    expect(runtime.notices.sent.findLast(({ to }) => to.email === email)?.subject).toContain("zweiter Faktor");
  });

  test("must be chosen within days: afterwards nobody gets in with the password alone", async () => {
    const { id, email } = await enrolled();
    await changeAccess(admin, { id, command: "resetSecondFactor", locale: "it" });
    runtime.clock.pass(secondFactorDays * 86_400_000);
    expect(await tokenAfter(email)).toBe("wrong_credentials");
  });

  test("is not reset by the token of somebody else's sign-in", async () => {
    const [mine, other] = [await enrolled(), await enrolled()];
    for (const { id } of [mine, other]) await changeAccess(admin, { id, command: "resetSecondFactor", locale: "it" });
    const token = await tokenAfter(mine.email);
    const { secret: offered, email } = await findInvitation(await visitor(), { token });
    expect(email).toBe(mine.email);
    await acceptInvitation(await visitor(), { token, code: await codeFor(offered) });
    expect(await admin.inTenant((tx) => tx.staff.findUnique({ where: { id: other.id } }))).toMatchObject({
      totpSecret: new Uint8Array(0),
    });
  });
});
