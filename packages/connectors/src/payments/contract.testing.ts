import { noticeNumber } from "@sportello/domain/payments/notice-code";
import { describe, expect, test } from "vitest";
import { isConnectorDown, isConnectorRefused } from "../failures.ts";
import type { Debt, Payments } from "./port.ts";
import type { Faults } from "./world/faults.ts";
import type { PaymentNode } from "./world/node.ts";

export type ContractWorld = { readonly payments: Payments; readonly node: PaymentNode; readonly faults: Faults };

let count = 0;

/** A debt that no test had before. */
export const debtOf = ({ numbering }: Pick<Payments, "numbering">, changes: Partial<Debt> = {}): Debt => {
  count += 1;
  const amount = changes.amount ?? 5_000;
  return {
    key: `payment-${count}`,
    ...noticeNumber(numbering, String(count).padStart(13, "0")),
    amount,
    reason: "Permesso ZTL <giornaliero> & più",
    dueOn: "2027-02-28",
    debtor: { type: "F", fiscalCode: "RSSMRA80A01H501U", name: "Mario Rossi" },
    transfers: [{ amount, reason: "Permesso ZTL", category: "9/0101002IM/" }],
    ...changes,
  };
};

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
const returnTo = {
  paid: "https://comune.example/ok",
  cancelled: "https://comune.example/annulla",
  failed: "https://comune.example/errore",
};

