import { templateFaults } from "@sportello/domain/documents/template";
import { describe, expect, test } from "vitest";
import { faultsOf, type Words, withName, writtenIn } from "./written-template.ts";

const askable = { questions: new Set(["via"]), groups: new Set(["mezzi"]) };
const none = { title: "", body: "" };
const words = (it: Partial<Words["it"]>, de: Partial<Words["de"]> = {}): Words => ({
  it: { title: "Titolo", body: "Testo", ...it },
  de: { ...none, ...de },
  en: none,
});

describe("a template as it is written", () => {
  test("is right with what the form has", () => {
    expect(
      faultsOf(words({ title: "N. {{pratica}}", body: "{{risposta:via}}\n{{tabella:mezzi}}" }), "it", askable),
    ).toEqual({ title: null, body: null });
  });

  test.each([
    ["no title", words({ title: " " }), { title: { kind: "required" }, body: null }],
    ["no text", words({ body: "" }), { title: null, body: { kind: "required" } }],
    ["a name nobody knows", words({ body: "{{nomee}}" }), { title: null, body: { kind: "unknown", name: "nomee" } }],
    [
      "a table in the title",
      words({ title: "{{tabella:mezzi}}" }),
      { title: { kind: "not_alone", name: "tabella:mezzi" }, body: null },
    ],
    [
      "a table in a sentence",
      words({ body: "Ecco {{tabella:mezzi}}" }),
      { title: null, body: { kind: "not_alone", name: "tabella:mezzi" } },
    ],
    ["open braces", words({ body: "{{nome" }), { title: null, body: { kind: "unclosed", name: "{{nome" } }],
  ])("says what is wrong: %s", (_what, written, wanted) => expect(faultsOf(written, "it", askable)).toEqual(wanted));

  test("may be in Italian alone; another language is whole or not at all", () => {
    expect(faultsOf(words({}), "de", askable)).toEqual({ title: null, body: null });
    expect(faultsOf(words({}, { body: "Text" }), "de", askable)).toEqual({ title: { kind: "required" }, body: null });
    expect(writtenIn(words({ title: " Titolo " }), "title")).toEqual({ it: "Titolo" });
    expect(writtenIn(words({}, { title: "Titel", body: "Text" }), "body")).toEqual({ it: "Testo", de: "Text" });
  });

  test("a name is put where the cursor stands, over what is selected", () => {
    expect(withName("Ciao mondo!", 5, 10, "nome", false)).toEqual({ text: "Ciao {{nome}}!", cursor: 13 });
    expect(withName("", 0, 0, "nome", false)).toEqual({ text: "{{nome}}", cursor: 8 });
  });

  test.each([
    ["Ecco qui", 4],
    ["", 0],
    ["uno\ndue", 4],
    ["uno\n", 4],
  ])("a table put into %j at %d stands on a line of its own", (text, at) => {
    expect(templateFaults(withName(text, at, at, "tabella:mezzi", true).text, askable)).toEqual([]);
  });
});
