import { describe, expect, test } from "vitest";
import {
  asAssignment,
  blankRule,
  moved,
  readValues,
  type TypedRule,
  withOffice,
  withOperator,
  withPerson,
  withQuestion,
} from "./typed-rules.ts";

const officeId = "01900000-0000-7000-8000-000000000001";
const staffId = "01900000-0000-7000-8000-000000000002";
const whole: TypedRule = { question: "zona", operator: "isOneOf", values: ["nord", " centro ", ""], to: { officeId } };

describe("rules as they are written", () => {
  test("are saved without the blank lines", () => {
    expect(asAssignment({ rules: [whole] })).toEqual({ rules: [{ ...whole, values: ["nord", "centro"] }] });
  });

  test("are nothing where there is nothing to say, so that the service stays as it was", () => {
    expect(asAssignment({ rules: [] })).toBeUndefined();
    expect(asAssignment({ rules: [], otherwise: { officeId } })).toEqual({ rules: [], otherwise: { officeId } });
  });

  test.each([
    ["the question", { question: "" }],
    ["a value", { values: [" "] }],
    ["the office", { to: { officeId: "" } }],
  ])("wait while %s is missing", (_what, changes) => {
    expect(asAssignment({ rules: [whole, { ...whole, ...changes }] })).toBeNull();
    expect(asAssignment({ rules: [blankRule] })).toBeNull();
  });

  test("a list has a value on each line, everything else has one", () => {
    expect([readValues("nord\nsud", "isOneOf"), readValues("Via Roma", "contains")]).toEqual([
      ["nord", "sud"],
      ["Via Roma"],
    ]);
  });

  test("another question begins without values, another comparison keeps what it can, another office keeps nobody", () => {
    expect(withQuestion(whole, "via")).toMatchObject({ question: "via", values: [] });
    expect(withOperator(whole, "is").values).toEqual(["nord"]);
    expect(withOperator({ ...whole, operator: "is", values: ["nord"] }, "isOneOf").values).toEqual(["nord"]);
    expect(withPerson({ officeId }, staffId)).toEqual({ officeId, staffId });
    expect(withPerson({ officeId, staffId }, "")).toEqual({ officeId });
    expect(withOffice(officeId)).toEqual({ officeId });
  });

  test("are put in order without losing one", () => {
    expect([moved(["a", "b", "c"], 2, 0), moved(["a", "b", "c"], 0, 1)]).toEqual([
      ["c", "a", "b"],
      ["b", "a", "c"],
    ]);
  });
});
