// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { shownQuestion } from "./shown-question.testing.tsx";

const control = (question: object, answer?: unknown) =>
  shownQuestion(question, answer === undefined ? {} : { answers: { q: answer } as never }).one("[name=q]");
const attributes = (question: object, ...names: string[]) => {
  const found = control(question);
  return names.map((name) => found.getAttribute(name));
};

describe("the keyboard a phone shows", () => {
  test.each([
    ["textfield", "text", null],
    ["email", "email", "email"],
    ["phoneNumber", "tel", "tel"],
    ["url", "url", "url"],
    ["number", "text", "decimal"],
    ["currency", "text", "decimal"],
    ["vatNumber", "text", "numeric"],
    ["fiscalCode", "text", null],
    ["iban", "text", null],
    ["plate", "text", null],
    ["datetime", "date", null],
    ["time", "time", null],
  ])("for a %s is that of %s, %s", (type, kind, inputMode) => {
    expect(attributes({ type }, "type", "inputmode")).toEqual([kind, inputMode]);
  });

  test.each(["fiscalCode", "iban", "plate"])("writes a %s in capitals and corrects nothing", (type) => {
    expect(attributes({ type }, "autocapitalize", "spellcheck")).toEqual(["characters", "false"]);
  });

  test.each(["textfield", "email", "currency"])("leaves a %s as people write it", (type) => {
    expect(attributes({ type }, "autocapitalize")).toEqual([null]);
  });
});

describe("an answer is shown as it is typed", () => {
  test.each<[string, unknown, string]>([
    ["currency", 0, "0,00"],
    ["currency", 5, "0,05"],
    ["currency", 123_450, "1.234,50"],
    ["currency", 100_000_000, "1.000.000,00"],
    ["currency", "dodici", "dodici"],
    ["number", 12.5, "12,5"],
    ["number", -3, "-3"],
    ["number", 0, "0"],
    ["iban", "IT60X0542811101000000123456", "IT60 X054 2811 1010 0000 0123 456"],
    ["fiscalCode", "rssmra80a01h501u", "RSSMRA80A01H501U"],
    ["plate", "AB123CD", "AB123CD"],
    ["datetime", "2026-03-01", "2026-03-01"],
    ["textfield", "«Via Roma» & <b>", "«Via Roma» & <b>"],
    ["textfield", null, ""],
    ["textfield", ["a"], ""],
    ["textfield", { a: 1 }, ""],
  ])("%s %j", (type, answer, value) => {
    expect(control({ type }, answer).getAttribute("value") ?? "").toBe(value);
  });
});

describe("the bounds a browser knows", () => {
  test.each<[object, string[], (string | null)[]]>([
    [
      { type: "datetime", validate: { minDate: "today", maxDate: "today+1m" } },
      ["min", "max"],
      ["2026-11-23", "2026-12-23"],
    ],
    [{ type: "datetime", validate: { maxDate: "today-18y" } }, ["min", "max"], [null, "2008-11-23"]],
    [{ type: "time", validate: { minTime: "08:30", maxTime: "12:00" } }, ["min", "max"], ["08:30", "12:00"]],
    [{ type: "textfield", validate: { maxLength: 20 } }, ["maxlength"], ["20"]],
    [{ type: "textfield", validate: { minDate: "today" } }, ["min"], [null]],
    [{ type: "number", validate: { min: 1, max: 5 } }, ["min", "max"], [null, null]],
  ])("%j", (question, names, values) => {
    expect(attributes(question, ...names)).toEqual(values);
  });
});

describe("what a browser may fill in", () => {
  test.each([
    ["givenName", "given-name"],
    ["familyName", "family-name"],
    ["email", "email"],
    ["phone", "tel"],
    ["street", "address-line1"],
    ["postalCode", "postal-code"],
    ["fiscalCode", null],
    ["houseNumber", null],
  ])("of the profile's %s is %s", (profile, purpose) => {
    expect(attributes({ type: "textfield", profile }, "autocomplete")).toEqual([purpose]);
  });

  test("is what the form says, before what the profile would", () => {
    expect(attributes({ type: "textfield", profile: "street", autocomplete: "off" }, "autocomplete")).toEqual(["off"]);
  });

  test("in rows is nothing: those are other people", () => {
    const { one } = shownQuestion(
      { type: "datagrid", components: [{ type: "textfield", key: "name", label: "Nome", profile: "givenName" }] },
      { answers: { q: [{}] } },
    );
    expect(one("[name='q.0.name']").getAttribute("autocomplete")).toBeNull();
  });
});

describe("a control", () => {
  test("that is calculated is read and not typed into", () => {
    expect(control({ type: "number", calculateValue: { "+": [1, 2] } }).readOnly).toBe(true);
    expect(control({ type: "number" }).readOnly).toBe(false);
  });

  test("with hint and error is described by both, the hint first", () => {
    const { one, described } = shownQuestion(
      { type: "textfield", description: "Come sul documento", validate: { required: true } },
      { errors: [{ path: "q", code: "required" }] },
    );
    const input = one("[name=q]");
    expect([input.getAttribute("aria-invalid"), input.className]).toEqual(["true", "form-control is-invalid"]);
    const [hint, error, ...more] = described(input);
    expect([hint, more]).toEqual(["Come sul documento", []]);
    expect(error).toMatch(/^Errore:? \S/);
  });

  test("without either is described by nothing", () => {
    const input = control({ type: "textfield" });
    expect(input.hasAttribute("aria-describedby")).toBe(false);
    expect(input.hasAttribute("aria-invalid")).toBe(false);
  });

  test("of an amount says euro to the eye, once, and how to type it to everybody", () => {
    const { one, described } = shownQuestion({ type: "currency" });
    expect(one(".input-group-text").getAttribute("aria-hidden")).toBe("true");
    expect(described(one("[name=q]"))).toHaveLength(1);
  });

  test.each(["textfield", "textarea", "email"])("of a %s has its placeholder in the reader's language", (type) => {
    const question = { type, placeholder: "es. Mario", translations: { de: { placeholder: "z. B. Max" } } };
    const placeholder = (locale: "it" | "de" | "en") =>
      shownQuestion(question, { locale }).one("[name=q]").getAttribute("placeholder");
    expect([placeholder("it"), placeholder("de"), placeholder("en")]).toEqual(["es. Mario", "z. B. Max", "es. Mario"]);
  });
});
