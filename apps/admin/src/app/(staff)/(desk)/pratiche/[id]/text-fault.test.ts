import { expect, test } from "vitest";
import { textFault } from "./text-fault.ts";

test.each([
  ["", true, "required"],
  [" \n ", true, "required"],
  ["", false, null],
  ["Manca il libretto.", true, null],
  ["x".repeat(5_000), true, null],
  [` ${"x".repeat(5_000)} `, true, null],
  ["x".repeat(5_001), false, "tooLong"],
] as const)("of the text %j (needed: %s) the operator reads %s", (text, isRequired, fault) => {
  expect(textFault(text, isRequired)).toBe(fault);
});
