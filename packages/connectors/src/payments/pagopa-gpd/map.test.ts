import { noticeNumber } from "@sportello/domain/payments/notice-code";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isConnectorDown, isConnectorRefused } from "../../failures.ts";
import type { Debt } from "../port.ts";
import { toCart, toPosition, toStatus } from "./map.ts";
import { gpdOptions } from "./town.testing.ts";
import { CheckoutCart, GpdPosition, gpdStatuses } from "./wire.ts";

const cents = fc.integer({ min: 1, max: 99_999_999 });
const transfer = fc.record({
  amount: cents,
  reason: fc.string({ minLength: 1, maxLength: 140 }),
  category: fc.constantFrom("9/0101002IM/", "9/0101109IM/"),
});
/** Any debt our side makes: reasons of one line of 140 characters, one to five parts that sum to it. */
const debts: fc.Arbitrary<Debt> = fc
  .record({
    key: fc.stringMatching(/^[0-9a-f]{32}$/),
    base: fc.stringMatching(/^\d{13}$/),
    transfers: fc.array(transfer, { minLength: 1, maxLength: 5 }),
    reason: fc.string({ minLength: 1, maxLength: 140 }),
    day: fc
      .integer({ min: 0, max: 3_000 })
      .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)),
    name: fc.string({ minLength: 1, maxLength: 200 }),
    type: fc.constantFrom("F" as const, "G" as const),
  })
  .map(({ base, transfers, day, name, type, ...rest }) => ({
    ...rest,
    ...noticeNumber({ aux: 3, segregationCode: "01" }, base),
    amount: transfers.reduce((sum, { amount }) => sum + amount, 0),
    dueOn: day,
    debtor: { type, fiscalCode: type === "F" ? "RSSMRA80A01H501U" : "00488410010", name },
    transfers,
  }));

describe("a debt as the platform is told of it", () => {
  test("keeps every limit of the published document, whatever it is of", () => {
    fc.assert(
      fc.property(debts, (debt) => {
        const position = GpdPosition.parse(toPosition(debt, gpdOptions));
        expect(position.fullName.length).toBeLessThanOrEqual(70);
        const [option] = position.paymentOption;
        expect(position.paymentOption).toHaveLength(1);
        expect(option?.transfer.map(({ idTransfer }) => idTransfer)).toEqual(
          debt.transfers.map((_, n) => String(n + 1)),
        );
        expect(option?.transfer.reduce((sum, { amount }) => sum + amount, 0)).toBe(option?.amount);
        expect(option?.dueDate).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/);
        expect(option?.dueDate.slice(0, 10)).toBe(debt.dueOn);
      }),
    );
  });

  test("is paid whole, never expires by itself, and goes to the body's account", () => {
    fc.assert(
      fc.property(debts, (debt) => {
        const { switchToExpired, companyName, paymentOption } = toPosition(debt, gpdOptions);
        expect([switchToExpired, companyName, paymentOption[0]?.isPartialPayment]).toEqual([
          false,
          gpdOptions.organizationName,
          false,
        ]);
        for (const one of paymentOption[0]?.transfer ?? [])
          expect([one.iban, one.stamp]).toEqual([gpdOptions.iban, undefined]);
      }),
    );
  });

  test("told again is told the same: the platform knows it by its key", () => {
    fc.assert(
      fc.property(
        debts,
        (debt) => JSON.stringify(toPosition(debt, gpdOptions)) === JSON.stringify(toPosition({ ...debt }, gpdOptions)),
      ),
    );
  });

  test("of a stamp goes to the treasury: no account, the document's digest and the buyer's province", () => {
    const stamp = {
      stampType: "01" as const,
      hashDocument: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
      provincialResidence: "TN" as const,
    };
    const [debt] = fc.sample(debts, { numRuns: 1, seed: 7 });
    const [option] = toPosition(
      {
        ...(debt as Debt),
        amount: 1_600,
        transfers: [{ amount: 1_600, reason: "Bollo", category: "9/0301116TS/", stamp }],
      },
      gpdOptions,
    ).paymentOption;
    expect(option?.transfer).toEqual([
      { idTransfer: "1", amount: 1_600, remittanceInformation: "Bollo", category: "9/0301116TS/", stamp },
    ]);
  });

  test("names an e-mail only where there is one", () => {
    const [debt] = fc.sample(debts, { numRuns: 1, seed: 8 }) as [Debt];
    expect(Object.hasOwn(toPosition(debt, gpdOptions), "email")).toBe(false);
    expect(toPosition({ ...debt, debtor: { ...debt.debtor, email: "a@b.example" } }, gpdOptions).email).toBe(
      "a@b.example",
    );
  });
});

describe("a cart", () => {
  const returnTo = {
    paid: "https://c.example/ok?a=1&b=2",
    cancelled: "https://c.example/no",
    failed: "https://c.example/ko",
  };
  test("of any debt is one the checkout takes", () => {
    fc.assert(
      fc.property(debts, ({ noticeCode, key, amount, reason }) => {
        const cart = CheckoutCart.parse(
          toCart({ noticeCode, key, amount, reason, attempt: "a1", returnTo }, gpdOptions),
        );
        expect(cart.paymentNotices).toEqual([
          {
            noticeNumber: noticeCode,
            fiscalCode: gpdOptions.organizationFiscalCode,
            amount,
            companyName: gpdOptions.organizationName,
            description: reason,
          },
        ]);
        expect(Object.hasOwn(cart, "emailNotice")).toBe(false);
      }),
    );
  });
});

describe("a position as we read it", () => {
  const option = { iuv: "01000000000004299", amount: 5_000, status: "PO_UNPAID" };
  const known = { PAID: "paid", REPORTED: "paid", INVALID: "cancelled", EXPIRED: "expired" } as Record<string, string>;

  test.each(gpdStatuses)("%s has a state of ours, and is paid only with a receipt", (status) => {
    const read = toStatus({
      iupd: "p",
      status,
      paymentOption: [{ ...option, idReceipt: "rt1", paymentDate: "2026-11-26T10:00:00Z" }],
    });
    expect(read.state).toBe(known[status] ?? "open");
    expect(read.receipts.length).toBe(read.state === "paid" ? 1 : 0);
  });

  test("prefers the receipts that were listed to the position's own", () => {
    const listed = [{ receiptId: "rt2", amount: 5_000, paidAt: new Date("2026-11-26T10:00:00Z") }];
    expect(
      toStatus(
        {
          iupd: "p",
          status: "PAID",
          paymentOption: [{ ...option, idReceipt: "rt1", paymentDate: "2026-11-26T10:00:00Z" }],
        },
        listed,
      ).receipts,
    ).toBe(listed);
  });

  test("without options is refused, with a receipt nobody can read asked for again", () => {
    expect(() => toStatus({ iupd: "p", status: "VALID", paymentOption: [] })).toThrow(
      expect.toSatisfy(isConnectorRefused),
    );
    expect(() =>
      toStatus({ iupd: "p", status: "PAID", paymentOption: [{ ...option, idReceipt: "rt1", paymentDate: "domani" }] }),
    ).toThrow(expect.toSatisfy(isConnectorDown));
  });
});
