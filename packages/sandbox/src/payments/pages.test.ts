import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cards } from "@sportello/connectors/payments/world/cards";
import { createFaults } from "@sportello/connectors/payments/world/faults";
import { createNode } from "@sportello/connectors/payments/world/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PaymentCentre } from "./centre.ts";
import { checkoutPage, euro, lostPage } from "./checkout-page.ts";
import { checkoutLanguages, checkoutWords } from "./checkout-words.ts";
import { ledgerPage } from "./ledger-page.ts";
import { payingTowns } from "./municipalities.ts";
import { openStoredNode } from "./payment-store.ts";

const at = new Date("2026-11-26T10:00:00Z");
const payee = payingTowns[0]?.fiscalCode ?? "";
const notice = (n: number) => `30100000000000${String(n).padStart(4, "0")}`;
const centreOf = (): PaymentCentre => ({
  node: createNode({ now: () => at }),
  faults: createFaults(),
  handlers: [],
  webUrl: "http://localhost",
  deliver: async () => 0,
  close: async () => undefined,
});
const add = ({ node }: Pick<PaymentCentre, "node">, n: number, changes: object = {}) =>
  node.add({
    key: `k${n}`,
    payee,
    companyName: "Bugliano",
    noticeCode: notice(n),
    iuv: notice(n).slice(1),
    amount: 123_450,
    reason: "Canone & <b>unico</b>",
    dueOn: "2026-12-31",
    switchToExpired: false,
    debtor: { type: "F", fiscalCode: "RSSMRA80A01H501U", name: "Mario <Rossi>" },
    transfers: [{ amount: 123_450, reason: "x", category: "9/0101002IM/" }],
    ...changes,
  });
const plain = (page: string) => page.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

describe("the centre's books", () => {
  test("empty say so, three times", () => {
    for (const words of ["Nessun pagamento.", "Tutte le ricevute sono state prese.", "Nessuna posizione."])
      expect(ledgerPage(centreOf())).toContain(words);
  });

  test("sum every cent that moved, and tell where it was paid", () => {
    const centre = centreOf();
    for (const n of [1, 2, 3]) add(centre, n);
    centre.node.pay(notice(1), "paid", "checkout");
    centre.node.pay(notice(2), "paid_twice", "counter");
    centre.node.pay(notice(3), "refused", "checkout");
    const text = plain(ledgerPage(centre));
    expect(text).toContain("Libro cassa: 3.703,50 € in 3 pagamenti");
    expect([...text.matchAll(/sportello|online/g)].length).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ["da pagare", {}, () => undefined],
    ["scaduto", { switchToExpired: true, dueOn: "2026-11-01" }, () => undefined],
    ["annullato", {}, (centre: PaymentCentre) => centre.node.invalidate(centre.node.findNotice(notice(1)) as never)],
    ["pagato", {}, (centre: PaymentCentre) => centre.node.pay(notice(1), "paid", "counter")],
  ] as const)("tell that a notice is %s", (word, changes, then) => {
    const centre = centreOf();
    add(centre, 1, changes);
    then(centre);
    expect(plain(ledgerPage(centre))).toMatch(new RegExp(`31/12/2026 ${word}|01/11/2026 ${word}`));
  });

  test("write names as text, whatever stands in them", () => {
    const centre = centreOf();
    add(centre, 1);
    expect(ledgerPage(centre)).not.toMatch(/<Rossi>|<b>unico/);
    expect(ledgerPage(centre)).toContain("Mario &lt;Rossi&gt;");
  });

  test("show receipts under way with what was answered last", () => {
    const centre = centreOf();
    add(centre, 1);
    centre.node.pay(notice(1), "paid", "counter");
    centre.node.replaceDeliveries(
      centre.node.deliveries().map((one) => ({ ...one, tries: 2, lastAnswer: "HTTP 503" })),
    );
    expect(plain(ledgerPage(centre))).toMatch(/ 2 .*HTTP 503/);
  });

  test.each([
    ["well", "funziona bene"],
    ["down", "è fermo"],
    ["unknown_outcome", "crea la posizione ma non risponde"],
  ] as const)("say how the intermediary is: %s", (fault, words) => {
    const centre = centreOf();
    centre.faults.set(fault);
    expect(plain(ledgerPage(centre))).toContain(`L'intermediario ${words}`);
    expect(ledgerPage(centre)).toMatch(new RegExp(`value="${fault}" selected`));
  });

  test("offer at the counter everything a card can make happen", () => {
    const page = ledgerPage(centreOf());
    for (const { outcome } of cards) expect(page).toContain(`value="${outcome}"`);
  });

  test("tell what was done, for who hears the page as well", () =>
    expect(ledgerPage(centreOf(), "Avviso pagato.")).toContain('role="status">Avviso pagato.'));
});

describe("the checkout", () => {
  const cart = {
    id: "c1",
    noticeCode: notice(1),
    amount: 123_450,
    description: "ZTL & <i>altro</i>",
    companyName: "Bugliano",
    ok: "https://c.example/ok",
    cancel: "https://c.example/no",
    error: "https://c.example/ko",
  };

  test.each(checkoutLanguages)(
    "in %s says whom one pays, what for and how much, and lists every test card",
    (language) => {
      const page = checkoutPage(cart, language);
      expect(page).toContain(`lang="${language}"`);
      for (const words of [
        cart.noticeCode,
        "Bugliano",
        euro(cart.amount, language),
        ...cards.map(({ number }) => number),
      ])
        expect(page).toContain(words);
      for (const { outcome } of cards) expect(checkoutWords[language].outcomes[outcome].length).toBeGreaterThan(3);
      expect(page).not.toContain("<i>altro");
    },
  );

  test.each(["wrongCard", "notPayable"] as const)("tells beside the field that it was %s", (fault) => {
    for (const language of checkoutLanguages)
      expect(checkoutPage(cart, language, fault).replaceAll("&#39;", "'")).toContain(checkoutWords[language][fault]);
  });

  test("leads to the other language, and a lost browser to nowhere", () => {
    expect(checkoutPage(cart, "it")).toContain("lang=en");
    for (const language of checkoutLanguages) expect(lostPage(language)).not.toMatch(/c\.example/);
  });
});

describe("the centre's memory", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sportello-node-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("keeps positions, money and receipts under way over a restart, and goes on counting", () => {
    const before = openStoredNode(folder);
    add({ node: before }, 1);
    add({ node: before }, 2);
    before.pay(notice(1), "paid", "counter");
    const after = openStoredNode(folder);
    expect(after.ledger()).toEqual(before.ledger());
    expect(after.deliveries()).toEqual(before.deliveries());
    expect(after.pay(notice(1), "paid", "counter").outcome).toBe("not_payable");
    expect(after.pay(notice(2), "paid", "counter").outcome).toBe("paid");
    expect(new Set(after.ledger().map(({ receiptId }) => receiptId)).size).toBe(2);
  });
});
