import { onePage, upload } from "./permit-form.ts";

const choices = [
  { label: "Rosso", value: "red" },
  { label: "Blu", value: "blue" },
];

/**
 * One question of each type of the palette: its definition, the names and values its controls post, the answer that is kept and what
 * the summary says of it in Italian. What arranges questions holds one question, to show that it leads through.
 */
export type TypeExample = {
  readonly type: string;
  readonly component: Readonly<Record<string, unknown>>;
  readonly posted: readonly (readonly [name: string, value: string])[];
  readonly answer: unknown;
  readonly told: string;
};

const inner = { type: "textfield", key: "inner", label: "Dentro" };
const innerPosted = [["inner", "testo"]] as const;

const questions: readonly TypeExample[] = [
  { type: "textfield", component: {}, posted: [["q", " Maria "]], answer: "Maria", told: "Maria" },
  { type: "textarea", component: {}, posted: [["q", "una\r\ndue"]], answer: "una\ndue", told: "una\ndue" },
  { type: "number", component: { decimalLimit: 1 }, posted: [["q", "12,5"]], answer: 12.5, told: "12,5" },
  { type: "currency", component: {}, posted: [["q", "1.234,50"]], answer: 123_450, told: "1.234,50\u00a0€" },
  { type: "yesno", component: {}, posted: [["q", "no"]], answer: "no", told: "No" },
  { type: "checkbox", component: {}, posted: [["q", "true"]], answer: true, told: "Sì" },
  { type: "terms", component: { text: "Leggi **bene**" }, posted: [["q", "true"]], answer: true, told: "Sì" },
  { type: "radio", component: { values: choices }, posted: [["q", "red"]], answer: "red", told: "Rosso" },
  {
    type: "selectboxes",
    component: { values: choices },
    posted: [
      ["q", "blue"],
      ["q", "red"],
    ],
    answer: ["red", "blue"],
    told: "Rosso, Blu",
  },
  {
    type: "select",
    component: { dataSrc: "values", data: { values: choices } },
    posted: [["q", "blue"]],
    answer: "blue",
    told: "Blu",
  },
  {
    type: "select",
    component: { dataSrc: "list", list: "provinces" },
    posted: [["q", "TN"]],
    answer: "TN",
    told: "Trento",
  },
  {
    type: "select",
    component: { dataSrc: "list", list: "countries" },
    posted: [["q", "DE"]],
    answer: "DE",
    told: "Germania",
  },
  {
    type: "select",
    component: { dataSrc: "tenant", list: "zone", choices },
    posted: [["q", "red"]],
    answer: "red",
    told: "Rosso",
  },
  { type: "email", component: {}, posted: [["q", "a@b.it"]], answer: "a@b.it", told: "a@b.it" },
  { type: "phoneNumber", component: {}, posted: [["q", "333 1234567"]], answer: "333 1234567", told: "333 1234567" },
  {
    type: "url",
    component: {},
    posted: [["q", "https://esempio.it"]],
    answer: "https://esempio.it",
    told: "https://esempio.it",
  },
  {
    type: "fiscalCode",
    component: {},
    posted: [["q", "rssmra80a01h501u"]],
    answer: "RSSMRA80A01H501U",
    told: "RSSMRA80A01H501U",
  },
  { type: "vatNumber", component: {}, posted: [["q", "IT 01199250158"]], answer: "01199250158", told: "01199250158" },
  {
    type: "iban",
    component: {},
    posted: [["q", "it60 x054 2811 1010 0000 0123 456"]],
    answer: "IT60X0542811101000000123456",
    told: "IT60X0542811101000000123456",
  },
  { type: "plate", component: {}, posted: [["q", "ab 123 cd"]], answer: "AB123CD", told: "AB123CD" },
  { type: "datetime", component: {}, posted: [["q", "2026-03-01"]], answer: "2026-03-01", told: "1 marzo 2026" },
  {
    type: "day",
    component: {},
    posted: [
      ["q.day", "7"],
      ["q.month", "3"],
      ["q.year", "1980"],
    ],
    answer: "1980-03-07",
    told: "7 marzo 1980",
  },
  { type: "time", component: {}, posted: [["q", "8:30"]], answer: "08:30", told: "08:30" },
  { type: "municipality", component: {}, posted: [["q", "trento"]], answer: "Trento (TN)", told: "Trento (TN)" },
  { type: "file", component: {}, posted: [["q", upload]], answer: [upload], told: "" },
];

const layouts: readonly TypeExample[] = [
  {
    type: "panel",
    component: { title: "Parte", components: [inner] },
    posted: innerPosted,
    answer: undefined,
    told: "testo",
  },
  {
    type: "fieldset",
    component: { legend: "Parte", components: [inner] },
    posted: innerPosted,
    answer: undefined,
    told: "testo",
  },
  {
    type: "columns",
    component: { columns: [{ components: [inner] }, { components: [] }] },
    posted: innerPosted,
    answer: undefined,
    told: "testo",
  },
  { type: "well", component: { components: [inner] }, posted: innerPosted, answer: undefined, told: "testo" },
  {
    type: "table",
    component: { header: ["Uno"], rows: [[{ components: [inner] }]] },
    posted: innerPosted,
    answer: undefined,
    told: "testo",
  },
  {
    type: "datagrid",
    component: { components: [inner] },
    posted: [
      ["_rows.q", "1"],
      ["q.0.inner", "testo"],
    ],
    answer: [{ inner: "testo" }],
    told: "testo",
  },
  {
    type: "editgrid",
    component: { components: [inner] },
    posted: [
      ["_rows.q", "1"],
      ["q.0.inner", "testo"],
    ],
    answer: [{ inner: "testo" }],
    told: "testo",
  },
  {
    type: "form",
    component: { form: "part", version: 1, components: [inner] },
    posted: [["q.inner", "testo"]],
    answer: { inner: "testo" },
    told: "testo",
  },
  {
    type: "address",
    component: {},
    posted: [
      ["q.street", "Via Roma"],
      ["q.houseNumber", "12/A"],
      ["q.postalCode", "38122"],
      ["q.municipality", "trento"],
    ],
    answer: { street: "Via Roma", houseNumber: "12/A", postalCode: "38122", municipality: "Trento (TN)" },
    told: "Via Roma|12/A|38122|Trento (TN)",
  },
];

/** Every type that shows something; `hidden` and `content` keep silent and have tests of their own. */
export const everyType: readonly TypeExample[] = [...questions, ...layouts];

export const formWith = (example: TypeExample) =>
  onePage({ key: "q", label: "Domanda", ...example.component, type: example.type });

/** The municipalities these examples know. */
export const findMunicipality = (typed: string): string | undefined =>
  /^trento( \(tn\))?$/i.test(typed) ? "Trento (TN)" : undefined;