/** What every intermediary has to keep, whatever it speaks. */
export const describePayments = (name: string, open: () => ContractWorld): void => {
  describe(`${name} as an intermediary`, () => {
    test("knows a debt after it was created, unpaid", async () => {
      const { payments } = open();
      const debt = debtOf(payments);
      expect(await payments.status(debt)).toBeNull();
      await payments.createDebt(debt);
      expect(await payments.status(debt)).toMatchObject({
        noticeCode: debt.noticeCode,
        amount: 5_000,
        state: "open",
        receipts: [],
      });
    });

    test("takes the same debt twice as once", async () => {
      const { payments, node } = open();
      const debt = debtOf(payments);
      await payments.createDebt(debt);
      await payments.createDebt(debt);
      expect(node.positionsOf(payments.payee.fiscalCode).filter(({ key }) => key === debt.key)).toHaveLength(1);
    });

    test("refuses another debt under the same notice", async () => {
      const { payments } = open();
      const debt = debtOf(payments);
      await payments.createDebt(debt);
      const failure = await failureOf(payments.createDebt({ ...debt, key: `${debt.key}-other` }));
      expect(isConnectorRefused(failure)).toBe(true);
    });

    test("after an unknown outcome the debt is found, and created again it is still one", async () => {
      const { payments, faults, node } = open();
      const debt = debtOf(payments);
      faults.set("unknown_outcome", 1);
      const failure = await failureOf(payments.createDebt(debt));
      expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(true);
      expect(await payments.status(debt)).toMatchObject({ state: "open" });
      await payments.createDebt(debt);
      expect(node.positionsOf(payments.payee.fiscalCode).filter(({ key }) => key === debt.key)).toHaveLength(1);
    });

    test("down: nothing was done, and it may be tried again", async () => {
      const { payments, faults } = open();
      const debt = debtOf(payments);
      faults.set("down", 1);
      const failure = await failureOf(payments.createDebt(debt));
      expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(false);
      expect(await payments.status(debt)).toBeNull();
    });

    test("sends the citizen to a page where the debt is paid, and then says by what", async () => {
      const { payments, node } = open();
      const debt = debtOf(payments);
      await payments.createDebt(debt);
      const { payUrl } = await payments.begin({ ...debt, attempt: "a1", returnTo });
      const cart = node.cart(new URL(payUrl).pathname.split("/").at(-1) ?? "");
      expect(cart).toMatchObject({
        noticeCode: debt.noticeCode,
        amount: 5_000,
        ok: returnTo.paid,
        cancel: returnTo.cancelled,
        error: returnTo.failed,
      });
      node.pay(debt.noticeCode, "paid", "checkout");
      const status = await payments.status(debt);
      expect(status).toMatchObject({
        state: "paid",
        receipts: [{ amount: 5_000, receiptId: expect.any(String), paidAt: expect.any(Date) }],
      });
    });

    test("paid at the counter without ever being begun", async () => {
      const { payments, node } = open();
      const debt = debtOf(payments);
      await payments.createDebt(debt);
      node.pay(debt.noticeCode, "paid", "counter");
      expect(await payments.status(debt)).toMatchObject({ state: "paid", receipts: [{ psp: "Poste di prova" }] });
    });

    test("tells both receipts of a debt that was paid twice", async () => {
      const { payments, node } = open();
      const debt = debtOf(payments);
      await payments.createDebt(debt);
      node.pay(debt.noticeCode, "paid_twice", "checkout");
      expect((await payments.status(debt))?.receipts).toHaveLength(2);
    });

    test("a refused attempt leaves the debt open", async () => {
      const { payments, node } = open();
      const debt = debtOf(payments);
      await payments.createDebt(debt);
      expect(node.pay(debt.noticeCode, "refused", "checkout").outcome).toBe("refused");
      expect(await payments.status(debt)).toMatchObject({ state: "open", receipts: [] });
    });

    test("calls a debt off, but not one that was paid meanwhile", async () => {
      const { payments, node } = open();
      const [off, paid] = [debtOf(payments), debtOf(payments)];
      await payments.createDebt(off);
      await payments.createDebt(paid);
      node.pay(paid.noticeCode, "paid", "counter");
      await payments.cancel(off);
      await payments.cancel(paid);
      expect([(await payments.status(off))?.state, (await payments.status(paid))?.state]).toEqual([
        "cancelled",
        "paid",
      ]);
      expect(node.pay(off.noticeCode, "paid", "counter").outcome).toBe("not_payable");
    });

    test("sells a digital stamp for a document at its checkout, where it sells any, and shows it when it is paid; never at a counter", async () => {
      const { payments, node } = open();
      const hashDocument = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
      const debt = debtOf(payments, {
        amount: 1_600,
        transfers: [
          {
            amount: 1_600,
            reason: "Marca da bollo",
            category: "9/0301116TS/",
            stamp: { stampType: "01", hashDocument, provincialResidence: "TN" },
          },
        ],
      });
      if (payments.stamp === null) {
        expect(isConnectorRefused(await failureOf(payments.createDebt(debt)))).toBe(true);
        return;
      }
      await payments.createDebt(debt);
      expect(node.find(payments.payee.fiscalCode, debt.key)?.transfers).toMatchObject([
        { stamp: { hashDocument, provincialResidence: "TN" } },
      ]);
      expect(await payments.stamp(debt)).toBeNull();
      expect(node.pay(debt.noticeCode, "paid", "counter").outcome).toBe("not_payable");
      node.pay(debt.noticeCode, "paid", "checkout");
      expect(await payments.stamp(debt)).toMatchObject({
        hashDocument,
        amount: 1_600,
        iubd: expect.stringMatching(/^\d{14}$/),
        xml: expect.stringContaining("marcaDaBollo"),
        seal: expect.stringMatching(/^(trusted|intact)$/),
        signedBy: "Banca di prova",
      });
    });

    test("a debt that is no stamp has none", async () => {
      const { payments, node } = open();
      const debt = debtOf(payments);
      await payments.createDebt(debt);
      node.pay(debt.noticeCode, "paid", "checkout");
      if (payments.stamp !== null) expect(await payments.stamp(debt)).toBeNull();
    });

    test("lists its debts page by page, each once, where it has a list", async () => {
      const { payments } = open();
      if (payments.list === null) return;
      const debts = Array.from({ length: 230 }, () => debtOf(payments, { dueOn: "2028-05-15" }));
      for (const debt of debts) await payments.createDebt(debt);
      const listed: string[] = [];
      for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
        const page = await payments.list({ from: "2028-05-01", to: "2028-05-31", after });
        listed.push(...page.debts.map(({ noticeCode }) => noticeCode));
        after = page.next;
      }
      expect(listed.toSorted()).toEqual(debts.map(({ noticeCode }) => noticeCode).toSorted());
    });

    test("answers a ping", async () => {
      await expect(open().payments.ping()).resolves.toBeUndefined();
    });
  });
};
