import type { Payment } from "@sportello/db/generated/client";
import { isPayable, paymentStates } from "@sportello/domain/payments/state";
import { ServiceOptions } from "@sportello/domain/services/options";
import { describe, expect, test } from "vitest";
import type { ActingContext } from "../context.ts";
import { isRefused } from "../refused.ts";
import { blankContent } from "../services/creating/blank.ts";
import type { Version } from "../services/version.ts";
import { debtOf, isNumbered, keyOf, refOf } from "./debt-of.ts";
import { expectAmount } from "./expect-amount.ts";
import { caseView, officeView, paymentView } from "./present.ts";
import { receiptPdf } from "./receipt-pdf.ts";
import { ownRefund, refundView } from "./refunds/present.ts";
import { expectWay } from "./stamps/expect-way.ts";

const at = new Date("2026-11-23T09:00:00Z");
const payment = (change: Partial<Payment> = {}) =>
  ({
    id: "0192f5c0-0000-7000-8000-000000000001",
    applicationId: "a1",
    kind: "immediate",
    state: "waiting",
    amount: 5_000,
    reason: "Permesso ZTL AN 1234",
    category: "9/0101002IM/",
    dueOn: new Date("2026-12-31"),
    noticeCode: "301000000000000144",
    iuv: "01000000000000144",
    debtorType: "F",
    debtorName: "Mario Rossi",
    fiscalCode: "RSSMRA80A01H501U",
    startedAt: null,
    paidAt: null,
    receiptId: null,
    method: null,
    psp: null,
    isByOffice: false,
    createdAt: at,
    split: [{ chapter: "E.300", cents: 5_000 }],
    connector: "payments",
    attempts: 1,
    lastReason: "una frase del fornitore",
    nextInquiryAt: at,
    stampHash: null,
    stampProvince: null,
    ...change,
  }) as Payment & { noticeCode: string; iuv: string };

describe("a payment as the citizen reads it", () => {
  test.each(paymentStates)(
    "in the state %s says whether it can be paid now, and only then offers its notice",
    (state) => {
      const view = paymentView(payment({ state }));
      expect([view.isPayable, view.hasNotice]).toEqual([isPayable(state), isPayable(state)]);
    },
  );

  test("of a stamp has no notice: it is bought online alone", () => {
    expect(paymentView(payment({ kind: "stamp" }))).toMatchObject({ isPayable: true, hasNotice: false });
  });

  test("tells neither budget chapters nor what the intermediary said nor how often it was asked", () => {
    const told = Object.keys(paymentView(payment()));
    for (const own of ["split", "connector", "attempts", "lastReason", "nextInquiryAt"])
      expect(told).not.toContain(own);
    expect(officeView(payment())).toMatchObject({
      split: [{ chapter: "E.300", cents: 5_000 }],
      attempts: 1,
      lastReason: "una frase del fornitore",
      nextInquiryAt: at.toISOString(),
    });
  });

  test("is JSON: cents, instants and days", () => {
    const view = paymentView(payment({ startedAt: at, paidAt: at, state: "paid" }));
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    expect(view).toMatchObject({ amount: 5_000, dueOn: "2026-12-31", paidAt: "2026-11-23T09:00:00.000Z" });
  });
});

describe("a debt as the intermediary is told of it", () => {
  test("has one transfer of the whole, whatever its split among our chapters", () => {
    const split = [
      { chapter: "E.300", cents: 2_000 },
      { chapter: "E.310", cents: 3_000 },
    ];
    expect(debtOf(payment({ split }) as never).transfers).toEqual([
      { amount: 5_000, reason: "Permesso ZTL AN 1234", category: "9/0101002IM/" },
    ]);
  });

  test("bears a key of thirty-two characters, the same at every try", () => {
    const key = keyOf(payment().id);
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect([debtOf(payment()).key, refOf(payment()).key]).toEqual([key, key]);
  });

  test.each([
    ["F", "F"],
    ["G", "G"],
    ["X", "F"],
  ])("of a debtor of kind %s is told of one of kind %s", (debtorType, type) => {
    expect(debtOf(payment({ debtorType })).debtor.type).toBe(type);
  });

  test("tells an address only where there is one", () => {
    expect(debtOf(payment()).debtor).not.toHaveProperty("email");
    expect(debtOf(payment(), "mario@posta.example").debtor.email).toBe("mario@posta.example");
  });

  test("of a stamp bears the digest that the treasury seals; without one it is not told at all", () => {
    const stampHash = Buffer.alloc(32, 7).toString("base64");
    const stamp = payment({ kind: "stamp", stampHash, stampProvince: "PI" });
    expect(debtOf(stamp).transfers[0]?.stamp).toMatchObject({ hashDocument: stampHash, provincialResidence: "PI" });
    expect(() => debtOf(payment({ kind: "stamp" }))).toThrow();
  });

  test("has a number once both its parts are there", () => {
    expect([
      isNumbered(payment()),
      isNumbered(payment({ noticeCode: null })),
      isNumbered(payment({ iuv: null })),
    ]).toEqual([true, false, false]);
  });
});

