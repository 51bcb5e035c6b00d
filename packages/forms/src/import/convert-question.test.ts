import { describe, expect, test } from "vitest";
import { importOne, inPage } from "../testing/import-one.ts";

const values = [
  { label: "Auto", value: "car" },
  { label: "Moto", value: "bike" },
];
/** The question made of a component, and what was noted of it. */
const made = (component: object) => {
  const { definition, offences, changes } = importOne(component);
  const [panel] = (definition?.components ?? []) as readonly { components: readonly Record<string, unknown>[] }[];
  return {
    question: panel?.components[0],
    offences: offences.map(({ path, code }) => `${path.replace(`${inPage}.`, "")}: ${code}`),
    changes: changes.map(({ path, code }) => `${path.replace(`${inPage}.`, "")}: ${code}`),
  };
};

describe("an amount", () => {
  test.each([
    [
      { min: 0.01, max: "1999.99" },
      { min: 1, max: 199_999 },
    ],
    [{ min: 1.005 }, { min: 100 }],
    [{ min: 0 }, { min: 0 }],
  ])("with bounds of %j in euros has them of %j in cents", (validate, rules) => {
    expect(made({ type: "currency", validate }).question).toMatchObject({ type: "currency", validate: rules });
  });

  test.each([
    [10.5, 1_050],
    ["10.50", 1_050],
    [0, 0],
  ])("that begins as %j euro begins as %d cents", (defaultValue, cents) => {
    const { question, offences } = made({ type: "currency", defaultValue });
    expect(offences).toEqual([]);
    expect(question).toMatchObject({ defaultValue: cents });
  });

  test("says once that it is in cents now", () => {
    expect(made({ type: "currency" }).changes).toEqual([`${inPage}: amounts_in_cents`]);
  });
});

describe("a number", () => {
  test.each([
    [undefined, 8],
    [2, 2],
    [0, 0],
    ["", 8],
  ])("with a limit of %j decimals has %d", (decimalLimit, ours) => {
    expect(made({ type: "number", decimalLimit }).question).toMatchObject({ decimalLimit: ours });
  });

  test("that begins as words begins empty, and it is said", () => {
    const { question, changes } = made({ type: "number", defaultValue: "cinque" });
    expect(question).not.toHaveProperty("defaultValue");
    expect(changes).toEqual(["defaultValue: default_left_out"]);
  });

  test("that begins as a text of digits begins as that number", () => {
    const { question, offences } = made({ type: "number", defaultValue: "5" });
    expect([question?.["defaultValue"], offences]).toEqual([5, []]);
  });
});

describe("a day", () => {
  test.each<[string, object, object, readonly string[]]>([
    ["without bounds", {}, {}, []],
    [
      "with bounds",
      { datePicker: { minDate: "2026-01-01", maxDate: "2026-12-31T23:00:00.000Z" } },
      { minDate: "2026-01-01", maxDate: "2026-12-31" },
      [],
    ],
    [
      "with bounds beside today",
      { datePicker: { minDate: "today-18y", maxDate: "today" } },
      { minDate: "today-18y", maxDate: "today" },
      [],
    ],
    ["with bounds in its rules", { validate: { minDate: "2026-01-01" } }, { minDate: "2026-01-01" }, []],
    [
      "with bounds that are code",
      { datePicker: { minDate: "moment().subtract(1, 'years')" } },
      {},
      ["datePicker.minDate: rule_left_out"],
    ],
    [
      "with bounds that go on as code",
      { datePicker: { minDate: "today && alert(1)" } },
      {},
      ["datePicker.minDate: rule_left_out"],
    ],
    ["with bounds unset", { datePicker: { minDate: null, maxDate: "" } }, {}, []],
    ["with an hour beside it", { enableTime: true, format: "dd/MM/yyyy HH:mm" }, {}, ["enableTime: time_left_out"]],
  ])("%s", (_what, raw, validate, changes) => {
    const { question, offences, changes: noted } = made({ type: "datetime", ...raw });
    expect(offences).toEqual([]);
    expect(question).toMatchObject({ type: "datetime" });
    expect(Object.entries(question?.["validate"] ?? {}).filter(([name]) => name.endsWith("Date"))).toEqual(
      Object.entries(validate),
    );
    expect(noted).toEqual(changes);
  });

  test("that is no day but an hour is a time", () => {
    expect(made({ type: "datetime", enableDate: false, enableTime: true })).toMatchObject({
      question: { type: "time" },
      changes: [],
    });
  });

  test("whose picker leaves days out by code is refused", () => {
    expect(made({ type: "datetime", datePicker: { disableFunction: "date.getDay() === 0" } }).offences).toEqual([
      "datePicker.disableFunction: custom_code",
    ]);
  });
});

