import { debtOf } from "@sportello/connectors/payments/contract.testing";
import { createPayments } from "@sportello/connectors/payments/registry";
import { cards, type PayOutcome } from "@sportello/connectors/payments/world/cards";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startForced } from "./forced-outcomes.testing.ts";
import { brokerFiscalCode, stationId, stationKeyOf, subscriptionKeyOf } from "./payments/municipalities.ts";
import type { Sandbox } from "./start-sandbox.ts";

let sandbox: Sandbox;
let end: () => Promise<void>;
beforeAll(async () => {
  ({ sandbox, end } = await startForced());
});
afterAll(() => end());

describe("a payment ends as its card says", () => {
  const client = () =>
    createPayments("pagopa-gpd", {
      url: `${sandbox.url}/pagopa`,
      subscriptionKey: subscriptionKeyOf("bugliano"),
      organizationFiscalCode: "00998877666",
      organizationName: "Comune di Bugliano",
      iban: "IT60X0542811101000000123456",
      brokerFiscalCode,
      stationId,
      stationKey: stationKeyOf("bugliano"),
    });
  const returnTo = {
    paid: "http://comune.example/ok",
    cancelled: "http://comune.example/annulla",
    failed: "http://comune.example/errore",
  };
  let count = 0;
  const owed = async () => {
    const debt = { ...debtOf(client()), key: `forced-${(count += 1)}`, dueOn: "2099-12-31" };
    await client().createDebt(debt);
    return debt;
  };
  const pay = (url: string, body: Record<string, string>) =>
    fetch(url, { method: "POST", body: new URLSearchParams(body), redirect: "manual" });

  /** Where the browser goes, what the debt is then, how many payments the books hold, how many receipts travel. */
  const expected: Record<Exclude<PayOutcome, "abandoned">, [string | null, string, number, number]> = {
    paid: [returnTo.paid, "paid", 1, 1],
    refused: [returnTo.failed, "open", 0, 1],
    paid_twice: [returnTo.paid, "paid", 2, 2],
    notification_lost: [returnTo.paid, "paid", 1, 0],
    notification_late: [returnTo.paid, "paid", 1, 1],
    notification_doubled: [returnTo.paid, "paid", 1, 2],
    notification_before_redirect: [returnTo.paid, "paid", 1, 1],
    forged_signature: [returnTo.failed, "open", 0, 1],
    wrong_amount: [returnTo.failed, "open", 0, 1],
    browser_closed: [null, "paid", 1, 1],
    forged_stamp: [returnTo.paid, "paid", 1, 1],
  };

  test.each(cards)("$outcome, by the card $number", async ({ number, outcome }) => {
    const debt = await owed();
    const { payUrl } = await client().begin({ ...debt, attempt: "1", returnTo });
    const answer = await pay(payUrl, { action: "pay", card: number });
    const of = <One extends { noticeCode: string }>(some: readonly One[]) =>
      some.filter(({ noticeCode }) => noticeCode === debt.noticeCode);
    const travelling = sandbox.payments.node
      .deliveries()
      .filter(({ entry, isForged }) => entry.noticeCode === debt.noticeCode && !isForged);
    const [location, state, payments, receipts] = expected[outcome];
    expect([
      answer.headers.get("location"),
      (await client().status(debt))?.state,
      of(sandbox.payments.node.ledger()).length,
    ]).toEqual([location, state, payments]);
    // A forged receipt is tried once: it may have gone already.
    if (outcome !== "forged_signature") expect(travelling).toHaveLength(receipts);
    const again = await pay(payUrl, { action: "pay", card: number });
    expect(again.status).toBe(state === "paid" ? 409 : 303);
    expect(of(sandbox.payments.node.ledger()).length).toBe(payments);
  });

  test("who turns back pays nothing and can try again", async () => {
    const debt = await owed();
    const { payUrl } = await client().begin({ ...debt, attempt: "1", returnTo });
    expect((await pay(payUrl, { action: "cancel" })).headers.get("location")).toBe(returnTo.cancelled);
    expect((await client().status(debt))?.state).toBe("open");
    expect((await pay(payUrl, { action: "pay", card: cards[0].number })).headers.get("location")).toBe(returnTo.paid);
  });

  test.each(["", "4000", "4000 0000 0000 9999", "carta"])(
    "a card that is none (%j) is told beside the field, in both languages, and moves no money",
    async (card) => {
      const debt = await owed();
      const { payUrl } = await client().begin({ ...debt, attempt: "1", returnTo });
      for (const [address, title] of [
        [payUrl, "Errore: "],
        [`${payUrl}?lang=en`, "Error: "],
      ] as const) {
        const answer = await pay(address, { action: "pay", card });
        const page = await answer.text();
        expect([
          answer.status,
          page.includes(`<title>${title}`),
          page.includes('aria-describedby="card-hint card-error"'),
        ]).toEqual([422, true, true]);
      }
      expect((await client().status(debt))?.state).toBe("open");
    },
  );

  test("a cart that nobody opened has no page", async () => {
    expect((await fetch(`${sandbox.url}/paga/nessuno`)).status).toBe(404);
  });

  test.each([
    [{ fault: "down" }, 303, "è fermo"],
    [{ fault: "unknown_outcome", count: "3" }, 303, "crea la posizione ma non risponde"],
    [{ fault: "well" }, 303, "funziona bene"],
    [{ fault: "tired" }, 422, "funziona bene"],
    [{ fault: "down", count: "0" }, 422, "funziona bene"],
    [{ fault: "down", count: "many" }, 422, "funziona bene"],
  ])("the switch of bad days with %j answers %i and the centre %s", async (form, status, said) => {
    const answer = await pay(`${sandbox.url}/pagamenti/guasti`, form);
    expect(answer.status).toBe(status);
    expect(await (await fetch(`${sandbox.url}/pagamenti`)).text()).toContain(`${said}</span>`);
    await pay(`${sandbox.url}/pagamenti/guasti`, { fault: "well" });
  });

  test.each([
    [{ notice: "", outcome: "paid" }],
    [{ notice: "302000000000000000", outcome: "paid" }],
    [{ notice: "302000000000000000", outcome: "stolen" }],
    [{}],
  ])("at the counter %j pays nothing and says so", async (form) => {
    const before = sandbox.payments.node.ledger().length;
    const answer = await pay(`${sandbox.url}/pagamenti/sportello`, form);
    expect([
      answer.status,
      (await answer.text()).includes("non si può pagare"),
      sandbox.payments.node.ledger().length,
    ]).toEqual([422, true, before]);
  });
});

test.each(["/pagamenti/sportello", "/pagamenti/guasti", "/protocollo/umore"])(
  "a form that is far too large is refused at %s, and the sandbox goes on",
  async (path) => {
    const answer = await fetch(sandbox.url + path, {
      method: "POST",
      body: new URLSearchParams({ notice: "1".repeat(70_000) }),
    });
    expect(answer.status).toBe(413);
    expect((await fetch(sandbox.url)).status).toBe(200);
  },
);