describe("the receipt of a payment", () => {
  const tenant = {
    name: { it: "Comune di Bugliano", de: "Gemeinde Bugliano" },
    fiscalCode: "00998877666",
    branding: { colour: "#00614a", address: "Piazza 1" },
  } as unknown as ActingContext["tenant"];
  const paid = (change: Partial<Payment> = {}) =>
    payment({ state: "paid", paidAt: at, receiptId: "rt-1", psp: "Banca di prova", ...change });
  const printed = (of = paid(), locale: "it" | "de" | "en" = "it") => receiptPdf({ tenant }, of, locale);

  test.each(["it", "de", "en"] as const)(
    "says in %s what, how much, to whom and under which numbers, once each",
    (locale) => {
      const document = printed(paid(), locale);
      const rows = document.sections.flatMap((section) => section.rows ?? []);
      for (const known of [
        "Permesso ZTL AN 1234",
        "Mario Rossi",
        "RSSMRA80A01H501U",
        "00998877666",
        "rt-1",
        "01000000000000144",
      ])
        expect(rows.filter(({ value }) => value === known)).toHaveLength(1);
      for (const { label } of rows) expect(label.trim()).not.toBe("");
      expect(document.language).toBe(locale);
    },
  );

  test("is the same whenever it is asked for: it bears the instant of the payment, not of the asking", () => {
    expect(printed()).toEqual(printed());
    expect(printed().createdAt).toEqual(at);
  });

  test("of what the office entered says so in place of a receipt's number", () => {
    const told = JSON.stringify(printed(paid({ isByOffice: true })));
    expect(told).not.toContain("rt-1");
    expect(told).toContain("registrato dall'ufficio");
  });

  test("groups the notice code, so that it can be read out", () => {
    expect(JSON.stringify(printed())).toContain("3010 0000 0000 0001 44");
  });

  test("does not exist of what was not paid", () => {
    expect(() => receiptPdf({ tenant }, payment(), "it")).toThrow("not_found");
  });
});

describe("what is paid at once", () => {
  const charge = (amount: object) => ({ category: "9/0101002IM/", amount });
  const version = (payment: string, more: object = {}) =>
    ({ id: "v", options: ServiceOptions.parse({ ...blankContent("x").options, payment, ...more }) }) as Version;
  const refusal = (given: Version, answers: object) => {
    try {
      expectAmount(given, answers as Parameters<typeof expectAmount>[1]);
      return null;
    } catch (error) {
      if (!isRefused(error)) throw error;
      return { code: error.code, ...error.params };
    }
  };
  const byAnswer = version("immediate", { charge: charge({ kind: "answer", path: "importo" }) });

  test.each<[string, Version, object, string | null]>([
    [
      "costs what the service says",
      version("immediate", { charge: charge({ kind: "fixed", cents: 5_000 }) }),
      {},
      null,
    ],
    ["costs what was answered", byAnswer, { importo: 12_50 }, null],
    ["without that answer has no price", byAnswer, {}, "importo"],
    ["with a text for an answer has no price", byAnswer, { importo: "molto" }, "importo"],
    [
      "later costs what the office says then",
      version("deferred", { charge: charge({ kind: "answer", path: "importo" }) }),
      {},
      null,
    ],
    ["not at all costs nothing", version("none"), {}, null],
  ])("%s (%#)", (_, given, answers, first) => {
    expect(refusal(given, answers)).toEqual(first === null ? null : { code: "invalid_answers", count: 1, first });
  });
});

describe("a stamp", () => {
  const options = (stamp: boolean, stampWays: string[]) =>
    ({ options: ServiceOptions.parse({ ...blankContent("x").options, stamp, stampWays }) }) as Version;

  test.each<[string, boolean, string[], "digital" | "declared", boolean]>([
    ["bought online where both ways are open", true, ["digital", "declared"], "digital", true],
    ["of paper where both are", true, ["digital", "declared"], "declared", true],
    ["of paper where only the digital one is", true, ["digital"], "declared", false],
    ["bought online where only paper is", true, ["declared"], "digital", false],
    ["bought for a service that wants none", false, ["digital", "declared"], "digital", false],
  ])("%s is taken: %#", (_, isAsked, ways, way, isTaken) => {
    const give = () => expectWay(options(isAsked, ways), way);
    if (isTaken) expect(give).not.toThrow();
    else expect(give).toThrow("not_in_this_status");
  });
});

describe("what is given back", () => {
  const refund = {
    id: "r1",
    paymentId: "p1",
    state: "refunded",
    amount: 1_000,
    askedAt: at,
    decidedAt: at,
    refundedOn: new Date("2026-11-25"),
    refusal: null,
    reason: "Pagato due volte",
    evidence: "mandato 12/2026",
    fileId: "f1",
  } as Parameters<typeof refundView>[0];

  test("is told to the citizen without the office's reason, evidence and file", () => {
    expect(ownRefund(refund)).toEqual({
      id: "r1",
      state: "refunded",
      amount: 1_000,
      askedAt: at.toISOString(),
      decidedAt: at.toISOString(),
      refundedOn: "2026-11-25",
      refusal: null,
    });
  });

  test("is told to the office with them", () => {
    expect(refundView(refund)).toMatchObject({ reason: "Pagato due volte", evidence: "mandato 12/2026", fileId: "f1" });
  });
});

test("a case says when it was found and, once it is, how it was resolved", () => {
  const found = {
    id: "c",
    kind: "paid_twice",
    paymentId: null,
    noticeCode: null,
    amount: 1,
    reason: "r",
    foundAt: at,
    resolvedAt: null,
    resolution: null,
    note: null,
  };
  expect(caseView(found as Parameters<typeof caseView>[0])).toMatchObject({
    foundAt: at.toISOString(),
    resolvedAt: null,
  });
});
