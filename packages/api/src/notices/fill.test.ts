import { type Locale, locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { catalogue } from "../catalogue/catalogue.ts";
import { asHtml, fill, placeholders, placeholdersIn, type Placeholder } from "./fill.ts";
import { usualTexts } from "./texts.ts";

const values = Object.fromEntries(placeholders.map((name) => [name, `<${name}>`])) as Record<Placeholder, string>;

describe("the text of a mail", () => {
  test("has its placeholders filled", () => {
    expect(fill("Gentile {{nome}}, pratica {{ pratica }}", { ...values, nome: "Ada", pratica: "AN 1" })).toBe(
      "Gentile Ada, pratica AN 1",
    );
  });

  test("says what stands between its braces, known or not", () => {
    expect(placeholdersIn("{{nome}} {{ Pratica }} {{}} {no} {{due parole}}")).toEqual([
      "nome",
      "Pratica",
      "",
      "due parole",
    ]);
  });

  test("keeps a placeholder that does not exist, for the office to see", () => {
    expect(fill("{{nmoe}}", values)).toBe("{{nmoe}}");
  });

  test("does not leave a hole where there is no reason", () => {
    expect(fill("Accolta.\n\n{{motivo}}\n\nSaluti", { ...values, motivo: "" })).toBe("Accolta.\n\nSaluti");
  });

  test("does not fill what somebody typed into a value", () => {
    expect(fill("{{motivo}}", { ...values, motivo: "{{link}}" })).toBe("{{link}}");
  });

  test("is no markup as HTML, except for links", () => {
    const html = asHtml('Un <b>"testo"</b> & altro\n\nhttps://comune.example/it/x?a=1&b=2', "it");
    expect(html).toContain("Un &lt;b&gt;&quot;testo&quot;&lt;/b&gt; &amp; altro");
    expect(html).toContain('<a href="https://comune.example/it/x?a=1&amp;b=2">');
  });
});

const texts = [
  ...Object.entries(usualTexts).map(([name, text]) => ({ name, text, languages: locales as readonly Locale[] })),
  ...catalogue.flatMap(({ slug, options, languages }) =>
    Object.entries(options.messages).map(([moment, text]) => ({ name: `${slug} ${moment}`, text, languages })),
  ),
];

test.each(texts)("the text for $name has every placeholder known, in $languages", ({ text, languages }) => {
  for (const part of [text.subject, text.text]) {
    for (const words of languages.map((language) => part[language] ?? "")) {
      expect(words).not.toBe("");
      expect(fill(words, values)).not.toMatch(/\{\{/);
    }
  }
});
