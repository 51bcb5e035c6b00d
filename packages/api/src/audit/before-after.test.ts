import { expect, test } from "vitest";
import { beforeAfter } from "./before-after.ts";

test("the log keeps what changed, before and after", () => {
  expect(beforeAfter({ role: "operator", name: "Anna" }, { role: "manager", name: "Anna" })).toEqual({
    role: "operator → manager",
  });
});

test("what came or went stands against a dash", () => {
  expect(beforeAfter({ pec: "a@pec.example" }, { phone: "0588 1" })).toEqual({
    pec: "a@pec.example → –",
    phone: "– → 0588 1",
  });
  expect(beforeAfter({ name: "" }, { name: null })).toEqual({});
});
