import { formatApplicationCode } from "@sportello/domain/applications/code";
import { type Status, statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import type { ServiceSheet } from "@sportello/domain/services/sheet";
import { onePage } from "@sportello/forms/testing/permit-form";
import { describe, expect, test } from "vitest";
import { createMemory } from "../memory.ts";
import type { Ask } from "../services/ask.ts";
import type { Version } from "../services/version.ts";
import { headsOf, type Lines, lineMaker, type Value } from "./lines.ts";
import { type ExportPlan, planExport } from "./plan.ts";
import type { ExportRow } from "./rows-sql.ts";
import { applicationColumns, exportWords } from "./words.ts";

const code = "AN0000000000000";
const sheetOf = (it: string, de?: string) =>
  ({ title: { it, ...(de !== undefined && { de }) } }) as unknown as ServiceSheet;
const text = (key: string, label = key, more: object = {}) => ({ type: "textfield", key, label, ...more });
const choices = {
  values: [
    { value: "a", label: "Sì, sempre" },
    { value: "b", label: "Mai" },
  ],
};
const version = (id: string, serviceId: string, title: string, ...questions: object[]): Version =>
  ({
    id,
    serviceId,
    sheet: sheetOf(title, `${title} (de)`),
    form: onePage(...(questions as Parameters<typeof onePage>)),
  }) as unknown as Version;

/** The columns of these publications, as the export plans them. */
const planOf = (...versions: Version[]): Promise<ExportPlan> => {
  const memory = createMemory();
  const store = memory.of<Version & { lists: string[] }>({
    name: "service versions",
    forSeconds: Number.POSITIVE_INFINITY,
    atMost: 500,
  });
  for (const one of versions) void store.get(one.id, async () => ({ ...one, lists: [] }));
  const nobody: Ask = async () => {
    throw new Error("a publication that is remembered is not asked for");
  };
  return planExport(
    memory,
    nobody,
    versions.map(({ id }) => id),
    "it",
  );
};

const row = (answers: object, changes: Partial<ExportRow> = {}): ExportRow => ({
  code,
  version: "v1",
  status: "in_charge",
  submitted: "2026-10-02",
  due: "2026-11-01",
  given: "Maria",
  family: "Rossi",
  fiscal_code: "RSSMRA80A41H501U",
  office: { it: "Anagrafe", de: "Meldeamt" },
  assignee: "Gino Bianchi",
  registration: "12/2026",
  registered: "2026-10-03",
  outcome: null,
  outcome_at: null,
  reason: null,
  language: "it",
  answers,
  ...changes,
});
const own = applicationColumns.length;
const answered = ({ main }: Lines): Value[] => main.slice(own);
const ofEvery = ({ main }: Lines, column: (typeof applicationColumns)[number]): Value | undefined =>
  main[applicationColumns.indexOf(column)];

describe("what every application has", () => {
  const lineOf = async (changes: Partial<ExportRow>, locale: (typeof locales)[number] = "it") =>
    lineMaker(await planOf(version("v1", "s1", "Suolo pubblico")), locale)(row({}, changes));

  test("stands under its heads, in their order, as many cells as heads", async () => {
    const plan = await planOf(version("v1", "s1", "Suolo pubblico"));
    const line = lineMaker(plan, "it")(row({}));
    expect(Object.fromEntries(headsOf(plan, "it").main.map((head, at) => [head, line.main[at]]))).toEqual({
      "Codice pratica": formatApplicationCode(code),
      Servizio: "Suolo pubblico",
      Stato: "In carico",
      "Ricevuta il": { day: "2026-10-02" },
      Scadenza: { day: "2026-11-01" },
      Cognome: "Rossi",
      Nome: "Maria",
      "Codice fiscale": "RSSMRA80A41H501U",
      Ufficio: "Anagrafe",
      "Assegnata a": "Gino Bianchi",
      Protocollo: "12/2026",
      "Data del protocollo": { day: "2026-10-03" },
      Esito: null,
      "Data dell'esito": null,
      Motivazione: null,
      Lingua: "it",
    });
    expect(line.main).toHaveLength(headsOf(plan, "it").main.length);
    expect(line.repeated).toEqual([]);
  });

  test.each(locales.flatMap((locale) => statuses.map((status) => [status, locale] as const)))(
    "%s is a word of %s",
    async (status, locale) => {
      const word = ofEvery(await lineOf({ status }, locale), "status");
      expect(word).toBe(exportWords[locale].statuses[status]);
      expect(word).not.toContain("_");
    },
  );

  test.each([
    ["accepted", "it", "Accettata"],
    ["rejected", "it", "Rifiutata"],
    ["accepted", "de", "Angenommen"],
    ["rejected", "de", "Abgelehnt"],
    ["accepted", "en", "Accepted"],
    ["rejected", "en", "Rejected"],
  ] as const)("an outcome %s is told in %s", async (outcome, locale, word) => {
    const line = await lineOf({ outcome, outcome_at: "2026-11-05", reason: "Requisiti verificati." }, locale);
    expect([ofEvery(line, "outcome"), ofEvery(line, "outcomeAt"), ofEvery(line, "reason")]).toEqual([
      word,
      { day: "2026-11-05" },
      "Requisiti verificati.",
    ]);
  });

  test.each([
    ["of a guest has no fiscal code", { fiscal_code: null }, "fiscalCode"],
    ["of nobody has no assignee", { assignee: null }, "assignee"],
    ["without a term has no last day", { due: null }, "due"],
    ["not registered has no number", { registration: null }, "registration"],
    ["not registered has no day of it", { registered: null }, "registered"],
  ] as const)("one %s, and the cell is empty", async (_what, changes, column) => {
    expect(ofEvery(await lineOf(changes), column)).toBeNull();
  });

  test.each([
    ["it", "Suolo pubblico", "Anagrafe"],
    ["de", "Suolo pubblico (de)", "Meldeamt"],
    ["en", "Suolo pubblico", "Anagrafe"],
  ] as const)(
    "service and office are named in %s, in Italian where nobody translated",
    async (locale, service, office) => {
      const line = await lineOf({}, locale);
      expect([ofEvery(line, "service"), ofEvery(line, "office")]).toEqual([service, office]);
    },
  );
});

describe("the answer to a question of type", () => {
  test.each([
    ["number", { type: "number", key: "q", label: "Q" }, 12.5, 12.5],
    ["number, zero", { type: "number", key: "q", label: "Q" }, 0, 0],
    ["number, below zero", { type: "number", key: "q", label: "Q" }, -3, -3],
    ["currency: cents become euros that add up", { type: "currency", key: "q", label: "Q" }, 123_450, 1234.5],
    ["currency, nothing to pay", { type: "currency", key: "q", label: "Q" }, 0, 0],
    ["day", { type: "datetime", key: "q", label: "Q", enableTime: false }, "2026-03-29", { day: "2026-03-29" }],
    ["radio: the words, not the value", { type: "radio", key: "q", label: "Q", ...choices }, "a", "Sì, sempre"],
    ["select", { type: "select", key: "q", label: "Q", dataSrc: "values", data: choices }, "b", "Mai"],
    [
      "selectboxes: each that is ticked",
      { type: "selectboxes", key: "q", label: "Q", ...choices },
      ["a", "b"],
      "Sì, sempre, Mai",
    ],
    ["checkbox", { type: "checkbox", key: "q", label: "Q" }, true, "Sì"],
    ["text", text("q"), "via Roma 1", "via Roma 1"],
    ["text that looks like a number stays text", text("q"), "00123", "00123"],
    ["text that looks like a formula is not touched here", text("q"), "=1+1", "=1+1"],
    ["text, empty", text("q"), "", null],
    ["text, not answered", text("q"), undefined, null],
  ] as const)("%s", async (_what, question, answer, value) => {
    const plan = await planOf(version("v1", "s1", "Servizio", question));
    expect(answered(lineMaker(plan, "it")(row(answer === undefined ? {} : { q: answer })))).toEqual([value]);
  });

  test.each([
    [[], null],
    [["f1"], "1"],
    [["f1", "f2"], "2"],
  ])("file, %j: how many there are, never what is in them", async (files, told) => {
    const plan = await planOf(version("v1", "s1", "Servizio", { type: "file", key: "q", label: "Q" }));
    const [value] = answered(lineMaker(plan, "it")(row({ q: files })));
    if (told === null) expect(value).toBeNull();
    else expect(JSON.stringify(value)).toContain(told);
  });
});

describe("columns of more than one publication", () => {
  const first = version("v1", "s1", "Suolo", text("who", "Chi"), text("old", "Non più chiesto"));
  const second = version("v2", "s1", "Suolo", text("who", "Chi chiede"), text("fresh", "Nuova domanda"));

  test("of one service: the newest words win, what only the older asked follows", async () => {
    const plan = await planOf(second, first);
    expect(plan.once.map(({ heading }) => heading)).toEqual(["Chi chiede", "Nuova domanda", "Non più chiesto"]);
    const lineOf = lineMaker(plan, "it");
    expect(answered(lineOf(row({ who: "Anna", fresh: "sì" }, { version: "v2" })))).toEqual(["Anna", "sì", null]);
    expect(answered(lineOf(row({ who: "Ugo", old: "boh" }, { version: "v1" })))).toEqual(["Ugo", null, "boh"]);
  });

  test("of two services: each column says of which, and an answer never stands under the other's", async () => {
    const plan = await planOf(
      version("v1", "s1", "Suolo", text("who", "Chi")),
      version("v3", "s2", "Nido", text("who", "Chi")),
    );
    expect(plan.once.map(({ heading }) => heading)).toEqual(["Suolo: Chi", "Nido: Chi"]);
    const lineOf = lineMaker(plan, "it");
    expect([answered(lineOf(row({ who: "Anna" }))), answered(lineOf(row({ who: "Ugo" }, { version: "v3" })))]).toEqual([
      ["Anna", null],
      [null, "Ugo"],
    ]);
  });

  test("one published after they were planned comes with the next export", async () => {
    expect(lineMaker(await planOf(first), "it")(row({ who: "Anna" }, { version: "later" }))).toEqual({
      main: [],
      repeated: [],
    });
  });
});

describe("groups that repeat", () => {
  const children = {
    type: "datagrid",
    key: "children",
    label: "Figlio",
    components: [text("name", "Nome"), { type: "currency", key: "fee", label: "Retta" }],
  };
  const cars = { type: "datagrid", key: "cars", label: "Auto", components: [text("plate", "Targa")] };
  const plan = () => planOf(version("v1", "s1", "Nido", text("street", "Via"), children, cars));

  test("have no column in the first table, and each of theirs in the second, after code and service", async () => {
    const heads = headsOf(await plan(), "it");
    expect(heads.main.slice(own)).toEqual(["Via"]);
    expect(heads.repeated).toEqual([["Codice pratica", "Servizio", "Figlio – Nome", "Figlio – Retta", "Auto – Targa"]]);
  });

  test("are a line a row, groups beside each other, each line with the code it belongs to", async () => {
    const line = lineMaker(
      await plan(),
      "it",
    )(
      row({
        street: "via Roma",
        children: [
          { name: "Anna", fee: 10_050 },
          { name: "Ugo", fee: 0 },
        ],
        cars: [{ plate: "AA000AA" }],
      }),
    );
    const belongs = [formatApplicationCode(code), "Nido"];
    expect(answered(line)).toEqual(["via Roma"]);
    expect(line.repeated).toEqual([
      [...belongs, "Anna", 100.5, "AA000AA"],
      [...belongs, "Ugo", 0, null],
    ]);
  });

  test.each([[[]], [[{}]], [undefined]])("answered by %j have no line at all", async (rows) => {
    expect(
      lineMaker(await plan(), "it")(row({ street: "via Roma", ...(rows && { children: rows }) })).repeated,
    ).toEqual([]);
  });
});

describe("the words of a file", () => {
  test.each(locales)("in %s no two heads are the same, nor two statuses, and none is empty", (locale) => {
    const { columns, statuses: words, sheets } = exportWords[locale];
    for (const texts of [Object.values(columns), Object.values(words), Object.values(sheets)]) {
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts.every((one) => one.trim() === one && one !== "")).toBe(true);
    }
    expect(Object.keys(columns)).toEqual([...applicationColumns]);
    expect(new Set(Object.keys(words))).toEqual(new Set<Status>(statuses));
  });

  test.each(locales)("in %s the names of sheets are names a spreadsheet takes", (locale) => {
    for (const name of Object.values(exportWords[locale].sheets)) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
    expect(exportWords[locale].file).toMatch(/^[a-z]+$/);
  });
});
