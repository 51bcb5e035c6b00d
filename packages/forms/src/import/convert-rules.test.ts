import { describe, expect, test } from "vitest";
import { newNotes } from "../testing/import-one.ts";
import { conditionOf, rulesOf, translatedCondition } from "./convert-rules.ts";

describe("a condition in JavaScript", () => {
  const one = (component: string, operator: string, value: unknown) => ({
    show: true,
    conjunction: "all",
    conditions: [{ component, operator, value }],
  });

  test.each<[string, object]>([
    ["show = data.a == 'x'", one("a", "isEqual", "x")],
    ["show=data.a==='x';", one("a", "isEqual", "x")],
    ['  show = row.kind != "car" ;', one("kind", "isNotEqual", "car")],
    ["show = data.a !== ''", one("a", "isNotEqual", "")],
    ["show = data.home.city == 'Roma'", one("home.city", "isEqual", "Roma")],
    ["show = data.n == 3", one("n", "isEqual", 3)],
    ["show = data.n == -3.5", one("n", "isEqual", -3.5)],
    ["show = data.ok === true", one("ok", "isEqual", true)],
    ["show = data.ok == false", one("ok", "isEqual", false)],
    ["show = ((data.a == 'l\"altro'))", one("a", "isEqual", 'l"altro')],
    ["show = data.a == 'è lì: 50% > 30'", one("a", "isEqual", "è lì: 50% > 30")],
  ])("%s is one comparison", (code, condition) => {
    expect(translatedCondition(code)).toEqual(condition);
  });

  test.each([
    ["show = data.a == 'x' && data.b != 'y' && data.c == 1", "all", 3],
    ["show = (data.a == 'x') || (data.b == 'y')", "any", 2],
  ])("%s is joined by %s of its %d", (code, conjunction, count) => {
    const condition = translatedCondition(code);
    expect(condition).toMatchObject({ conjunction });
    expect(condition?.["conditions"]).toHaveLength(count);
  });

  test.each([
    ["mixes both ways of joining", "show = data.a == 'x' && data.b == 'y' || data.c == 'z'"],
    ["denies", "show = !(data.a == 'x')"],
    ["compares by size", "show = data.n > 3"],
    ["calls something", "show = data.list.includes('x')"],
    ["chooses", "show = data.a == 'x' ? true : false"],
    ["compares two questions", "show = data.a == data.b"],
    ["reads something else", "show = instance.a == 'x'"],
    ["does two things", "show = data.a == 'x'; alert(1)"],
    ["only asks whether there is something", "show = data.a"],
    ["says the opposite in its own way", "hide = data.a == 'x'"],
    ["has a text with a backslash", String.raw`show = data.a == 'l\'altro'`],
    ["joins texts with its own operators inside", "show = data.a == 'x && y'"],
    ["is nothing", ""],
    ["is long and leads nowhere", `show = ${"(".repeat(5_000)}`],
  ])("that %s is no condition of ours: refused, never guessed", (_what, code) => {
    expect(translatedCondition(code)).toBeNull();
  });
});

