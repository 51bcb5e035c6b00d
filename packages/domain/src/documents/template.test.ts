import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillPieces, parseTemplate, templateFaults, templateValues, titleFaults } from "./template.ts";

const askable = { questions: new Set(["targa", "mezzi.targa", "indirizzo.via"]), groups: new Set(["mezzi"]) };
const faults = (text: string) => templateFaults(text, askable).map(({ code, name }) => `${code} ${name}`);
const text = (one: string) => ({ kind: "text", text: one });
const value = (name: string) => ({ kind: "value", name });

describe("the text of a template", () => {
  test("is headings, paragraphs, items, tables", () => {
    expect(
      parseTemplate(
        "# Autorizzazione\n\nSi autorizza {{ nome }} {{cognome}}\nper la targa {{risposta:targa}}.\n\n- primo\n- secondo: {{ente}}\n\n{{tabella:mezzi}}\n{{risposte}}\nFirmato",
      ),
    ).toEqual([
      { kind: "heading", pieces: [text("Autorizzazione")] },
      {
        kind: "paragraph",
        pieces: [
          text("Si autorizza "),
          value("nome"),
          text(" "),
          value("cognome"),
          text("\nper la targa "),
          value("risposta:targa"),
          text("."),
        ],
      },
      { kind: "item", pieces: [text("primo")] },
      { kind: "item", pieces: [text("secondo: "), value("ente")] },
      { kind: "table", group: "mezzi" },
      { kind: "answers" },
      { kind: "paragraph", pieces: [text("Firmato")] },
    ]);
  });

  test.each(["", "\n\n  \n", "\r\n\r\n"])("of nothing is nothing (%j)", (empty) =>
    expect(parseTemplate(empty)).toEqual([]),
  );

  test("with lines ended as on Windows is the same", () => {
    expect(parseTemplate("# A\r\n\r\nuno\r\ndue\r\n")).toEqual(parseTemplate("# A\n\nuno\ndue\n"));
  });

  test("loses no word, whatever is written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("uno", "# due", "- tre", "", "{{nome}}", "quattro {{ente}} cinque", "#sei", "-7")),
        (lines) => {
          const told = parseTemplate(lines.join("\n"))
            .map((block) => ("pieces" in block ? fillPieces(block.pieces, (name) => `<${name}>`) : ""))
            .join(" ");
          for (const word of ["uno", "due", "tre", "quattro", "cinque", "#sei", "-7"]) {
            const written = lines.flatMap((line) => line.split(" ")).filter((one) => one === word).length;
            expect(told.split(/\s+/).filter((one) => one === word)).toHaveLength(written);
          }
        },
      ),
    );
  });
});

describe("what is named between braces", () => {
  test.each(templateValues)("may be {{%s}}", (name) => expect(faults(`Testo {{${name}}} e altro`)).toEqual([]));

  test.each([
    ["an answer", "{{risposta:indirizzo.via}} e {{ risposta:mezzi.targa }}"],
    ["a repeating group on its line", "Elenco\n\n  {{tabella:mezzi}}  \n"],
    ["all answers on their line", "{{risposte}}"],
    ["nothing", "Solo testo, con { una } graffa"],
  ])("is right: %s", (_what, one) => expect(faults(one)).toEqual([]));

  test.each([
    ["a name nobody knows", "Gentile {{nomee}}", ["unknown nomee"]],
    ["an empty name", "Gentile {{ }}", ["unknown "]],
    ["a question that is not in the form", "{{risposta:colore}}", ["unknown risposta:colore"]],
    ["a question where a group is meant", "{{tabella:targa}}", ["unknown tabella:targa"]],
    ["a table inside a sentence", "Ecco {{tabella:mezzi}}", ["not_alone tabella:mezzi"]],
    ["all answers inside a sentence", "Risposte: {{risposte}}", ["not_alone risposte"]],
    ["braces that are not closed", "Gentile {{nome", ["unclosed {{nome"]],
    ["braces that were not opened", "Gentile nome}}", ["unclosed }}"]],
    ["more than one", "{{a}} {{b}}", ["unknown a", "unknown b"]],
  ])("is refused: %s", (_what, one, wanted) => expect(faults(one)).toEqual(wanted));
});

test("a title is one line: neither tables nor all answers have a place in it", () => {
  expect(titleFaults("Autorizzazione {{pratica}}", askable)).toEqual([]);
  expect(titleFaults("{{risposte}}", askable)).toEqual([{ code: "not_alone", name: "risposte" }]);
  expect(titleFaults("{{tabella:mezzi}}", askable)).toEqual([{ code: "not_alone", name: "tabella:mezzi" }]);
  expect(titleFaults("{{nomee}}", askable)).toEqual([{ code: "unknown", name: "nomee" }]);
});

describe("filling", () => {
  test("puts values where they are named, and a dash where there is none", () => {
    const [block] = parseTemplate("{{nome}} – {{risposta:targa}}");
    expect(block?.kind === "paragraph" && fillPieces(block.pieces, (name) => (name === "nome" ? "Mario" : ""))).toBe(
      "Mario – –",
    );
  });

  test("never reads a value as markup or as a name", () => {
    fc.assert(
      fc.property(fc.constantFrom("{{motivo}}", "# Titolo", "- voce", "a\n\n# b", "}} {{", "$&", "$1"), (nasty) => {
        const blocks = parseTemplate("Gentile {{nome}}, addio.");
        expect(blocks).toHaveLength(1);
        const [block] = blocks;
        expect(block && "pieces" in block ? fillPieces(block.pieces, () => nasty) : "").toBe(
          `Gentile ${nasty}, addio.`,
        );
      }),
    );
  });
});
