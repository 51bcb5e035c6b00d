import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillReason, reasonLine, reasonPlaceholders, unknownInReason } from "./reason.ts";

const values = {
  servizio: "Permesso ZTL",
  codice: "AN 12AB 34CD",
  richiedente: "Mario Rossi",
  codice_fiscale: "RSSMRA80A01H501U",
  anno: "2026",
};

describe("the reason of a payment", () => {
  test.each([
    ["Permesso ZTL", "Permesso ZTL AN 12AB 34CD"],
    ["{{servizio}} {{anno}}", "Permesso ZTL 2026 AN 12AB 34CD"],
    ["{{codice}} – {{ richiedente }}", "AN 12AB 34CD – Mario Rossi"],
    ["Tariffa\n  di\tmensa", "Tariffa di mensa AN 12AB 34CD"],
    ["{{altro}}", "{{altro}} AN 12AB 34CD"],
    ["{{__proto__}}", "{{__proto__}} AN 12AB 34CD"],
  ])("%j reads %j", (template, line) => expect(fillReason(template, values)).toBe(line));

  test("without a code ends where the text ends", () =>
    expect(fillReason("{{servizio}}", { ...values, codice: "" })).toBe("Permesso ZTL"));

  test("is one line of at most 140 characters that names the application, whatever was written", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 200 }), (template, richiedente) => {
        fc.pre(!/codice/.test(template));
        const line = fillReason(`${template} {{richiedente}}`, { ...values, richiedente });
        expect(line.length).toBeLessThanOrEqual(140);
        expect(line.endsWith(values.codice)).toBe(true);
        expect(/[\n\r\t]/.test(line)).toBe(false);
      }),
    );
  });

  test("names what it does not know", () => {
    expect(unknownInReason("{{servizio}} {{numero}} {{ numero }} {{}}")).toEqual(["numero", ""]);
    expect(unknownInReason(reasonPlaceholders.map((name) => `{{${name}}}`).join(" "))).toEqual([]);
  });

  test("control characters are blanks", () => expect(reasonLine("a\u0000\u0007b\r\nc")).toBe("a b c"));
});
