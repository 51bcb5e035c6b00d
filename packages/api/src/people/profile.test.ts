import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CitizenContext } from "../context.ts";
import { createCitizenContext } from "../context.ts";
import { tellCitizen, tellOfMessage } from "../notices/tell-citizen.ts";
import { closeOtherSessions } from "../sessions/close-others.ts";
import { listOwnSessions } from "../sessions/list-own.ts";
import { sessionEnd } from "../sessions/session.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { confirmEmail } from "./confirm-email.ts";
import { findProfile } from "./find-profile.ts";
import { saveContacts } from "./save-contacts.ts";
import { savePreferences } from "./save-preferences.ts";
import { tellEmailCode } from "./tell-email-code.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
});
beforeEach(async () => {
  citizen = await town.citizen({ email: "vecchia@posta.example" });
});

const profile = async () => findProfile(await town.again(citizen));
const waiting = () =>
  citizen.inTenant((tx) =>
    tx.emailConfirmation.findFirstOrThrow({ where: { personId: citizen.actor.id, closedAt: null } }),
  );
/** The code as it stands in the mail to the new address. */
const mailedCode = async () => {
  const { id } = await waiting();
  await tellEmailCode(await asJob(citizen), { confirmationId: id });
  return /\b(\d{6})\b/.exec(runtime.notices.sent.find(({ key }) => key === id)?.text ?? "")?.[1] ?? "";
};

describe("a new e-mail address", () => {
  test("is used only once the code that was mailed to it is typed", async () => {
    expect(await saveContacts(citizen, { email: "nuova@posta.example", phone: "333 1234567" })).toEqual({
      isCodeSent: true,
    });
    expect(await profile()).toMatchObject({
      contacts: { email: "vecchia@posta.example", phone: "333 1234567" },
      waitingEmail: { email: "nuova@posta.example" },
    });
    const code = await mailedCode();
    expect(runtime.notices.sent.at(-1)).toMatchObject({
      to: { email: "nuova@posta.example" },
      subject: expect.not.stringContaining(code) as string,
    });
    expect(await confirmEmail(await town.again(citizen), { code })).toEqual({ email: "nuova@posta.example" });
    expect(await profile()).toMatchObject({
      contacts: { email: "nuova@posta.example", phone: "333 1234567" },
      waitingEmail: null,
    });
    await expect(confirmEmail(await town.again(citizen), { code })).rejects.toMatchObject({ code: "code_expired" });
  });

  test("that is the old one needs no proof", async () => {
    expect(await saveContacts(citizen, { email: "vecchia@posta.example" })).toEqual({ isCodeSent: false });
  });

  test("is not guessed: five wrong codes end it, an hour too", async () => {
    await saveContacts(citizen, { email: "nuova@posta.example" });
    const code = await mailedCode();
    const wrong = code === "000000" ? "111111" : "000000";
    for (let n = 0; n < 5; n += 1)
      await expect(confirmEmail(citizen, { code: wrong })).rejects.toMatchObject({ code: "wrong_code" });
    await expect(confirmEmail(citizen, { code })).rejects.toMatchObject({ code: "code_expired" });
    await saveContacts(citizen, { email: "altra@posta.example" });
    const second = await mailedCode();
    runtime.clock.pass(61 * 60_000);
    await expect(confirmEmail(await town.again(citizen), { code: second })).rejects.toMatchObject({
      code: "code_expired",
    });
    expect((await profile()).contacts.email).toBe("vecchia@posta.example");
  });

  test("replaces the one that waited, and another's code opens nothing", async () => {
    await saveContacts(citizen, { email: "prima@posta.example" });
    const first = await mailedCode();
    const { id: firstId } = await waiting();
    await saveContacts(citizen, { email: "seconda@posta.example" });
    expect(await tellEmailCode(await asJob(citizen), { confirmationId: firstId })).toBe("nothing_to_tell");
    const second = await mailedCode();
    if (first !== second)
      await expect(confirmEmail(citizen, { code: first })).rejects.toMatchObject({ code: "wrong_code" });
    await expect(confirmEmail(await town.citizen(), { code: second })).rejects.toMatchObject({ code: "code_expired" });
  });

  test("does not let anybody send codes without end", async () => {
    for (let n = 0; n < 5; n += 1) await saveContacts(citizen, { email: `numero${n}@posta.example` });
    await expect(saveContacts(citizen, { email: "numero6@posta.example" })).rejects.toMatchObject({
      code: "too_many_requests",
    });
  });
});

describe("notices", () => {
  const application = async () =>
    (
      await makeApplication(runtime.database, town.tenantId, {
        service: town.simple,
        personId: citizen.actor.id,
        officeId: town.mobility.id,
        status: "in_charge",
      })
    ).id;
  const change = (applicationId: string, to: "in_charge" | "submitted") =>
    citizen.inTenant((tx) => tx.statusChange.findFirstOrThrow({ where: { applicationId, to } }));

  test("that a citizen does without are not mailed; those of the law are", async () => {
    await savePreferences(citizen, { silenced: ["in_charge", "message"] });
    const applicationId = await application();
    const { id: taken } = await change(applicationId, "in_charge");
    const { id: received } = await change(applicationId, "submitted");
    const job = await asJob(citizen);
    expect(await tellCitizen(job, { applicationId, changeId: taken, status: "in_charge", command: "takeCharge" })).toBe(
      "not_wanted",
    );
    expect(await tellOfMessage(job, { applicationId, messageId: applicationId })).toBe("not_wanted");
    expect(await tellCitizen(job, { applicationId, changeId: received, status: "submitted", command: "acquire" })).toBe(
      "sent",
    );
  });

  test("speak the language the citizen chose", async () => {
    await savePreferences(citizen, { locale: "de", silenced: [] });
    const applicationId = await application();
    const { id: changeId } = await change(applicationId, "submitted");
    await tellCitizen(await asJob(citizen), { applicationId, changeId, status: "submitted", command: "acquire" });
    expect(runtime.notices.sent.find(({ key }) => key === changeId)?.subject).toContain("Antrag erhalten");
  });
});

test("a citizen sees their sign-ins and ends the others, at once", async () => {
  const now = runtime.now();
  const identity = { protocol: "cie", level: "cie", provider: "CIE", authenticatedAt: now.toISOString() };
  const other = await citizen.inTenant((tx) =>
    tx.session.create({
      data: { personId: citizen.actor.id, identity, createdAt: now, lastSeenAt: now, expiresAt: sessionEnd(now) },
    }),
  );
  const facts = { host: town.host, ip: "192.0.2.7", sessionId: other.id };
  expect((await createCitizenContext(runtime, facts)).actor.kind).toBe("citizen");
  const listed = await listOwnSessions(await town.again(citizen));
  expect(listed.map(({ isThis, isOpen }) => [isThis, isOpen]).toSorted((one) => (one[0] ? -1 : 1))).toEqual([
    [true, true],
    [false, true],
  ]);
  expect(JSON.stringify(listed)).not.toContain(other.id);
  expect(await closeOtherSessions(await town.again(citizen))).toEqual({ closed: 1 });
  expect((await createCitizenContext(runtime, facts)).actor.kind).toBe("anonymous");
  expect((await createCitizenContext(runtime, { ...facts, sessionId: citizen.session.id })).actor.kind).toBe("citizen");
});
