import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { addressParts } from "./address-parts.ts";
import { headingOf, ownMessage, textOf } from "./component-texts.ts";
import type { Component, Question } from "./components.ts";
import { questionsOf } from "./question-list.ts";
import { formOf, onePage } from "./testing/permit-form.ts";
import { validate } from "./validate.ts";

const address = (required: boolean) => onePage({ type: "address", key: "home", label: "Casa", validate: { required } });
const whole = { street: "Via Roma", houseNumber: "12/A", postalCode: "38122", municipality: "Trento (TN)" };
const faults = (required: boolean, home: object) =>
  validate(address(required), { home } as never, { today: "2026-11-26" }).errors.map(
    ({ path, code }) => `${path} ${code}`,
  );

describe("an address", () => {
  test("that is required asks each of its parts", () => {
    expect(faults(true, {})).toEqual(
      ["street", "houseNumber", "postalCode", "municipality"].map((part) => `home.${part} required`),
    );
    expect(faults(true, whole)).toEqual([]);
  });

  test("that is not may be left out whole", () => expect(faults(false, {})).toEqual([]));

  test.each(["1234", "123456", "3812A", "38 122", "I-38122"])("with the postcode %s is refused", (postalCode) => {
    expect(faults(false, { ...whole, postalCode })).toEqual(["home.postalCode pattern"]);
  });

  test("without a house number is «snc»", () => expect(faults(true, { ...whole, houseNumber: "snc" })).toEqual([]));

  test("of endless length is refused", () => {
    expect(faults(false, { ...whole, street: "x".repeat(151), houseNumber: "1".repeat(21) })).toEqual([
      "home.street too_long",
      "home.houseNumber too_long",
    ]);
  });

  test.each(locales)("in %s names its parts and says what is wrong with a postcode", (locale) => {
    const parts = addressParts({ type: "address", key: "a", label: "A" }) as readonly Question[];
    const said = parts.map((part) => textOf(part, "label", locale));
    expect(new Set(said).size).toBe(4);
    expect(ownMessage(parts[2] as Question, locale)).toMatch(/5/);
    if (locale !== "it") expect(said).not.toContain("Via o piazza");
  });

  test("is made of the same questions each time it is looked at", () => {
    const one = { type: "address", key: "a", label: "A" } as const;
    expect(addressParts(one)).toBe(addressParts(one));
  });
});

describe("what a component is called", () => {
  test.each<[object, string]>([
    [{ type: "panel", key: "a", title: "Pagina", components: [] }, "Pagina"],
    [{ type: "fieldset", key: "a", legend: "Sezione", components: [] }, "Sezione"],
    [{ type: "textfield", key: "a", label: "Nome" }, "Nome"],
    [{ type: "datagrid", key: "a", label: "Righe", components: [] }, "Righe"],
    [{ type: "form", key: "a", label: "Veicolo", form: "vehicle", version: 1 }, "Veicolo"],
    [{ type: "form", key: "a", form: "vehicle", version: 1 }, ""],
    [{ type: "well", key: "a", components: [] }, ""],
    [{ type: "columns", key: "a", columns: [] }, ""],
    [{ type: "table", key: "a", rows: [] }, ""],
    [{ type: "content", key: "a", text: "Nota" }, ""],
  ])("%j is «%s»", (component, heading) => {
    expect(headingOf(component as Component, "it")).toBe(heading);
  });

  test("in a language it was not translated to is said in Italian, and an empty translation is one", () => {
    const question = {
      type: "textfield",
      key: "a",
      label: "Nome",
      translations: { de: { label: "Name" }, en: { label: "" } },
    } as const;
    expect([headingOf(question, "it"), headingOf(question, "de"), headingOf(question, "en")]).toEqual([
      "Nome",
      "Name",
      "",
    ]);
    expect(headingOf({ type: "textfield", key: "a", label: "Nome", translations: { de: {} } }, "de")).toBe("Nome");
  });
});

describe("the questions of a form", () => {
  const text = (key: string) => ({ type: "textfield", key, label: key });
  const form = formOf({
    display: "wizard",
    components: [
      {
        type: "panel",
        key: "one",
        title: "1",
        components: [
          text("a"),
          { type: "content", key: "note", text: "Nota" },
          { type: "well", key: "w", components: [text("b")] },
        ],
      },
      {
        type: "panel",
        key: "two",
        title: "2",
        components: [
          { type: "address", key: "home", label: "Casa" },
          {
            type: "datagrid",
            key: "g",
            label: "G",
            components: [
              text("a"),
              { type: "editgrid", key: "h", label: "H", components: [text("c")] },
              { type: "form", key: "s", form: "x", version: 1, components: [text("d")] },
            ],
          },
        ],
      },
    ],
  });

  test("are listed in order, with page and innermost group", () => {
    expect(questionsOf(form).map(({ path, page, group }) => `${page} ${path} ${group ?? "-"}`)).toEqual([
      "one a -",
      "one b -",
      "two home.street -",
      "two home.houseNumber -",
      "two home.postalCode -",
      "two home.municipality -",
      "two g.a g",
      "two g.h.c g.h",
      "two g.s.d g",
    ]);
  });
});
