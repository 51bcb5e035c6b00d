import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { drawFrom } from "@sportello/api/catalogue/examples/draw";
import { places } from "../support/places.ts";
import { completeDrafts } from "./complete-drafts.ts";
import { figure } from "./figure.ts";
import { citizenCookie } from "./http/sign-in.ts";
import { type Receipt, receiptOf, submit } from "./http/submit.ts";
import { killableApp } from "./killable-app.ts";
import { isHalf, isSentWhole, type Sending, sentStates } from "./sent-state.ts";
import { newestCitizen, openDatabase, surroundings, tenantIdAt } from "./surroundings.ts";

const kills = { quick: 40, full: 200 };
test("a citizens' app killed while it takes applications loses none, repeats none and leaves none half-written", async () => {
  const { RELIABILITY: scale, WEB_ENV } = surroundings();
  test.setTimeout(kills[scale] * 10_000 + 60_000);
  const seed = Number(process.env["RELIABILITY_SEED"] ?? randomInt(1_000_000));
  const draw = drawFrom(seed);
  const db = openDatabase();
  const app = await killableApp(WEB_ENV);
  try {
    const tenantId = await tenantIdAt(db, places.web);
    const cookie = await citizenCookie(places.web, "luca-conti");
    const drafts = await completeDrafts(
      db,
      { tenantId, personId: await newestCitizen(db, tenantId) },
      2 + kills[scale],
    );
    const [sentBefore, timed, ...sendings] = drafts.map((id): Sending => ({ id, key: randomUUID() }));
    if (!sentBefore || !timed) throw new Error("unreachable: there are two drafts more than kills");
    const send = async (sending: Sending, site = app.site): Promise<Receipt> =>
      receiptOf(await submit({ site, cookie, ...sending }));
    await send(sentBefore, places.web);
    /** A fresh process loads its code at the first press: pressing again what was sent before leaves only the sending itself. */
    const ready = async () => {
      await app.start();
      for (let press = 0; press < 3; press += 1) await send(sentBefore);
    };

    await ready();
    const began = performance.now();
    await send(timed);
    const usual = performance.now() - began;

    const answeredBefore = new Map<string, Receipt>();
    const receipts = new Map<string, Receipt>();
    let half = 0;
    let unheard = 0;
    for (const sending of sendings) {
      const answer = send(sending).catch(() => null);
      // From the request on its way to a little after its answer, anywhere.
      await pause(draw.whole(0, Math.ceil(usual)));
      await app.kill();
      const before = await answer;
      if (before) answeredBefore.set(sending.id, before);
      const left = await sentStates(db, tenantId, [sending]);
      half += left.filter(isHalf).length;
      unheard += before ? 0 : left.filter(isSentWhole).length;
      await ready();
      receipts.set(sending.id, await send(sending));
    }

    const states = await sentStates(db, tenantId, sendings);
    const lost = [...answeredBefore].filter(
      ([id, { code }]) => states.find((state) => state.id === id)?.code !== code,
    ).length;
    const twice = states.filter(
      ({ id, moves, events, holders }) =>
        moves > 1 || events > 1 || holders > 1 || changed(answeredBefore.get(id), receipts.get(id)),
    ).length;
    const odd =
      half + states.filter((state) => !isSentWhole(state) || state.code !== receipts.get(state.id)?.code).length;
    const moments = `${answeredBefore.size} after the answer, ${unheard} after writing but before answering`;
    figure(
      "A1",
      `${kills[scale]} kills (${moments}): ${lost} lost, ${twice} twice, ${odd} half-written (a sending takes ${usual.toFixed(0)} ms, seed ${seed})`,
    );
    expect({ lost, twice, odd, sent: states.length }).toEqual({ lost: 0, twice: 0, odd: 0, sent: kills[scale] });
  } finally {
    await app.kill();
    await db.close();
  }
});

const changed = (before: Receipt | undefined, after: Receipt | undefined): boolean =>
  before !== undefined && before.code !== after?.code;
