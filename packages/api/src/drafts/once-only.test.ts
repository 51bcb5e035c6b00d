import { randomUUID } from "node:crypto";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { keepContacts } from "../applications/keep-contacts.ts";
import { submit } from "../applications/submit.ts";
import { confirmEmail } from "../people/confirm-email.ts";
import { emailCode } from "../people/email-code.ts";
import { findProfile } from "../people/find-profile.ts";
import { makeOpenService } from "../testing/open-service.ts";
import { testRuntime } from "../testing/runtime.ts";
import { sendZtl } from "../testing/send-ztl.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { consent } from "./consent.ts";
import { findEarlier, over } from "./earlier.ts";
import { findDraft } from "./find.ts";
import { savePage } from "./save-page.ts";
import { startDraft } from "./start.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  await makeOpenService(runtime, town);
});

const start = { fresh: true, locale: "it" } as const;

describe("somebody who asks for the same again", () => {
  test("is offered the answers of the last time, and finds them all but files and declarations", async () => {
    const citizen = await town.citizen();
    expect(await findEarlier(citizen, { slug: "ztl-access" })).toBeNull();
    const sent = await sendZtl(citizen, 4);
    const earlier = await findEarlier(citizen, { slug: "ztl-access" });
    expect(earlier).toMatchObject({ id: sent.id, code: sent.code });
    const before = await citizen.inTenant((tx) => tx.application.findUniqueOrThrow({ where: { id: sent.id } }));
    const { id } = await startDraft(citizen, { ...start, slug: "ztl-access", from: sent.id });
    const { answers, progress } = await findDraft(citizen, { id });
    expect(answers).toMatchObject({ capacity: (before.answers as { capacity: string }).capacity });
    expect(JSON.stringify(answers)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(Object.keys(before.answers as object).length).toBeGreaterThan(Object.keys(answers).length);
    expect(progress.pages).toEqual([]);
  });

  test("begins with nothing when they do not want it", async () => {
    const citizen = await town.citizen();
    await sendZtl(citizen);
    const { id } = await startDraft(citizen, { ...start, slug: "ztl-access" });
    expect((await findDraft(citizen, { id })).answers).not.toHaveProperty("capacity");
  });

  test("is not given anybody else's answers, nor those of another service", async () => {
    const [one, other] = [await town.citizen(), await town.citizen()];
    const { id } = await sendZtl(one);
    await expect(startDraft(other, { ...start, slug: "ztl-access", from: id })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(startDraft(one, { ...start, slug: "open", from: id })).rejects.toMatchObject({ code: "not_found" });
    expect(await findEarlier(await town.guest(), { slug: "ztl-access" })).toBeNull();
  });
});

test("what the town knows today goes over what was said then, part by part", () => {
  expect(over({ a: 1, b: { c: "then", d: "kept" }, e: [1, 2] }, { b: { c: "now" }, e: [3], f: "new" })).toEqual({
    a: 1,
    b: { c: "now", d: "kept" },
    e: [3],
    f: "new",
  });
});

describe("new contacts", () => {
  const send = async () => {
    const citizen = await town.citizen({ email: "prima@posta.example" });
    const { id } = await startDraft(citizen, { ...start, slug: "open" });
    await consent(citizen, { id });
    await savePage(citizen, {
      id,
      page: "richiesta",
      answers: { nome: "Mario", cognome: "Rossi", email: "dopo@posta.example", motivo: "x" },
      force: true,
    });
    return {
      citizen,
      id,
      draft: await findDraft(citizen, { id }),
      emailOf: async () => (await findProfile(citizen)).contacts.email,
    };
  };

  test("are told apart from the profile's and stay with the one request", async () => {
    const { citizen, id, draft, emailOf } = await send();
    expect(draft.newContacts).toEqual({ email: "dopo@posta.example" });
    await submit(citizen, { id, idempotencyKey: randomUUID() });
    expect(await emailOf()).toBe("prima@posta.example");
  });

  test("are kept for next time when the citizen says so, the address once it is proved to be read", async () => {
    const { citizen, id, emailOf } = await send();
    await submit(citizen, { id, idempotencyKey: randomUUID() });
    expect(await keepContacts(citizen, { id })).toEqual({ isCodeSent: true });
    expect(await emailOf()).toBe("prima@posta.example");
    const { id: confirmation } = await citizen.inTenant((tx) =>
      tx.emailConfirmation.findFirstOrThrow({ where: { personId: citizen.actor.id, closedAt: null } }),
    );
    await confirmEmail(citizen, { code: emailCode(runtime.env.APP_SECRET, confirmation) });
    expect(await emailOf()).toBe("dopo@posta.example");
    const again = await startDraft(citizen, { ...start, slug: "open" });
    expect(await findDraft(citizen, { id: again.id })).toMatchObject({
      answers: { email: "dopo@posta.example" },
      newContacts: null,
    });
    expect(await keepContacts(citizen, { id })).toEqual({ isCodeSent: false });
  });
});
