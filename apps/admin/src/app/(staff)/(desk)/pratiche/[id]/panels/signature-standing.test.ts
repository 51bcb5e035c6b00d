import { expect, test } from "vitest";
import { signatureStanding } from "./signature-standing.ts";

const [good, bad] = [{ isIntact: true }, { isIntact: false }];

test.each([
  ["an envelope nobody signed", [], true, "nobody"],
  ["one good signature", [good], true, "intact"],
  ["two good signatures", [good, good], true, "intact"],
  ["one of two that does not fit", [good, bad], true, "broken"],
  ["a signature that does not fit, on a file that went on", [bad], false, "broken"],
  ["a good signature on a file to which something was added", [good], false, "added"],
] as const)("%s", (_what, signers, coversAll, wanted) =>
  expect(signatureStanding({ signers, coversAll })).toBe(wanted),
);
