import type { PdfSection } from "@sportello/connectors/pdf/port";
import type { FormDefinition } from "@sportello/forms/definition";
import { parseForm } from "@sportello/forms/definition";
import { describe, expect, test } from "vitest";
import { askableIn, asSets } from "./askable.ts";
import { filledSections } from "./sections.ts";

const question = (type: string, key: string, label: string, more: object = {}) => ({
  type,
  key,
  label,
  input: true,
  ...more,
});
const parsed = parseForm({
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "richiesta",
      title: "La richiesta",
      components: [
        question("textfield", "motivo", "Motivo", { translations: { de: { label: "Grund" } } }),
        question("file", "prova", "Prova", { multiple: true, maxFiles: 3 }),
        {
          type: "datagrid",
          key: "veicoli",
          label: "Veicoli",
          input: true,
          components: [question("textfield", "targa", "Targa"), question("textfield", "marca", "Marca")],
        },
      ],
    },
  ],
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
const form: FormDefinition = parsed.value;
const allAnswers: PdfSection[] = [{ heading: "La richiesta", rows: [{ label: "Motivo", value: "Trasloco" }] }];

const filled = (body: string, answers: object = {}, values: Record<string, string> = {}) =>
  filledSections(body, {
    form,
    answers: answers as Parameters<typeof filledSections>[1]["answers"],
    locale: "it",
    values: { nome: "Anna", motivo: "", ...values },
    allAnswers,
    fileName: (id) => `${id}.pdf`,
  });

describe("paragraphs, headings and items", () => {
  test.each<[string, string, PdfSection[]]>([
    ["one line", "Gentile {{nome}},", [{ paragraphs: ["Gentile Anna,"] }]],
    ["two paragraphs", "Uno.\n\nDue.", [{ paragraphs: ["Uno.", "Due."] }]],
    ["lines of one paragraph", "Uno,\ndue.", [{ paragraphs: ["Uno,\ndue."] }]],
    ["a heading with what follows", "# Esito\nAccolta.", [{ heading: "Esito", paragraphs: ["Accolta."] }]],
    ["two headings", "# Uno\n# Due", [{ heading: "Uno" }, { heading: "Due" }]],
    ["items", "Porta:\n\n- il modulo\n- la marca", [{ paragraphs: ["Porta:", "• il modulo", "• la marca"] }]],
    ["Windows' line ends", "Uno.\r\n\r\nDue.", [{ paragraphs: ["Uno.", "Due."] }]],
    ["nothing", "", []],
  ])("%s", (_, body, sections) => {
    expect(filled(body)).toEqual(sections);
  });

  test("a value in a heading is filled, and where there is none a dash says so", () => {
    expect(filled("# Per {{nome}} {{cognome}}")).toEqual([{ heading: "Per Anna –" }]);
  });

  test("what a citizen typed never becomes a heading, an item or a name to fill", () => {
    const answers = { motivo: "# Accolta\n- {{nome}} {{risposte}}" };
    expect(filled("Motivo: {{risposta:motivo}}", answers)).toEqual([
      { paragraphs: ["Motivo: # Accolta\n- {{nome}} {{risposte}}"] },
    ]);
  });
});

describe("answers", () => {
  test("of a question stand in their line; a question without an answer leaves a dash", () => {
    expect(filled("«{{risposta:motivo}}»", { motivo: "Trasloco" })).toEqual([{ paragraphs: ["«Trasloco»"] }]);
    expect(filled("«{{risposta:motivo}}»")).toEqual([{ paragraphs: ["«–»"] }]);
    expect(filled("«{{risposta:altro}}»", { altro: "x" })).toEqual([{ paragraphs: ["«–»"] }]);
  });

  test("of a repeating group in a line are one after the other", () => {
    const answers = { veicoli: [{ targa: "AA111AA" }, { marca: "Fiat" }, { targa: "BB222BB" }] };
    expect(filled("{{risposta:veicoli.targa}}", answers)).toEqual([{ paragraphs: ["AA111AA, BB222BB"] }]);
  });

  test("that are files are named by the names of the files", () => {
    expect(filled("{{risposta:prova}}", { prova: ["u1", "u2"] })).toEqual([{ paragraphs: ["u1.pdf, u2.pdf"] }]);
  });

  test("all of them stand where they are asked for, between what is before and after", () => {
    expect(filled("Prima.\n\n{{risposte}}\n\n# Dopo")).toEqual([
      { paragraphs: ["Prima."] },
      ...allAnswers,
      { heading: "Dopo" },
    ]);
  });

  test("and a value of the same name as a question is the office's", () => {
    expect(
      filled("{{motivo}} / {{risposta:motivo}}", { motivo: "Trasloco" }, { motivo: "Mancano i documenti" }),
    ).toEqual([{ paragraphs: ["Mancano i documenti / Trasloco"] }]);
  });
});

describe("a repeating group as a table", () => {
  const table = (answers: object) => filled("{{tabella:veicoli}}", answers)[0]?.table;

  test("has a row each, a dash where nothing was answered", () => {
    expect(table({ veicoli: [{ targa: "AA111AA", marca: "Fiat" }, { targa: "BB222BB" }] })).toEqual({
      head: ["Targa", "Marca"],
      rows: [
        ["AA111AA", "Fiat"],
        ["BB222BB", "–"],
      ],
    });
  });

  test("without rows says so by one of dashes", () => {
    expect(table({})).toEqual({ head: ["Targa", "Marca"], rows: [["–", "–"]] });
  });

  test("has as many rows as the citizen gave, however many", () => {
    const many = Array.from({ length: 40 }, (_, row) => ({ targa: `AA${100 + row}AA` }));
    expect(table({ veicoli: many })?.rows).toHaveLength(40);
  });

  test("comes under its heading and paragraph; what follows begins anew", () => {
    expect(
      filled("# Veicoli\nSono questi:\n{{tabella:veicoli}}\nFine.").map((section) => Object.keys(section)),
    ).toEqual([["heading", "paragraphs", "table"], ["paragraphs"]]);
  });

  test("two of them are two sections: neither takes the place of the other", () => {
    expect(filled("{{tabella:veicoli}}\n{{tabella:veicoli}}")).toHaveLength(2);
  });
});

describe("what a template may name", () => {
  test("are the questions by their path and the groups, in the reader's words", () => {
    expect(askableIn(form, "it")).toEqual({
      questions: [
        { path: "motivo", label: "Motivo" },
        { path: "prova", label: "Prova" },
        { path: "veicoli.targa", label: "Veicoli – Targa" },
        { path: "veicoli.marca", label: "Veicoli – Marca" },
      ],
      groups: [{ path: "veicoli", label: "Veicoli" }],
    });
    expect(askableIn(form, "de").questions[0]).toEqual({ path: "motivo", label: "Grund" });
  });

  test("as sets: a question is no group and a group no question", () => {
    const { questions, groups } = asSets(askableIn(form, "it"));
    expect([
      questions.has("veicoli"),
      groups.has("veicoli"),
      questions.has("veicoli.targa"),
      groups.has("motivo"),
    ]).toEqual([false, true, true, false]);
  });
});
