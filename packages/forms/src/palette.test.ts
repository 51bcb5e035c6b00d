import { describe, expect, test } from "vitest";
import type { Answer } from "./answers.ts";
import { cellsOf, columnsOf } from "./columns.ts";
import { palette } from "./component-schemas.ts";
import { parseForm } from "./definition.ts";
import { fromFormData } from "./from-form-data.ts";
import { prefill, lockedAnswers } from "./prefill.ts";
import { type SummaryRow, summarise } from "./summarise.ts";
import { everyType, findMunicipality, formWith } from "./testing/every-type.ts";
import { onePage, today } from "./testing/permit-form.ts";
import { validate } from "./validate.ts";

const post = (entries: readonly (readonly [string, string])[]) => {
  const posted = new FormData();
  for (const [name, value] of entries) posted.append(name, value);
  return posted;
};
const told = (rows: readonly SummaryRow[]): string =>
  rows.map((row) => (row.kind === "group" ? told(row.rows ?? []) : row.value)).join("|");
const codesOf = (question: object, answer: Answer | undefined) =>
  validate(onePage({ key: "q", label: "Domanda", ...question }), answer === undefined ? {} : { q: answer }, {
    today,
    findMunicipality,
  }).errors.map(({ path, code }) => `${path}: ${code}`);

describe("every type of the palette goes from the post to the summary and the table", () => {
  test.each(everyType)("$type $component", (example) => {
    const form = formWith(example);
    const { answers } = fromFormData(form, "page", post(example.posted));
    const validation = validate(form, answers, { today, findMunicipality });
    expect(validation.errors).toEqual([]);
    if (example.answer === undefined) expect(validation.answers).toEqual({ inner: "testo" });
    else expect(validation.answers["q"]).toEqual(example.answer);
    const [section] = summarise(form, validation.answers, "it");
    expect(told(section?.rows ?? [])).toBe(example.told);
    const [line] = cellsOf(form, validation.answers, "it");
    expect(
      columnsOf(form, "it")
        .flatMap(({ key }) => line?.[key]?.text ?? [])
        .join("|"),
    ).toBe(example.told);
    expect(parseForm(JSON.parse(JSON.stringify(form)))).toEqual({ ok: true, value: form });
  });

  test("and no type is forgotten", () => {
    expect(new Set([...everyType.map(({ type }) => type), "hidden", "content"])).toEqual(new Set(palette));
  });
});

describe("an answer to a question", () => {
  test.each([
    ["yesno", {}, "maybe", "q: not_an_option"],
    ["yesno", { required: true }, undefined, "q: required"],
    ["day", {}, "1980-02-30", "q: date"],
    ["day", {}, "1980--7", "q: date"],
    ["day", { maxDate: "today" }, "2026-11-24", "q: date_too_late"],
    ["time", {}, "25:00", "q: time"],
    ["time", { minTime: "08:00" }, "7:59", "q: time_too_early"],
    ["time", { maxTime: "18:00" }, "18:01", "q: time_too_late"],
    ["municipality", {}, "Atlantide", "q: municipality"],
    ["municipality", { required: true }, " ", "q: required"],
  ] as const)("of type %s %o: %j is refused", (type, rules, answer, expected) => {
    expect(codesOf({ type, validate: rules }, answer)).toEqual([expected]);
  });

  test("of three parts that make no day stays in the draft as it was typed", () => {
    const form = onePage({ type: "day", key: "q", label: "Nato il" });
    const { answers } = fromFormData(
      form,
      "page",
      post([
        ["q.day", "31"],
        ["q.month", ""],
        ["q.year", "1980"],
      ]),
    );
    expect(validate(form, answers, { today })).toMatchObject({
      answers: { q: "1980--31" },
      errors: [{ path: "q", code: "date" }],
    });
  });

  test("of a list of the tenant may not be a withdrawn entry, whose name is still read in old answers", () => {
    const choices = [
      { label: "Zona A", value: "a" },
      { label: "Zona B", value: "b", isWithdrawn: true },
    ];
    const form = onePage({ type: "select", key: "q", label: "Zona", dataSrc: "tenant", list: "zone", choices });
    expect(validate(form, { q: "b" }, { today }).errors).toEqual([{ path: "q", code: "not_an_option" }]);
    expect(summarise(form, { q: "b" }, "it")[0]?.rows[0]?.value).toBe("Zona B");
  });
});

describe("an address", () => {
  const form = (required: boolean) =>
    onePage({ type: "address", key: "home", label: "Residenza", validate: { required } });
  const errorsOf = (required: boolean, home: object) =>
    validate(form(required), { home } as never, { today }).errors.map(({ path, code }) => `${path}: ${code}`);

  test("that is required is asked part by part", () => {
    expect(validate(form(true), {}, { today }).errors.map(({ path }) => path)).toEqual([
      "home.street",
      "home.houseNumber",
      "home.postalCode",
      "home.municipality",
    ]);
  });

  test("that is not required may be left out, but not half given", () => {
    expect(errorsOf(false, {})).toEqual([]);
    expect(errorsOf(false, { street: "Via Roma", houseNumber: "1" })).toEqual([
      "home.postalCode: required",
      "home.municipality: required",
    ]);
  });

  test("has a postcode of five digits", () => {
    expect(
      errorsOf(true, { street: "Via Roma", houseNumber: "snc", postalCode: "3812", municipality: "Trento" }),
    ).toEqual(["home.postalCode: pattern"]);
  });

  test("is filled from the profile unless it is somebody else's", () => {
    const profile = { street: "Via Roma", houseNumber: "1", postalCode: "38122", municipality: "Trento" };
    expect(prefill(form(true), profile)).toEqual({ home: profile });
    expect(prefill(onePage({ type: "address", key: "home", label: "Sede", prefill: false }), profile)).toEqual({});
  });
});

describe("rows that must differ", () => {
  const form = onePage({
    type: "datagrid",
    key: "cars",
    label: "Auto",
    components: [{ type: "plate", key: "plate", label: "Targa", validate: { uniqueInRows: true } }],
  });
  test("are told the second time the same answer comes, however it is typed", () => {
    const cars = [{ plate: "AB123CD" }, { plate: "ZZ999ZZ" }, { plate: "ab 123 cd" }];
    expect(validate(form, { cars }, { today }).errors).toEqual([{ path: "cars.2.plate", code: "duplicate" }]);
  });
  test("may be empty more than once", () => {
    expect(validate(form, { cars: [{}, {}] }, { today }).errors).toEqual([]);
  });
});

describe("what registers say", () => {
  const form = onePage(
    { type: "currency", key: "isee", label: "ISEE", register: "iseeAmount", locked: true },
    { type: "number", key: "members", label: "Componenti", register: "householdMembers" },
    { type: "email", key: "email", label: "E-mail", profile: "email" },
  );
  test("fills the questions that ask for it, before the profile", () => {
    expect(prefill(form, { email: "a@b.it" }, { iseeAmount: 1_200_000, householdMembers: 4 })).toEqual({
      isee: 1_200_000,
      members: 4,
      email: "a@b.it",
    });
    expect(prefill(form, {})).toEqual({});
  });
  test("may not be changed where the form says so", () => {
    expect(lockedAnswers(form, {}, { iseeAmount: 1_200_000, householdMembers: 4 })).toEqual({ isee: 1_200_000 });
  });
});
