import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IdentityDocument, identityDocumentKinds, isExpired } from "./identity-document.ts";

const card = {
  kind: "identity_card",
  number: "CA12345AB",
  issuedBy: "Comune di Bugliano",
  expiresOn: "2031-05-04",
} as const;

describe("the document shown at the counter", () => {
  test.each(identityDocumentKinds)("may be a %s", (kind) => {
    expect(IdentityDocument.parse({ ...card, kind })).toEqual({ ...card, kind });
  });

  test.each([
    ["CA 12345 AB", "CA12345AB"],
    ["ca12345ab", "CA12345AB"],
    [" ya-1234567 ", "YA1234567"],
    ["U1.A2B3C4D", "U1A2B3C4D"],
  ])("is known by its number however it is typed: %s", (typed, kept) => {
    expect(IdentityDocument.parse({ ...card, number: typed }).number).toBe(kept);
  });

  test.each([
    ["number", ""],
    ["number", "AB1"],
    ["number", "CA12345€"],
    ["number", "A".repeat(21)],
    ["number", "CA1234\u0000AB"],
    ["issuedBy", ""],
    ["issuedBy", " "],
    ["issuedBy", "x".repeat(121)],
    ["issuedBy", "Comune\u0007"],
    ["expiresOn", "2031-02-30"],
    ["expiresOn", "04/05/2031"],
    ["expiresOn", ""],
    ["kind", "library_card"],
  ])("is refused at its field: %s %j", (field, value) => {
    const parsed = IdentityDocument.safeParse({ ...card, [field]: value });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.path).toEqual([field]);
  });

  test("must be whole: nothing of it may be left out or added", () => {
    for (const field of Object.keys(card)) {
      const { [field as keyof typeof card]: _left, ...rest } = card;
      expect(IdentityDocument.safeParse(rest).success).toBe(false);
    }
    expect(IdentityDocument.safeParse({ ...card, photo: "x" }).success).toBe(false);
  });

  test("is good on its last day and on no day after", () => {
    expect(isExpired(card, "2031-05-04")).toBe(false);
    expect(isExpired(card, "2031-05-05")).toBe(true);
    const day = fc
      .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (expiresOn, today) => {
        expect(isExpired({ expiresOn }, today)).toBe(new Date(today) > new Date(expiresOn));
      }),
    );
  });
});
