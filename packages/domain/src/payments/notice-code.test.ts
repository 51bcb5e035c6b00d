import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baseFrom, groupNoticeCode, isNoticeCode, iuvOf, noticeNumber, type Numbering } from "./notice-code.ts";
import { noticeQr } from "./notice-qr.ts";

const base = fc.integer({ min: 0, max: 9_999_999_999_999 }).map((value) => String(value).padStart(13, "0"));
const prefix = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, "0"));
const numbering: fc.Arbitrary<Numbering> = fc.oneof(
  prefix.map((applicationCode) => ({ aux: 0 as const, applicationCode })),
  prefix.map((segregationCode) => ({ aux: 3 as const, segregationCode })),
);

describe("the number of a notice", () => {
  test.each([
    [{ aux: 3, segregationCode: "01" } as const, "0000000000001", "301000000000000144", "01000000000000144"],
    [{ aux: 3, segregationCode: "47" } as const, "0000012345678", "347000001234567844", "47000001234567844"],
    [{ aux: 0, applicationCode: "01" } as const, "0000000000001", "001000000000000141", "000000000000141"],
  ])("%j %s is %s", (given, ofBase, noticeCode, iuv) => {
    expect(noticeNumber(given, ofBase)).toEqual({ noticeCode, iuv });
  });

  test("the vector with aux digit 2 is read too", () => expect(isNoticeCode("200000000000000103")).toBe(true));

  test("always has 18 digits, its own check digits, and gives its IUV back", () => {
    fc.assert(
      fc.property(numbering, base, (given, ofBase) => {
        const { noticeCode, iuv } = noticeNumber(given, ofBase);
        expect([noticeCode.length, iuv.length, isNoticeCode(noticeCode), iuvOf(noticeCode)]).toEqual([
          18,
          given.aux === 0 ? 15 : 17,
          true,
          iuv,
        ]);
      }),
    );
  });

  test("one mistyped digit before the check digits is noticed", () => {
    fc.assert(
      fc.property(
        numbering,
        base,
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 9 }),
        (given, ofBase, at, by) => {
          const { noticeCode } = noticeNumber(given, ofBase);
          const wrong = noticeCode.slice(0, at) + String((Number(noticeCode[at]) + by) % 10) + noticeCode.slice(at + 1);
          expect(isNoticeCode(wrong)).toBe(false);
        },
      ),
    );
  });

  test.each(["", "30100000000000014", "3010000000000001440", "401000000000000144", "30100000000000014x"])(
    "%j is none",
    (text) => {
      expect([isNoticeCode(text), iuvOf(text)]).toEqual([false, null]);
    },
  );

  test("is made from the payment's id: the same again, another with another salt", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 0, max: 50 }), (id, salt) => {
        expect(baseFrom(id, salt)).toMatch(/^\d{13}$/);
        expect(baseFrom(id, salt)).toBe(baseFrom(id, salt));
        expect(baseFrom(id, salt)).not.toBe(baseFrom(id, salt + 1));
      }),
    );
  });

  test("a thousand payments of the same second have a thousand codes", () => {
    const ids = Array.from(
      { length: 1_000 },
      (_, index) =>
        `019abcde-f000-7${String(index % 1_000).padStart(3, "0")}-8000-${String(index * 7_654_321).padStart(12, "0")}`,
    );
    expect(new Set(ids.map((id) => baseFrom(id))).size).toBe(1_000);
  });

  test("is printed in groups of four", () =>
    expect(groupNoticeCode("301000000000000144")).toBe("3010 0000 0000 0001 44"));
});

describe("the QR code of a notice", () => {
  const notice = { noticeCode: "301000000000000144", payeeFiscalCode: "00998877666" };

  test.each([
    [1_600, "PAGOPA|002|301000000000000144|00998877666|1600"],
    [5, "PAGOPA|002|301000000000000144|00998877666|05"],
    [9_999_999_999, "PAGOPA|002|301000000000000144|00998877666|9999999999"],
  ])("over %i cents says %s", (amount, text) => expect(noticeQr({ ...notice, amount })).toBe(text));

  test.each([0, -1, 1.5, 10_000_000_000, Number.NaN])("is not drawn over %d cents", (amount) => {
    expect(() => noticeQr({ ...notice, amount })).toThrow(RangeError);
  });

  test("is not drawn for a mistyped code or body", () => {
    expect(() => noticeQr({ ...notice, noticeCode: "301000000000000145", amount: 1 })).toThrow(RangeError);
    expect(() => noticeQr({ ...notice, payeeFiscalCode: "RSSMRA80A01H501U", amount: 1 })).toThrow(RangeError);
  });
});
