import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editableFields } from "./builder/editable.ts";
import { paletteTypes } from "./builder/palette-groups.ts";
import { onePage, permitForm } from "./testing/permit-form.ts";
import { hasUnique, people, uniqueAnswers } from "./unique-answers.ts";
import { validate } from "./validate.ts";

const today = "2026-11-26";
const plate = { type: "plate", key: "plate", label: "Targa", validate: { unique: true } };
const alone = onePage(plate, { type: "textfield", key: "note", label: "Nota" });

describe("an answer that only one application may give", () => {
  test("is found with its place and its question", () => {
    expect(uniqueAnswers(alone, { plate: "AB123CD", note: "AB123CD" })).toEqual([
      { path: "plate", question: "plate", text: "ab123cd" },
    ]);
  });

  test.each([
    ["left out", {}],
    ["empty", { plate: "" }],
    ["of blanks", { plate: "   " }],
    ["null", { plate: null }],
    ["no text at all", { plate: { a: "1" } }],
    ["a list", { plate: ["AB123CD"] }],
    ["a tick", { plate: true }],
  ])("is none when it is %s", (_what, answers) => {
    expect(uniqueAnswers(alone, answers)).toEqual([]);
  });

  test.each(["AB123CD", "ab123cd", "  Ab123cD "])("is the same however it is written: %s", (typed) => {
    expect(uniqueAnswers(alone, { plate: typed }).map(({ text }) => text)).toEqual(["ab123cd"]);
  });

  test("may be a number", () => {
    const form = onePage({ type: "number", key: "cadastre", label: "Particella", validate: { unique: true } });
    expect(uniqueAnswers(form, { cadastre: 4711 })).toEqual([{ path: "cadastre", question: "cadastre", text: "4711" }]);
  });

  test("in rows has the place of its row, and every row asks the same question", () => {
    const form = onePage({ type: "datagrid", key: "cars", label: "Auto", components: [plate] });
    expect(uniqueAnswers(form, { cars: [{ plate: "AB123CD" }, {}, { plate: "ZZ999ZZ" }] })).toEqual([
      { path: "cars.0.plate", question: "cars.plate", text: "ab123cd" },
      { path: "cars.2.plate", question: "cars.plate", text: "zz999zz" },
    ]);
    expect(uniqueAnswers(form, { cars: "AB123CD" })).toEqual([]);
    expect(uniqueAnswers(form, { cars: ["AB123CD", null] })).toEqual([]);
  });

  test("is found inside sections, columns and subforms, under the name its answer has", () => {
    const form = onePage(
      {
        type: "fieldset",
        key: "section",
        legend: "Veicolo",
        components: [{ type: "columns", key: "row", columns: [{ components: [plate] }, { components: [] }] }],
      },
      { type: "form", key: "other", form: "vehicle", version: 1, components: [{ ...plate, key: "second" }] },
    );
    expect(uniqueAnswers(form, { plate: "AB123CD", other: { second: "ZZ999ZZ" } }).map(({ path }) => path)).toEqual([
      "plate",
      "other.second",
    ]);
  });

  test("that is not asked is cleared before it could claim anything", () => {
    const form = onePage(
      { type: "yesno", key: "hasCar", label: "Auto?" },
      { ...plate, conditional: { show: true, when: "hasCar", eq: "yes" } },
    );
    const judged = (hasCar: string) =>
      uniqueAnswers(form, validate(form, { hasCar, plate: "AB123CD" }, { today }).answers);
    expect(judged("yes")).toHaveLength(1);
    expect(judged("no")).toEqual([]);
  });

  test("costs nothing in a form without the rule, whatever was answered", () => {
    expect(hasUnique(permitForm)).toBe(false);
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        (answers) => uniqueAnswers(permitForm, answers as never).length === 0,
      ),
    );
  });

  test("junk in its place never throws", () => {
    const form = onePage(plate, { type: "editgrid", key: "cars", label: "Auto", components: [plate] });
    fc.assert(
      fc.property(fc.record({ plate: fc.jsonValue(), cars: fc.jsonValue() }), (answers) =>
        uniqueAnswers(form, answers as never).every(({ text }) => text !== ""),
      ),
    );
  });
});