describe("a file", () => {
  test.each<[string, object, object]>([
    ["with formats as Form.io writes them", { filePattern: "*.pdf, *.JPG;.png" }, { filePattern: ".pdf,.jpg,.png" }],
    ["with formats by media type", { filePattern: "image/*,application/pdf" }, {}],
    ["with any format", { filePattern: "*" }, {}],
    ["with a size", { fileMaxSize: "5MB" }, { fileMaxSize: "5MB" }],
    ["with a size in kilobytes", { fileMaxSize: " 300 kb " }, { fileMaxSize: "300KB" }],
    ["with a size nobody has", { fileMaxSize: "1GB" }, {}],
    ["of several", { multiple: true }, { multiple: true }],
    ["that stays out of the registry", { protocol: false }, { protocol: false }],
  ])("%s", (_what, raw, ours) => {
    const { question, offences } = made({ type: "file", ...raw });
    expect(offences).toEqual([]);
    expect(question).toMatchObject({ type: "file", ...ours });
    for (const name of ["filePattern", "fileMaxSize"]) if (!(name in ours)) expect(question).not.toHaveProperty(name);
  });

  test("kept elsewhere is kept here: it is said", () => {
    expect(made({ type: "file", storage: "s3" }).changes).toEqual(["storage: storage_left_out"]);
    expect(made({ type: "file" }).changes).toEqual([]);
  });
});

describe("a list to choose from", () => {
  test("of the municipality's own stays one", () => {
    expect(made({ type: "select", dataSrc: "tenant", list: "zone" }).question).toMatchObject({
      dataSrc: "tenant",
      list: "zone",
    });
  });

  test("with several answers is boxes to tick, and it is said", () => {
    expect(made({ type: "select", multiple: true, data: { values } })).toMatchObject({
      question: { type: "selectboxes", values },
      changes: [`${inPage}: type_replaced`],
    });
  });

  test("that another system answers is refused, once", () => {
    expect(made({ type: "select", multiple: true, dataSrc: "url" }).offences).toEqual(["dataSrc: outside_data"]);
  });
});

describe("a survey", () => {
  const survey = (changes: object = {}) =>
    made({
      type: "survey",
      questions: [
        { label: "Sportello", value: "a b" },
        { label: "Sito", value: "site" },
      ],
      values,
      ...changes,
    });

  test("is a section with one choice for each question", () => {
    expect(survey().question).toMatchObject({
      type: "fieldset",
      legend: "Domanda",
      components: [
        { type: "radio", key: "q_a_b", label: "Sportello", values },
        { type: "radio", key: "q_site", label: "Sito", values },
      ],
    });
  });

  test("that is required requires each of them", () => {
    const components = survey({ validate: { required: true } }).question?.["components"] as { validate: object }[];
    expect(components.map(({ validate }) => validate)).toEqual([{ required: true }, { required: true }]);
  });

  test("without questions asks nothing", () => {
    expect(survey({ questions: [] })).toMatchObject({ question: { components: [] }, offences: [] });
  });
});
