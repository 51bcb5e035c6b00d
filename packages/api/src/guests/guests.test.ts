import { createHash, randomUUID } from "node:crypto";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { findApplicationForStaff } from "../applications/find-for-staff.ts";
import { findApplication } from "../applications/find.ts";
import { requestIntegration } from "../applications/request-integration.ts";
import { statusByCode } from "../applications/status-by-code.ts";
import { submit } from "../applications/submit.ts";
import { takeCharge } from "../applications/take-charge.ts";
import { type ApplicantContext, createCitizenContext } from "../context.ts";
import { makeReceipt } from "../documents/make-receipt.ts";
import { consent } from "../drafts/consent.ts";
import { findDraft } from "../drafts/find.ts";
import { savePage } from "../drafts/save-page.ts";
import { startDraft } from "../drafts/start.ts";
import { sendMessage } from "../messages/send.ts";
import { tellCitizen, tellOfMessage } from "../notices/tell-citizen.ts";
import { asApplicant } from "../procedures.ts";
import { listQueue } from "../queue/list.ts";
import { openGuestSession } from "../sessions/open-guest-session.ts";
import { forgetGuests } from "../sweeps/forget-guests.ts";
import { makeOpenService } from "../testing/open-service.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { addUpload } from "../uploads/add-upload.ts";
import { challengeBits, isProof, makeChallenge } from "./challenge.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let address = 0;

beforeAll(async () => {
  runtime.clock.set(new Date().toISOString());
  town = await makeTown(runtime, database.owner);
  await makeOpenService(runtime, town);
});

const said = { nome: "Irene", cognome: "Sala", email: "irene.sala@posta.example", motivo: "Un lampione è spento." };
const guest = () => {
  address += 1;
  return town.guest({ ip: `198.51.100.${address}` });
};

/** A complete draft of a guest, and the challenge of its summary. */
const fill = async (ctx: ApplicantContext, answers: object = said): Promise<{ id: string; challenge: string }> => {
  const { id } = await startDraft(ctx, { slug: "open", fresh: true, locale: "it" });
  await consent(ctx, { id });
  expect((await savePage(ctx, { id, page: "richiesta", answers: { ...answers }, force: true })).errors).toEqual([]);
  return { id, challenge: (await findDraft(ctx, { id })).challenge ?? "" };
};

/** The work as a browser does it. */
const prove = (challenge: string): string => {
  for (let number = 0; ; number += 1) if (isProof(challenge, String(number))) return String(number);
};

const send = async (ctx: ApplicantContext, { id, challenge }: { id: string; challenge: string }) =>
  submit(ctx, { id, idempotencyKey: randomUUID(), signs: { challenge, proof: prove(challenge), trap: "" } });

