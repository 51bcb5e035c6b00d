import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legalSections, longestLegalText, SaveLegalText } from "./legal-texts.ts";

describe("a legal text", () => {
  it("is cut at its headings, with an introduction before the first", () => {
    expect(legalSections("Chi siamo.\n\n## Titolare\nIl Comune.\n\n# Diritti #\nPuoi chiedere:\n- la copia")).toEqual({
      intro: "Chi siamo.",
      sections: [
        { title: "Titolare", text: "Il Comune." },
        { title: "Diritti", text: "Puoi chiedere:\n- la copia" },
      ],
    });
  });

  it("without headings is all introduction; deeper headings stay in their section", () => {
    expect(legalSections("Solo testo")).toEqual({ intro: "Solo testo", sections: [] });
    expect(legalSections("## A\n### B\nc").sections).toEqual([{ title: "A", text: "### B\nc" }]);
  });

  it("loses no word that was written", () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), word), { maxLength: 20 }), (lines) => {
        const { intro, sections } = legalSections(
          lines.map(([isHeading, text]) => (isHeading ? `## ${text}` : text)).join("\n"),
        );
        const told = [intro, ...sections.flatMap(({ title, text }) => [title, text])]
          .join("\n")
          .split("\n")
          .filter(Boolean);
        expect(told).toEqual(lines.map(([, text]) => text));
      }),
    );
  });

  it("has an end", () => {
    expect(SaveLegalText.safeParse({ kind: "privacy", text: { it: "x".repeat(longestLegalText + 1) } }).success).toBe(
      false,
    );
    expect(SaveLegalText.safeParse({ kind: "cookies", text: { it: "x" } }).success).toBe(false);
  });
});
