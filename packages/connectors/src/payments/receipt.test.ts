import { PaymentFact } from "@sportello/domain/payments/facts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReceipt, type ToldReceipt } from "./receipt.ts";

const told: ToldReceipt = {
  receiptId: "rt1",
  amount: 5_000,
  paidAt: "2026-11-26T10:05:00Z",
  method: "CP",
  psp: "Banca di prova",
};

describe("a receipt", () => {
  test("is read as it was told", () => {
    expect(readReceipt(told)).toEqual({
      receiptId: "rt1",
      amount: 5_000,
      paidAt: new Date("2026-11-26T10:05:00Z"),
      method: "CP",
      psp: "Banca di prova",
    });
  });

  test.each([[undefined], [null], [""], ["  "]])("that says %j of who took the money says nothing of it", (nothing) => {
    expect(readReceipt({ ...told, method: nothing, psp: nothing })).toMatchObject({
      method: undefined,
      psp: undefined,
    });
  });

  test("of a bank with a long name keeps its beginning, on one line", () => {
    const { psp = "", method = "" } =
      readReceipt({ ...told, psp: `Cassa\nrurale ${"x".repeat(500)}`, method: "m".repeat(200) }) ?? {};
    expect([psp.length, psp.slice(0, 12), method.length]).toEqual([140, "Cassa rurale", 70]);
  });

  test.each<[string, Partial<ToldReceipt>]>([
    ["no id", { receiptId: "" }],
    ["a blank id", { receiptId: "  " }],
    ["an id nobody could keep", { receiptId: "r".repeat(71) }],
    ["no amount", { amount: null }],
    ["an amount of nothing", { amount: 0 }],
    ["money that went the other way", { amount: -5_000 }],
    ["parts of a cent", { amount: 50.5 }],
    ["more money than there is room for", { amount: 2_147_483_648 }],
    ["an endless amount", { amount: Number.POSITIVE_INFINITY }],
    ["no day", { paidAt: "" }],
    ["a day in words", { paidAt: "ieri" }],
  ])("with %s proves nothing", (_what, changes) => expect(readReceipt({ ...told, ...changes })).toBeNull());

  test("with the longest id and the largest amount is taken", () => {
    expect(readReceipt({ ...told, receiptId: "r".repeat(70), amount: 2_147_483_647 })).not.toBeNull();
  });

  test("of any sort is refused, or is a fact that can be kept and read again", () => {
    const anyText = fc.oneof(fc.string({ maxLength: 300 }), fc.constant(null), fc.constant(undefined));
    const any = fc.record({
      receiptId: fc.string({ maxLength: 100 }),
      amount: fc.oneof(fc.integer(), fc.double(), fc.constant(null)),
      paidAt: fc.constantFrom("2026-11-26T10:05:00", "2026-11-26+01:00", "boh"),
      method: anyText,
      psp: anyText,
    });
    fc.assert(
      fc.property(any, (one) => {
        const read = readReceipt(one);
        if (read === null) return;
        const fact = {
          kind: "paid",
          source: "intermediary",
          receiptId: read.receiptId,
          amount: read.amount,
          paidAt: read.paidAt.toISOString(),
          ...(read.method !== undefined && { method: read.method }),
          ...(read.psp !== undefined && { psp: read.psp }),
        };
        expect(PaymentFact.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
      }),
    );
  });
});
