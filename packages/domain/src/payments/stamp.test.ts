import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstStampDay, isStampDay, PaperStamp, Province, Stamp, stampCents, stampWays } from "./stamp.ts";

describe("the number of a paper stamp", () => {
  test.each([
    ["01234567890123", "01234567890123"],
    ["0123 4567 8901 23", "01234567890123"],
    [" 01234567890123\n", "01234567890123"],
  ])("%j is read as %s", (typed, serial) =>
    expect(PaperStamp.parse({ serial: typed, issuedOn: "2026-11-01" }).serial).toBe(serial),
  );

  test.each(["", "0123456789012", "012345678901234", "0123456789012a", "0123-4567-8901-23", "٠١٢٣٤٥٦٧٨٩٠١٢٣"])(
    "%j is none",
    (typed) => expect(PaperStamp.safeParse({ serial: typed, issuedOn: "2026-11-01" }).success).toBe(false),
  );

  test("is read the same with blanks anywhere", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 }),
        fc.array(fc.nat(14), { maxLength: 6 }),
        (digits, blanks) => {
          const serial = digits.join("");
          const typed = blanks.reduce((text, at) => `${text.slice(0, at)} ${text.slice(at)}`, serial);
          expect(PaperStamp.parse({ serial: typed, issuedOn: "2026-01-01" }).serial).toBe(serial);
        },
      ),
    );
  });
});

describe("the day on a paper stamp", () => {
  test.each([
    ["2026-11-26", true],
    ["2026-11-27", false],
    [firstStampDay, true],
    ["2005-05-31", false],
    ["1999-01-01", false],
  ])("%s, looked at on 26 November 2026: %s", (day, is) => expect(isStampDay(day, "2026-11-26")).toBe(is));

  test.each(["26/11/2026", "2026-02-30", "2026-11-26T10:00:00Z", ""])("%j is no day", (issuedOn) =>
    expect(PaperStamp.safeParse({ serial: "01234567890123", issuedOn }).success).toBe(false),
  );
});

describe("the digital stamp", () => {
  const hashDocument = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  test("is of sixteen euro, of type 01, for the document of this digest", () => {
    expect(stampCents).toBe(1_600);
    expect(Stamp.parse({ hashDocument, provincialResidence: "TN" })).toEqual({
      stampType: "01",
      hashDocument,
      provincialResidence: "TN",
    });
  });

  test.each([
    [{ hashDocument: "not base64!", provincialResidence: "TN" }],
    [{ hashDocument: "A".repeat(76), provincialResidence: "TN" }],
    [{ hashDocument, provincialResidence: "XX" }],
    [{ hashDocument, provincialResidence: "TN", stampType: "02" }],
  ])("%j is none", (stamp) => expect(Stamp.safeParse(stamp).success).toBe(false));

  test.each([
    ["tn", "TN"],
    [" Bz ", "BZ"],
  ])("the province %j is read as %s", (typed, province) => expect(Province.parse(typed)).toBe(province));
  test.each(["", "XX", "Trento"])("%j is no province", (typed) =>
    expect(Province.safeParse(typed).success).toBe(false),
  );
});

test("a stamp is given in one of two ways", () => expect(stampWays).toEqual(["digital", "declared"]));
