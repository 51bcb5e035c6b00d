import { expect, test } from "vitest";
import { kindName } from "./kind-name.ts";

test.each([
  ["registration", "registration"],
  ["notice", "notice"],
  ["something-new", "job"],
  ["toString", "job"],
])("a task of the kind %s is called %s", (kind, name) => {
  expect(kindName(kind)).toBe(name);
});
