import { randomUUID } from "node:crypto";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { submit } from "../applications/submit.ts";
import { type ApplicantContext, type Context, createCitizenContext } from "../context.ts";
import { consent } from "../drafts/consent.ts";
import { findDraft } from "../drafts/find.ts";
import { savePage } from "../drafts/save-page.ts";
import { startDraft } from "../drafts/start.ts";
import { asApplicant } from "../procedures.ts";
import { closeSession } from "../sessions/close-session.ts";
import { forgetGuests } from "../sweeps/forget-guests.ts";
import { makeOpenService } from "../testing/open-service.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { isProof } from "./challenge.ts";
import { reopenGuestSession } from "./reopen-session.ts";
import { returnKey } from "./return-key.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let address = 0;

beforeAll(async () => {
  runtime.clock.set("2026-11-23T08:00:00.000Z");
  town = await makeTown(runtime, database.owner);
  await makeOpenService(runtime, town);
});

const said = { nome: "Irene", cognome: "Sala", email: "irene.sala@posta.example", motivo: "Un lampione è spento." };
const hours = 3_600_000;
const guest = () => {
  address += 1;
  return town.guest({ ip: `198.51.100.${address}` });
};

/** Sends as a browser does that proved its work. */
const send = async (ctx: ApplicantContext, id: string) => {
  const challenge = (await findDraft(ctx, { id })).challenge ?? "";
  let number = 0;
  while (!isProof(challenge, String(number))) number += 1;
  return submit(ctx, { id, idempotencyKey: randomUUID(), signs: { challenge, proof: String(number), trap: "" } });
};

/** A page that is open: the draft it shows, and the key it holds. */
const open = async (ctx: ApplicantContext) => {
  const { id } = await startDraft(ctx, { slug: "open", fresh: true, locale: "it" });
  await consent(ctx, { id });
  await savePage(ctx, { id, page: "richiesta", answers: { ...said }, force: true });
  const { returnKey: key } = await findDraft(ctx, { id });
  if (key === null) throw new Error("the page of a guest carries no key");
  return { draftId: id, key };
};

describe("a guest whose session ended while they were writing", () => {
  const stranger = (changes: { ip?: string; host?: string } = {}) =>
    createCitizenContext(runtime, { host: town.host, ip: "203.0.113.1", sessionId: randomUUID(), ...changes });
  const back = async (held: { draftId: string; key: string }, ctx?: Context) => {
    const ticket = await reopenGuestSession(ctx ?? (await stranger()), held);
    return asApplicant(
      await createCitizenContext(runtime, { host: town.host, ip: "203.0.113.1", sessionId: ticket.sessionId }),
    );
  };

  test.each([
    ["idle for three hours", 3],
    ["longer than any session lasts", 13],
  ])("%s: goes on from the page, with all that was saved before", async (_how, passed) => {
    const ctx = await guest();
    const held = await open(ctx);
    runtime.clock.pass(passed * hours);
    await expect(
      createCitizenContext(runtime, { host: town.host, ip: ctx.ip, sessionId: ctx.session.id }),
    ).resolves.toMatchObject({ actor: { kind: "anonymous" }, isSessionOver: true });
    await forgetGuests(await asJob(await guest()));
    const again = await back(held);
    expect(again.actor).toEqual(ctx.actor);
    await savePage(again, {
      id: held.draftId,
      page: "richiesta",
      answers: { ...said, motivo: "Due lampioni." },
      force: true,
    });
    expect((await findDraft(again, { id: held.draftId })).answers).toMatchObject({ ...said, motivo: "Due lampioni." });
  });

  test("and sends, with the work of the page that is drawn again", async () => {
    const held = await open(await guest());
    runtime.clock.pass(3 * hours);
    const again = await back(held);
    expect(await send(again, held.draftId)).toMatchObject({ status: "sent" });
  });

  test("only with the key of this draft: not another guest's, not one made up, not in another municipality", async () => {
    const [held, other] = [await open(await guest()), await open(await guest())];
    const elsewhere = await makeTown(runtime, database.owner);
    for (const [name, wrong, ctx] of [
      ["another guest's", { ...held, key: other.key }, await stranger()],
      ["made up", { ...held, key: "A".repeat(43) }, await stranger()],
      ["empty", { ...held, key: "" }, await stranger()],
      ["no draft", { ...held, draftId: "../etc" }, await stranger()],
      ["another municipality", held, await stranger({ host: elsewhere.host })],
    ] as const)
      await expect(back(wrong, ctx), name).rejects.toMatchObject({ code: "session_expired" });
  });

  test("not after leaving on purpose: who comes next at a shared machine finds nothing", async () => {
    const ctx = await guest();
    const held = await open(ctx);
    await closeSession(runtime, town.tenantId, ctx.session.id);
    await expect(back(held)).rejects.toMatchObject({ code: "session_expired" });
  });

  test("not once it was sent: what the office has is not opened with a page", async () => {
    const ctx = await guest();
    const held = await open(ctx);
    await send(ctx, held.draftId);
    await expect(back(held)).rejects.toMatchObject({ code: "session_expired" });
  });

  test("not for ever: a day after it was begun the draft is gone", async () => {
    const held = await open(await guest());
    runtime.clock.pass(25 * hours);
    const other = await guest();
    await forgetGuests(await asJob(other));
    await expect(back(held)).rejects.toMatchObject({ code: "session_expired" });
    expect(await other.inTenant((tx) => tx.application.count({ where: { id: held.draftId } }))).toBe(0);
  });

  test("who tries keys by the hundred is stopped", async () => {
    const held = { draftId: randomUUID(), key: "x" };
    const ctx = await stranger({ ip: "203.0.113.66" });
    const codes: string[] = [];
    for (let tried = 0; tried < 62; tried += 1)
      codes.push(
        await reopenGuestSession(ctx, held).then(
          () => "open",
          ({ code }: { code: string }) => code,
        ),
      );
    expect([codes[0], codes.at(-1)]).toEqual(["session_expired", "too_many_requests"]);
  });

  test("a citizen's page carries no such key: they sign in again", async () => {
    const citizen = await town.citizen();
    const { id } = await startDraft(citizen, { slug: "open", fresh: true, locale: "it" });
    expect((await findDraft(citizen, { id })).returnKey).toBeNull();
    await expect(
      back({
        draftId: id,
        key: returnKey({
          appSecret: runtime.env.APP_SECRET,
          tenantId: town.tenantId,
          draftId: id,
          personId: citizen.actor.id,
        }),
      }),
    ).rejects.toMatchObject({ code: "session_expired" });
  });
});
