import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mentionedIn, partsOfNote, withMention } from "./mentions.ts";

const anna = { id: "1", name: "Anna Lombardi" };
const annaMaria = { id: "2", name: "Anna Lombardini" };
const paolo = { id: "3", name: "Paolo Ferri" };
const all = [anna, annaMaria, paolo];

describe("a note", () => {
  test.each([
    ["Guarda @Anna Lombardi", ["1"]],
    ["@Paolo Ferri e @Anna Lombardi: fate voi", ["1", "3"]],
    ["@Anna Lombardini, tocca a te", ["2"]],
    ["@Anna Lombardini e @Anna Lombardi", ["1", "2"]],
    ["Anna Lombardi lo sa", []],
    ["scrivi a anna@lombardi.it", []],
    ["", []],
  ])("%j mentions %j", (text, ids) => {
    expect(mentionedIn(text, all).map(({ id }) => id)).toEqual(ids);
  });

  test("names a colleague once, with a blank before it", () => {
    expect(withMention("", paolo, all)).toBe("@Paolo Ferri ");
    expect(withMention("Vedi", paolo, all)).toBe("Vedi @Paolo Ferri ");
    expect(withMention("Vedi ", paolo, all)).toBe("Vedi @Paolo Ferri ");
    expect(withMention("Vedi @Paolo Ferri", paolo, all)).toBe("Vedi @Paolo Ferri");
  });

  test("is shown whole, whatever it mentions", () => {
    const names = all.map(({ name }) => name);
    expect(partsOfNote("Chiedi a @Paolo Ferri oggi", names)).toEqual([
      { text: "Chiedi a ", isMention: false },
      { text: "@Paolo Ferri", isMention: true },
      { text: " oggi", isMention: false },
    ]);
    const piece = fc.oneof(fc.string(), fc.constantFrom(...names.map((name) => `@${name}`)));
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join("")),
        (text) => {
          expect(
            partsOfNote(text, names)
              .map((part) => part.text)
              .join(""),
          ).toBe(text);
        },
      ),
    );
  });
});
