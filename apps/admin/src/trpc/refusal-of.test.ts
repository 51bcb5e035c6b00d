import { expect, it, test } from "vitest";
import { failureOf, isOvertaken } from "./refusal-of.ts";

const told = (data: object) => Object.assign(new Error("x"), { data });

it("a refusal is told with its code and what explains it", () => {
  expect(failureOf(told({ refusal: { code: "too_many_files", params: { max: 10 } } }))).toEqual({
    kind: "refused",
    code: "too_many_files",
    params: { max: 10 },
  });
});

it("wrong input is a refusal like any other", () => {
  expect(failureOf(told({ refusal: null, fields: { fieldErrors: { text: ["too long"] } } }))).toMatchObject({
    kind: "refused",
    code: "invalid_input",
  });
});

it("a fault of ours gives the reference under which the log has it", () => {
  expect(failureOf(told({ refusal: null, fields: null, requestId: "r-1" }))).toEqual({
    kind: "broken",
    requestId: "r-1",
  });
});

test.each([new TypeError("Failed to fetch"), null, "no", { data: { refusal: { code: "invented" } } }])(
  "where nothing certain came back, nothing certain is said: %s",
  (error) => {
    expect(failureOf(error)).toEqual({ kind: "unanswered" });
  },
);

test.each([
  ["changed_meanwhile", true],
  ["not_in_this_status", true],
  ["not_the_assignee", true],
  ["reason_required", false],
  ["file_too_large", false],
] as const)("after %s the page must be asked again: %s", (code, asks) => {
  expect(isOvertaken({ kind: "refused", code, params: {} })).toBe(asks);
});
