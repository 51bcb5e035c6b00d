import fc from "fast-check";
import { expect, test } from "vitest";
import { extensionOf, looksRunnable, uploadName } from "./upload-name.ts";

test.each([
  ["domanda.pdf", "domanda.pdf"],
  ["../../etc/passwd.pdf", "passwd.pdf"],
  ["C:\\Users\\Mario\\carta.jpg", "carta.jpg"],
  [".nascosto.pdf", "nascosto.pdf"],
  ["a\r\nb\u0000.pdf", "ab.pdf"],
  ['un "nome" <strano>.pdf', "un _nome_ _strano_.pdf"],
  ["caffe\u0300.pdf", "caffè.pdf"],
  ["  due   spazi .pdf. ", "due spazi .pdf"],
])("a file sent as %j is called %j", (given, name) => {
  expect(uploadName(given)).toBe(name);
});

test("a long name is cut before its extension", () => {
  const name = uploadName(`${"è".repeat(300)}.pdf`);
  expect([Array.from(name).length, extensionOf(name)]).toEqual([120, "pdf"]);
});

test("no name contains a folder, a control character or more than 120 characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
      const name = uploadName(given);
      expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}]/u);
      expect(Array.from(name).length).toBeLessThanOrEqual(120);
    }),
  );
});

test.each([
  ["fattura.exe.pdf", true],
  ["pagina.html", true],
  ["Autocertificazione.pdf", false],
  ["example.community.pdf", false],
])("%s looks like something that runs: %s", (name, runs) => {
  expect(looksRunnable(name)).toBe(runs);
});
