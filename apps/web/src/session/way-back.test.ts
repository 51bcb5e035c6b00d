import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wayBack } from "./way-back.ts";

const page = "/area-personale/attivita";
const own = (path: string) => new URL(path, "https://bugliano.example");

describe("after signing in a citizen comes back to what they had asked for", () => {
  test.each([
    ["filters", `${page}?stato=closed&servizio=permesso-ztl&anno=2026`],
    ["words", `${page}?cerca=carta+d%27identit%C3%A0`],
    ["a page of a list", `${page}?da=eyJhdCI6MX0`],
    ["another language", `/de${page}?ordina=scadenza`],
    ["the code of a mail", "/area-personale/profilo?codice=123456"],
    ["a file to be downloaded", "/area-personale/scarica?file=%2Fapi%2Ffiles%2Fdocument%2F1"],
    ["nothing more than the page", page],
  ])("with %s", (_what, address) => {
    expect(wayBack(address, page)).toBe(address);
  });

  test.each([
    ["what was refused", `${page}?errore=not_found`, page],
    ["what was done", `/area-personale/profilo?fatto=recapiti&codice=123456`, "/area-personale/profilo?codice=123456"],
    ["what Next adds for itself", `${page}?stato=closed&_rsc=1abc`, `${page}?stato=closed`],
  ])("but is not told again of %s", (_what, address, back) => {
    expect(wayBack(address, page)).toBe(back);
  });

  test.each([
    ["nothing", null],
    ["another site", "//evil.example/area-personale"],
    ["another site behind a backslash", "/\\evil.example"],
    ["a machine's door", "/api/uscita?x=1"],
    ["more than a cookie holds", `${page}?cerca=${"x".repeat(2_000)}`],
    ["more than a cookie holds once it is encoded", `${page}?cerca=${"%C3%A0".repeat(150)}`],
  ])("asked at %s, to the page alone", (_what, address) => {
    expect(wayBack(address, page)).toBe(page);
  });

  test("whatever was asked, the way back is on our site, is no machine's door, and fits in the cookie that keeps it", () => {
    const hostile = fc.array(
      fc.constantFrom(
        "/",
        "\\",
        ".",
        "@",
        ":",
        "evil.example",
        "api",
        "?",
        "&",
        "=",
        "#",
        "%2f",
        "%0d%0a",
        "\t",
        "errore",
      ),
      { maxLength: 16 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          hostile.map((parts) => parts.join("")),
          fc.string({ maxLength: 3_000 }),
        ),
        (asked) => {
          const back = wayBack(asked, page);
          expect(own(back).host).toBe("bugliano.example");
          expect(own(back).pathname).not.toMatch(/^\/api(?:\/|$)/i);
          expect(encodeURIComponent(back).length).toBeLessThan(2_000);
          expect(back).not.toMatch(/[\r\n]/);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("whatever the filters say, each comes back with its very words", () => {
    const filters = fc.dictionary(
      fc.constantFrom("cerca", "stato", "servizio", "anno", "ordina", "da"),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    );
    fc.assert(
      fc.property(filters, (asked) => {
        const address = `${page}?${new URLSearchParams(asked)}`;
        fc.pre(encodeURIComponent(address).length <= 1_200);
        expect(Object.fromEntries(own(wayBack(address, page)).searchParams)).toEqual({ ...asked });
      }),
    );
  });

  test("said twice, it is the same", () => {
    fc.assert(
      fc.property(fc.string(), (asked) => {
        const once = wayBack(`/${asked}`, page);
        expect(wayBack(once, page)).toBe(once);
      }),
    );
  });
});