describe("a condition as data", () => {
  test("in the old form stays as it is", () => {
    const conditional = { show: true, when: "a", eq: "x" };
    expect(conditionOf({ conditional }, "c", newNotes())).toBe(conditional);
  });

  test.each([
    ["isDateEqual", "isEqual"],
    ["isNotDateEqual", "isNotEqual"],
    ["dateGreaterThan", "greaterThan"],
    ["dateGreaterThanOrEqual", "greaterThanOrEqual"],
    ["dateLessThan", "lessThan"],
    ["dateLessThanOrEqual", "lessThanOrEqual"],
    ["isEmpty", "isEmpty"],
    ["notIncludes", "notIncludes"],
  ])("with the operator %s compares by %s", (operator, ours) => {
    const notes = newNotes();
    const raw = {
      conditional: { show: true, conjunction: "all", conditions: [{ component: "a", operator, value: "x" }] },
    };
    expect(conditionOf(raw, "c", notes)).toMatchObject({
      conditions: [{ component: "a", operator: ours, value: "x" }],
    });
    expect(notes.offences).toEqual([]);
  });

  test.each(["startsWith", "endsWith", "isOneOf", "", "constructor", "__proto__", "toString"])(
    "with the operator %j, which ours does not have, is told with its place",
    (operator) => {
      const notes = newNotes();
      const raw = {
        conditional: {
          conditions: [
            { component: "a", operator: "isEqual" },
            { component: "b", operator },
          ],
        },
      };
      conditionOf(raw, "components.3", notes);
      expect(notes.offences).toEqual([
        { path: "components.3.conditional.conditions.1.operator", code: "bad_rule", detail: operator },
      ]);
    },
  );

  test("written twice, as code and as data, is read from the code, as Form.io does", () => {
    const notes = newNotes();
    const raw = { customConditional: "show = data.a == 'x'", conditional: { show: true, when: "b", eq: "y" } };
    expect(conditionOf(raw, "c", notes)).toMatchObject({ conditions: [{ component: "a" }] });
    expect(notes.changes).toEqual([
      { path: "c.customConditional", code: "condition_translated", detail: "show = data.a == 'x'" },
    ]);
  });

  test("in code of whatever length is quoted in short", () => {
    const notes = newNotes();
    conditionOf({ customConditional: `alert(${"1".repeat(5_000)})` }, "c", notes);
    expect(notes.offences[0]?.detail).toHaveLength(200);
  });
});

describe("the rules of a question", () => {
  test.each<[string, object, object]>([
    ["unset by the builder", { required: false, minLength: "", maxLength: null, pattern: "", customMessage: "" }, {}],
    [
      "as texts",
      { min: "1", max: "20.5", minLength: "3", maxLength: "50" },
      { min: 1, max: 20.5, minLength: 3, maxLength: 50 },
    ],
    ["of nought", { min: 0, max: 0, minLength: 0 }, { min: 0, max: 0, minLength: 0 }],
    ["that are required", { required: true }, { required: true }],
    [
      "with a message",
      { pattern: "[0-9]+", customMessage: "Solo cifre" },
      { pattern: "[0-9]+", customMessage: "Solo cifre" },
    ],
    ["as JSONLogic", { json: { "==": [1, 1] } }, { json: { "==": [1, 1] } }],
    ["as no JSONLogic", { json: "" }, {}],
    ["that one application alone may give", { unique: true }, { unique: true }],
    ["nobody knows", { onlyAvailableItems: true, strange: 1 }, {}],
  ])("%s", (_what, validate, rules) => {
    const notes = newNotes();
    expect(rulesOf({ validate }, "c", notes)).toEqual(rules);
    expect(notes.offences).toEqual([]);
  });

  test("unique is read where older builders wrote it, too", () => {
    expect(rulesOf({ unique: true }, "c", newNotes())).toEqual({ unique: true });
    expect(rulesOf({ unique: false, validate: { unique: false } }, "c", newNotes())).toEqual({});
  });

  test("how many may be ticked stands outside of them", () => {
    expect(rulesOf({ minSelectedCount: "1", maxSelectedCount: 3 }, "c", newNotes())).toEqual({ min: 1, max: 3 });
  });

  test.each([["minWords"], ["maxWords"], ["step"], ["integer"], ["minYear"], ["maxYear"], ["strictDateValidation"]])(
    "%s, which ours does not have, is left out and said",
    (name) => {
      const notes = newNotes();
      expect(rulesOf({ validate: { [name]: 5 } }, "c", notes)).toEqual({});
      expect(notes.changes).toEqual([{ path: `c.validate.${name}`, code: "rule_left_out", detail: "5" }]);
      const unset = newNotes();
      rulesOf({ validate: { [name]: "" } }, "c", unset);
      expect(unset.changes).toEqual([]);
    },
  );

  test.each([
    [{ custom: "valid = true" }, "c.validate.custom", "custom_code"],
    [{ row: "valid = true" }, "c.validate.row", "custom_code"],
    [{ json: '{"==":[1,1]}' }, "c.validate.json", "bad_rule"],
  ])("%j is refused with its place", (validate, path, code) => {
    const notes = newNotes();
    rulesOf({ validate }, "c", notes);
    expect(notes.offences).toMatchObject([{ path, code }]);
  });

  test.each([null, "x", [], 3])("that are %j are none", (validate) => {
    expect(rulesOf({ validate }, "c", newNotes())).toEqual({});
  });
});
