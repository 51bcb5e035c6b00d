import { expect, test } from "vitest";
import { kindName } from "./kind-name.ts";

test.each([
  ["registration", "registration"],
  ["notice", "notice"],
  ["register-document", "registration"],
  ["make-receipt", "receipt"],
  ["make-outcome", "document"],
  ["make-message", "message"],
  ["tell-accepted", "notice"],
  ["something-new", "job"],
  ["toString", "job"],
])("a task or a job of the kind %s is called %s", (kind, name) => {
  expect(kindName(kind)).toBe(name);
});
