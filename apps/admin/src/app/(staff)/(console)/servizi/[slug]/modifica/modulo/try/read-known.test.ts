import { isFiscalCode } from "@sportello/domain/people/fiscal-code";
import { expect, test } from "vitest";
import { people } from "./people.ts";
import { readKnown, writeKnown } from "./read-known.ts";

test.each(people.map(({ key, known }) => [key, known] as const))(
  "what is known of %s is written and read back",
  (_key, known) => {
    expect(readKnown(writeKnown(known))).toEqual({ known, fault: null });
  },
);
test.each(
  people.flatMap(({ key, known: { profile } }) => (profile.fiscalCode ? [[key, profile.fiscalCode] as const] : [])),
)("the fiscal code of %s is right in form", (_key, code) => {
  expect(isFiscalCode(code)).toBe(true);
});
test.each([
  ["{", ""],
  ["[]", ""],
  [`{"profile":{"shoeSize":"42"}}`, "profile.shoeSize"],
  [`{"profile":{"email":7}}`, "profile.email"],
  [`{"registers":{"iseeAmount":true}}`, "registers.iseeAmount"],
  [`{"other":{}}`, "other"],
])("%s is told with its place", (text, fault) => {
  expect(readKnown(text)).toEqual({ known: null, fault });
});
test("what is left out is not known", () => {
  expect(readKnown("{}")).toEqual({ known: { profile: {}, registers: {} }, fault: null });
});