describe("a fiscal code that only one application may name", () => {
  const code = (key: string, unique = true) => ({
    type: "fiscalCode",
    key,
    label: "Codice fiscale",
    validate: { unique },
  });
  const members = (unique: boolean) => ({
    type: "editgrid",
    key: "members",
    label: "Componente",
    components: [code("code", unique), { type: "textfield", key: "name", label: "Nome" }],
  });
  const [anna, bruno] = ["RSSNNA80A41H501W", "BNCBRN75B02F205X"];

  test("is compared with every other one that is unique, whoever applies and whoever is named", () => {
    const household = onePage(code("applicant"), members(true));
    const claims = (applicant: string, member: string) =>
      uniqueAnswers(household, { applicant, members: [{ code: member, name: "x" }] })
        .map(({ question, text }) => `${question} ${text}`)
        .toSorted();
    expect(claims(anna, bruno)).toEqual(claims(bruno, anna));
    expect(claims(anna, bruno)).toEqual([`${people} ${bruno.toLowerCase()}`, `${people} ${anna.toLowerCase()}`]);
  });

  test("keeps the place where it was typed, for the message beside it", () => {
    expect(
      uniqueAnswers(onePage(code("applicant"), members(true)), { applicant: anna, members: [{}, { code: bruno }] }).map(
        ({ path }) => path,
      ),
    ).toEqual(["applicant", "members.1.code"]);
  });

  test("of a member without the rule is nobody's business", () => {
    expect(
      uniqueAnswers(onePage(code("applicant"), members(false)), { applicant: anna, members: [{ code: bruno }] }),
    ).toEqual([{ path: "applicant", question: people, text: anna.toLowerCase() }]);
  });

  test("can never be taken for the answer to another question: no question may have its name", () => {
    expect(() => onePage({ ...plate, key: people })).toThrow();
    expect(uniqueAnswers(onePage(plate), { plate: anna })[0]?.question).toBe("plate");
  });
});

describe("the rule in a definition", () => {
  test("is read where it is wanted, and is nothing where Form.io writes false", () => {
    expect(hasUnique(alone)).toBe(true);
    const written = onePage({ ...plate, validate: { unique: false } });
    expect(hasUnique(written)).toBe(false);
    expect(JSON.stringify(written)).not.toContain("unique");
  });

  test.each(paletteTypes.map((type) => [type] as const))(
    "is offered for a %s only if its answer says whom or what it is about",
    (type) => {
      const identifying = [
        "textfield",
        "email",
        "phoneNumber",
        "url",
        "fiscalCode",
        "vatNumber",
        "iban",
        "plate",
        "number",
        "datetime",
        "day",
      ];
      for (const isInRows of [true, false])
        expect(editableFields(type, isInRows).some(({ path }) => path === "validate.unique")).toBe(
          identifying.includes(type),
        );
    },
  );

  test.each(paletteTypes.map((type) => [type] as const))(
    "to differ from row to row is offered for a %s in rows alone",
    (type) => {
      expect(editableFields(type, false).some(({ path }) => path === "validate.uniqueInRows")).toBe(false);
    },
  );
});

describe("what was given by somebody else", () => {
  const taken = [{ path: "plate", code: "taken" as const }];

  test("is told with the other faults of its page, and only there", () => {
    const form = onePage(
      { ...plate, validate: { unique: true } },
      { type: "textfield", key: "note", label: "Nota", validate: { required: true } },
    );
    expect(validate(form, { plate: "AB123CD" }, { today, taken }).errors).toEqual([
      { path: "note", code: "required" },
      { path: "plate", code: "taken" },
    ]);
    expect(validate(form, { plate: "AB123CD" }, { today, taken, page: "page" }).errors).toHaveLength(2);
    expect(
      validate(
        permitForm,
        {},
        { today, taken: [{ path: "givenName", code: "taken" }], page: "vehiclesPage" },
      ).errors.some(({ code }) => code === "taken"),
    ).toBe(false);
  });
});