describe("a service that asks for no sign-in", () => {
  test("is filled in, sent and read again by the guest", async () => {
    const ctx = await guest();
    const draft = await fill(ctx);
    const { id, code, status } = await send(ctx, draft);
    expect(status).toBe("sent");
    const found = await findApplication(ctx, { id, locale: "it" });
    expect(found).toMatchObject({ code, writesTo: said.email });
    expect(await statusByCode(ctx, { code })).toMatchObject({ code, status: "sent" });
  });

  test("takes the guest's files, and shows them to nobody else", async () => {
    const [ctx, other] = [await guest(), await guest()];
    const { id } = await fill(ctx);
    const bytes = new TextEncoder().encode("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
    const upload = await addUpload(ctx, { applicationId: id, field: "foto", name: "foto.pdf", bytes });
    expect((await findDraft(ctx, { id })).answers).toMatchObject({ foto: [upload.id] });
    await expect(addUpload(other, { applicationId: id, field: "foto", name: "foto.pdf", bytes })).rejects.toMatchObject(
      { code: "not_found" },
    );
  });

  test("is filled in by who signed in as well, with what the town knows", async () => {
    const citizen = await town.citizen();
    const { id } = await startDraft(citizen, { slug: "open", fresh: true, locale: "it" });
    const draft = await findDraft(citizen, { id });
    expect(draft.answers).toMatchObject({ nome: "Mario", cognome: "Rossi" });
    expect(draft.challenge).toBeNull();
  });

  test("lets a guest in nowhere else", async () => {
    await expect(startDraft(await guest(), { slug: "simple", fresh: true, locale: "it" })).rejects.toMatchObject({
      code: "not_signed_in",
    });
  });
});

describe("what a guest holds", () => {
  test("does not exist for another guest, nor for a citizen", async () => {
    const ctx = await guest();
    const { id } = await fill(ctx);
    for (const stranger of [await guest(), await town.citizen()]) {
      await expect(findDraft(stranger, { id })).rejects.toMatchObject({ code: "not_found" });
      await expect(submit(stranger, { id, idempotencyKey: randomUUID() })).rejects.toMatchObject({ code: "not_found" });
    }
  });

  test("is gone two hours after the last sign of life, and not before", async () => {
    const { session, ip, actor } = await guest();
    const again = (sessionId: string) => createCitizenContext(runtime, { host: town.host, ip, sessionId });
    runtime.clock.pass(119 * 60_000);
    expect((await again(session.id)).actor).toEqual(actor);
    runtime.clock.pass(121 * 60_000);
    expect(await again(session.id)).toMatchObject({ actor: { kind: "anonymous" }, isSessionOver: true });
  });

  test("is not opened twenty-one times an hour from one address", async () => {
    const nobody = await createCitizenContext(runtime, { host: town.host, ip: "203.0.113.77", sessionId: null });
    for (let opening = 0; opening < 20; opening += 1) await openGuestSession(nobody);
    await expect(openGuestSession(nobody)).rejects.toMatchObject({ code: "too_many_requests" });
  });
});

describe("sending without having signed in", () => {
  const attempt = async (signs: { challenge?: string; proof?: string; trap?: string } | undefined, seconds = 0) => {
    const ctx = await guest();
    const { id, challenge } = await fill(ctx);
    runtime.clock.pass(seconds * 1000);
    const later = { ...ctx, now: runtime.now() };
    const shown = signs && {
      challenge: signs.challenge ?? challenge,
      proof: signs.proof === "right" ? prove(challenge) : (signs.proof ?? ""),
      trap: signs.trap ?? "",
    };
    return submit(later, { id, idempotencyKey: randomUUID(), ...(shown && { signs: shown }) });
  };
  const automated = { code: "looks_automated" };

  test("goes at once with the work done, and without it after the time a person needs", async () => {
    expect(await attempt({ proof: "right" })).toHaveProperty("code");
    await expect(attempt({})).rejects.toMatchObject(automated);
    expect(await attempt({}, 9)).toHaveProperty("code");
  });

  test.each([
    ["no sign at all", undefined],
    ["a filled trap", { proof: "right", trap: "https://pillole.example" }],
    ["a forged challenge", { challenge: `${Date.now()}.1.AAAA`, proof: "1" }],
    [
      "the challenge of another draft",
      { challenge: makeChallenge({ appSecret: runtime.env.APP_SECRET, draftId: randomUUID() }, new Date()) },
    ],
  ])("is refused with %s", async (_name, signs) => {
    await expect(attempt(signs, 20)).rejects.toMatchObject(automated);
  });

  test("happens five times an hour from one address without the work, and goes on with it", async () => {
    const ctx = { ...(await guest()), ip: "203.0.113.5" };
    const wait = async () => {
      const draft = await fill(ctx);
      runtime.clock.pass(20_000);
      return { later: { ...ctx, now: runtime.now() }, draft };
    };
    const bare = async () => {
      const { later, draft } = await wait();
      return submit(later, {
        id: draft.id,
        idempotencyKey: randomUUID(),
        signs: { challenge: draft.challenge, proof: "", trap: "" },
      });
    };
    for (let sending = 0; sending < 5; sending += 1) await bare();
    await expect(bare()).rejects.toMatchObject({ code: "too_many_requests" });
    const { later, draft } = await wait();
    expect(await send(later, draft)).toHaveProperty("code");
  });

  test("proves as much work as the page does: the digest begins with so many zero bits", () => {
    const challenge = makeChallenge({ appSecret: runtime.env.APP_SECRET, draftId: randomUUID() }, new Date());
    const digest = createHash("sha256")
      .update(`${challenge}.${prove(challenge)}`)
      .digest();
    expect(BigInt(`0x${digest.toString("hex")}`) >> BigInt(256 - challengeBits)).toBe(0n);
    for (const junk of ["", "-1", "1e3", "99999999999", "x"]) expect(isProof(challenge, junk)).toBe(false);
  });
});

describe("the office", () => {
  const sent = async () => {
    const ctx = await guest();
    const { id, code } = await send(ctx, await fill(ctx));
    const job = await asJob(ctx);
    await makeReceipt(job, { applicationId: id });
    return { ctx, id, code, job, operator: await town.staff("operator", [town.mobility]) };
  };

  test("sees the name that was typed, and no fiscal code", async () => {
    const { id, operator } = await sent();
    const { items } = await listQueue(operator, { query: "Irene" });
    expect(items.find((item) => item.id === id)?.applicant).toEqual({ name: "Irene Sala", fiscalCode: null });
    expect((await findApplicationForStaff(operator, { id, locale: "it" })).applicant).toMatchObject({
      fiscalCode: null,
      signIn: null,
    });
  });

  test("is told by the receipt that nobody was identified", async () => {
    await sent();
    const told = JSON.stringify(runtime.printed.at(-1));
    expect(told).toContain("senza identificazione informatica");
    expect(told).not.toContain("Codice fiscale");
  });

  test("asks no integration of somebody who cannot come back", async () => {
    const { id, operator } = await sent();
    await takeCharge(operator, { id });
    await expect(requestIntegration(operator, { id, text: "Dove?" })).rejects.toMatchObject({
      code: "integration_not_allowed",
    });
  });

  test("writes to the address that was typed: the mail holds the words and leads to the status", async () => {
    const { id, code, job, operator } = await sent();
    const { id: messageId } = await sendMessage(operator, { applicationId: id, text: "Grazie, passiamo domani." });
    await tellOfMessage(job, { applicationId: id, messageId });
    expect(runtime.notices.sent.at(-1)).toMatchObject({ to: { name: "Irene Sala", email: said.email } });
    expect(runtime.notices.sent.at(-1)?.text).toContain("Grazie, passiamo domani.");
    const change = await operator.inTenant((tx) =>
      tx.statusChange.findFirstOrThrow({ where: { applicationId: id, command: "acquire" } }),
    );
    await tellCitizen(job, { applicationId: id, changeId: change.id, status: "submitted", command: "acquire" });
    expect(runtime.notices.sent.at(-1)?.text).toContain(`/it/stato-pratica?codice=${code}`);
  });
});

test("a guest who left without sending is forgotten with drafts and files; who sent is not", async () => {
  const left = await guest();
  const { id } = await fill(left);
  await addUpload(left, {
    applicationId: id,
    field: "foto",
    name: "foto.pdf",
    bytes: new TextEncoder().encode("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"),
  });
  const { storageKey } = await left.inTenant((tx) => tx.upload.findFirstOrThrow({ where: { applicationId: id } }));
  const stays = await guest();
  const sent = await send(stays, await fill(stays));
  const still = await guest();
  const sweep = async () => forgetGuests(await asJob(still));
  const people = () =>
    still.inTenant(async (tx) =>
      (await tx.person.findMany({ where: { fiscalCode: null }, select: { id: true } })).map((person) => person.id),
    );
  await sweep();
  expect(await people()).toContain(left.actor.id);
  runtime.clock.pass(25 * 3_600_000);
  expect((await sweep()).guests).toBeGreaterThan(0);
  expect(await people()).not.toContain(left.actor.id);
  await expect(runtime.files.get(storageKey)).rejects.toThrow();
  expect(await people()).toContain(stays.actor.id);
  expect(await stays.inTenant((tx) => tx.application.count({ where: { id: sent.id } }))).toBe(1);
});

test("a citizen's own doors stay closed to a guest", async () => {
  const { session } = await guest();
  const ctx = await createCitizenContext(runtime, { host: town.host, ip: "192.0.2.1", sessionId: session.id });
  expect(asApplicant(ctx).actor.kind).toBe("guest");
  await expect(
    createCitizenContext(runtime, {
      host: (await makeTown(runtime, database.owner)).host,
      ip: "192.0.2.1",
      sessionId: session.id,
    }),
  ).resolves.toMatchObject({
    actor: { kind: "anonymous" },
  });
});
