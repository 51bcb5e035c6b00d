import { expect, test } from "vitest";
import { type SplitFault, splitFault } from "./split-fault.ts";

type Split = Parameters<typeof splitFault>[0];
const rest = { chapter: "E.1", share: { weight: 1 } };

test.each<[string, Split, number | null, SplitFault | null]>([
  ["no split", [], 100, null],
  ["all to one chapter", [rest], 100, null],
  ["an exact share and the rest", [{ chapter: "E.2", share: { cents: 40 } }, rest], 100, null],
  ["exact shares alone", [{ chapter: "E.2", share: { cents: 100 } }], 100, "noRest"],
  ["an exact share above the amount", [{ chapter: "E.2", share: { cents: 101 } }, rest], 100, "tooMuch"],
  ["an exact share of an amount that varies", [{ chapter: "E.2", share: { cents: 101 } }, rest], null, null],
  ["one chapter twice, blanks aside", [{ chapter: " E.1 ", share: { weight: 2 } }, rest], 100, "twice"],
  ["one chapter with two assessments", [{ chapter: "E.1", assessment: "12", share: { weight: 2 } }, rest], 100, null],
])("%s", (_title, split, total, fault) => expect(splitFault(split, total)).toBe(fault));
