import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { TextArea, textAreaTag } from "./text-area.tsx";

/** What an HTML parser reads back: the text of the element, its first line break swallowed. */
const readBack = (tag: string): string =>
  (/^<textarea[^>]*>([\s\S]*)<\/textarea>$/.exec(tag)?.[1] ?? "")
    .replace(/^\n/, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

describe("a text of several lines", () => {
  test("stands in the page with its name, its label's id and what was saved", () => {
    const html = renderToStaticMarkup(
      <TextArea
        attributes={{
          id: "field-notes",
          name: "notes",
          rows: 4,
          required: true,
          readonly: undefined,
          "aria-invalid": false,
        }}
        text="Due righe"
      />,
    );
    expect(html).toBe('<div><textarea id="field-notes" name="notes" rows="4" required="">Due righe</textarea></div>');
  });

  test("cannot end itself, whatever was written", () => {
    expect(textAreaTag({ placeholder: '"><script>alert(1)</script>' }, "</textarea><script>alert(1)</script>")).toBe(
      '<textarea placeholder="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>',
    );
  });

  test("is read back as it was written: brackets, quotes, entities and line breaks at the beginning", () => {
    const text = fc
      .array(fc.constantFrom("<", ">", "&", '"', "'", "\n", "&lt;", "</textarea>", "<!--", "è", "€", "Via Roma 1"), {
        maxLength: 12,
      })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (written) => {
        const tag = textAreaTag({ name: "notes" }, written);
        expect(tag.match(/<\/textarea>/g)).toHaveLength(1);
        expect(tag.match(/</g)).toHaveLength(2);
        expect(readBack(tag)).toBe(written);
      }),
      { numRuns: 500 },
    );
  });
});
