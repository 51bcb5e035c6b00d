/** The form of B3: 24 fields as a request of a municipality has them, sections, conditions and a group of rows, in JSON both engines read. */
const line = (key: string, more: object = {}) => ({
  type: "textfield",
  key,
  label: key,
  input: true,
  validate: { required: true, maxLength: 60 },
  ...more,
});
const choices = [
  { label: "A", value: "a" },
  { label: "B", value: "b" },
  { label: "C", value: "c" },
];
const when = (key: string, eq: string) => ({ conditional: { show: true, when: key, eq } });

export const components = [
  {
    type: "fieldset",
    key: "person",
    legend: "Richiedente",
    input: false,
    components: [
      line("givenName"),
      line("familyName"),
      line("birthPlace"),
      { type: "email", key: "email", label: "E-mail", input: true, validate: { required: true } },
      line("postalCode", { validate: { required: true, pattern: "[0-9]{5}" } }),
      line("street", { validate: { required: true, minLength: 3, maxLength: 100 } }),
    ],
  },
  { type: "radio", key: "kind", label: "Tipo", input: true, values: choices, validate: { required: true } },
  line("reasonA", when("kind", "a")),
  line("reasonB", when("kind", "b")),
  line("reasonC", when("kind", "c")),
  {
    type: "select",
    key: "zone",
    label: "Zona",
    input: true,
    dataSrc: "values",
    data: { values: choices },
    validate: { required: true },
  },
  { type: "number", key: "people", label: "Persone", input: true, validate: { required: true, min: 1, max: 12 } },
  { type: "number", key: "surface", label: "Superficie", input: true, validate: { min: 5, max: 500 } },
  {
    type: "columns",
    key: "two",
    input: false,
    columns: [
      { components: [line("parcel")] },
      { components: [line("sheet", { validate: { maxLength: 8, pattern: "[A-Z0-9]+" } })] },
    ],
  },
  { type: "textarea", key: "notes", label: "Note", input: true, validate: { maxLength: 500 } },
  { type: "checkbox", key: "isOwner", label: "Proprietario", input: true, validate: { required: false } },
  line("owner", { conditional: { show: false, when: "isOwner", eq: "true" } }),
  {
    type: "selectboxes",
    key: "services",
    label: "Servizi",
    input: true,
    values: choices,
    validate: { required: true },
  },
  { type: "url", key: "site", label: "Sito", input: true, validate: {} },
  {
    type: "datagrid",
    key: "vehicles",
    label: "Veicoli",
    input: true,
    components: [
      line("plate", { validate: { required: true, pattern: "[A-Z0-9]{4,10}" } }),
      { type: "number", key: "year", label: "Anno", input: true, validate: { min: 1900, max: 2030 } },
      { type: "checkbox", key: "isLeased", label: "A noleggio", input: true, validate: {} },
    ],
  },
  { type: "checkbox", key: "truth", label: "Dichiaro", input: true, validate: { required: true } },
];

const good = {
  givenName: "Maria",
  familyName: "Rossi",
  birthPlace: "Trento",
  email: "maria@esempio.it",
  postalCode: "38122",
  street: "Via Roma 12",
  kind: "a",
  reasonA: "Trasloco",
  zone: "b",
  people: 3,
  surface: 80,
  parcel: "12",
  sheet: "A7",
  notes: "Nessuna",
  isOwner: true,
  services: ["a", "c"],
  site: "https://esempio.it",
  vehicles: [
    { plate: "AB123CD", year: 2019, isLeased: false },
    { plate: "ZZ999ZZ", year: 2024, isLeased: true },
  ],
  truth: true,
};
export type BenchAnswers = Readonly<Record<string, unknown>>;
/** What a field may become, right and wrong: missing, empty, too long, another choice, out of bounds. */
const others: Readonly<Record<string, readonly unknown[]>> = {
  text: ["", "a", "x".repeat(61), "x".repeat(501), "ABC", "12345", "a@b.it", "https://b.it"],
  number: [0, 1, 4, 9, 13, 501, 2_031],
  choice: ["a", "b", "c"],
  flag: [true, false],
  list: [["a"], ["b", "c"]],
};
const kindOf = (key: string): keyof typeof others =>
  ["people", "surface", "year"].includes(key)
    ? "number"
    : ["kind", "zone"].includes(key)
      ? "choice"
      : ["isOwner", "truth", "isLeased"].includes(key)
        ? "flag"
        : key === "services"
          ? "list"
          : "text";

/** The same numbers every time: mulberry32. */
const random = (seed: number) => () => {
  seed = Math.trunc(seed + 0x6d2b79f5);
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

/** Good answers with up to four of them changed or taken away. */
export const mutatedAnswers = (count: number): BenchAnswers[] => {
  const next = random(20_261_126);
  const pick = <One>(list: readonly One[]): One => {
    const one = list[Math.floor(next() * list.length)];
    if (one === undefined) throw new Error("nothing to pick from");
    return one;
  };
  return Array.from({ length: count }, () => {
    const answers: Record<string, unknown> = structuredClone(good);
    for (let change = Math.floor(next() * 5); change > 0; change -= 1) {
      const key = pick(Object.keys(good));
      const place = key === "vehicles" ? pick(answers["vehicles"] as Record<string, unknown>[]) : answers;
      const field = key === "vehicles" ? pick(["plate", "year", "isLeased"]) : key;
      if (next() < 0.25) delete place[field];
      else place[field] = pick(others[kindOf(field)] ?? []);
    }
    return answers;
  });
};
