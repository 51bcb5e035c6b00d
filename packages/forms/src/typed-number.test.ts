import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromFormData } from "./from-form-data.ts";
import { tidyTyped } from "./react/island/tidy-typed.ts";
import { onePage } from "./testing/permit-form.ts";
import { typedNumber } from "./typed-number.ts";

describe("a number as it is typed", () => {
  test.each<[string, number, string | null]>([
    ["12", 2, "12"],
    ["12,5", 2, "12.5"],
    ["12.5", 2, "12.5"],
    ["12.50", 2, "12.50"],
    ["1.500", 2, "1500"],
    ["1.500", 0, "1500"],
    ["1.500", 3, "1.500"],
    ["1.234.567", 2, "1234567"],
    ["12.345", 2, "12345"],
    ["1234.500", 2, "1234.500"],
    ["0.500", 2, "0.500"],
    ["1.234,50", 2, "1234.50"],
    ["-1.500", 2, "-1500"],
    ["€ 1.500", 2, "1500"],
    ["1 500,00 €", 2, "1500.00"],
    ["1.2.3", 2, null],
    ["1,2,3", 2, null],
    ["dodici", 2, null],
    ["12e3", 2, null],
    ["0x10", 2, null],
    ["Infinity", 2, null],
    ["", 2, null],
    ["-", 2, null],
    [",5", 2, null],
    ["1".repeat(16), 0, null],
    ["9".repeat(400), 0, null],
  ])("%s with %d decimals is %s", (text, decimals, plain) => {
    expect(typedNumber(text, decimals)).toBe(plain);
  });
});

describe("an amount", () => {
  const form = onePage({ type: "currency", key: "q", label: "Reddito" });
  const posted = (text: string) => {
    const data = new FormData();
    data.append("q", text);
    return fromFormData(form, "page", data).answers["q"];
  };

  test.each([
    ["1.500", 150_000],
    ["€ 12.000", 1_200_000],
    ["1.500.000", 150_000_000],
    ["1.50", 150],
    ["1.5", 150],
  ])("posted as %s without scripts is %d cents", (text, cents) => {
    expect(posted(text)).toBe(cents);
  });

  test("is the same whether the browser tidied it or not, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: 0, max: 999_999_999 }).map(String),
          fc.integer({ min: 0, max: 99_999_999 }).map((cents) => (cents / 100).toFixed(2).replace(".", ",")),
          fc.integer({ min: 1_000, max: 9_999_999 }).map((euros) => String(euros).replaceAll(/\B(?=(\d{3})+$)/g, ".")),
          fc.string({ unit: fc.constantFrom("0", "1", "5", ".", ",", " ", "€"), maxLength: 10 }),
        ),
        (text) => {
          expect(posted(tidyTyped("amount", text))).toEqual(posted(text));
        },
      ),
    );
  });
});
