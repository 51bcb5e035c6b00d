import { expect, test } from "vitest";
import { stepKind, stepName } from "./step-name.ts";

test.each([
  ["try-registration-0", { key: "try", count: 1 }],
  ["pause-20", { key: "pause", count: 21 }],
  ["send-mail", { key: "mail" }],
  ["make-outcome", { key: "document" }],
  ["something-new", null],
  ["pause-x", null],
  [null, null],
])("the step %s is said in words", (name, said) => {
  expect(stepName(name)).toEqual(said);
});

test("operations of the protocol have words, new ones and names of objects have none", () => {
  expect(["StepRun", "Sleep", "WaitForEvent", "InvokeFunction", "toString", "Teleport"].map(stepKind)).toEqual([
    "run",
    "sleep",
    "wait",
    "invoke",
    null,
    null,
  ]);
});
