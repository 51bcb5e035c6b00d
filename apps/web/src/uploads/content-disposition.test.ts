import fc from "fast-check";
import { expect, test } from "vitest";
import { contentDisposition } from "./content-disposition.ts";

test.each([
  ["ricevuta.pdf", `attachment; filename="ricevuta.pdf"; filename*=UTF-8''ricevuta.pdf`],
  [
    "carta d'identità.pdf",
    `attachment; filename="carta d'identita.pdf"; filename*=UTF-8''carta%20d%27identit%C3%A0.pdf`,
  ],
  ['a"b\\c.pdf', `attachment; filename="a_b_c.pdf"; filename*=UTF-8''a%22b%5Cc.pdf`],
  ["文.pdf", `attachment; filename=".pdf"; filename*=UTF-8''%E6%96%87.pdf`],
])("%s is saved under its name", (name, header) => {
  expect(contentDisposition(name)).toBe(header);
});

test("no file name can add a header or end the value early", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const header = contentDisposition(name);
      expect(header).toMatch(/^attachment; filename="[^"\\\r\n]+"; filename\*=UTF-8''[\w.!~%-]*$/);
      expect(() => new Headers({ "Content-Disposition": header })).not.toThrow();
    }),
  );
});
