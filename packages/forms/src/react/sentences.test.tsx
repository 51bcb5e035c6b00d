import { locales } from "@sportello/domain/locales";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { onePage, today } from "../testing/permit-form.ts";
import { wordsOf } from "../words.ts";
import { FormPage } from "./form-page.tsx";
import { sentences } from "./sentences.ts";

describe("hints one after the other", () => {
  test.each([
    [["Come sul documento", "Ad esempio 27 3 1980"], "Come sul documento. Ad esempio 27 3 1980"],
    [["Come sul documento.", "Ad esempio 27 3 1980"], "Come sul documento. Ad esempio 27 3 1980"],
    [["Sei sicuro?", "Pensaci"], "Sei sicuro? Pensaci"],
    [["Scegli tra:", "uno o due"], "Scegli tra: uno o due"],
    [["  Spazi  ", "", "Fine."], "Spazi. Fine."],
    [["Da sola"], "Da sola"],
    [["", ""], ""],
    [[], ""],
  ])("%j are read as «%s»", (parts, text) => {
    expect(sentences(...parts)).toBe(text);
  });
});

describe("what a question adds to the hint of the form", () => {
  const hintOf = (question: object, locale: (typeof locales)[number] = "it") => {
    const html = renderToStaticMarkup(
      <FormPage
        form={onePage({ key: "q", label: "Domanda", ...question })}
        page="page"
        answers={{}}
        locale={locale}
        today={today}
        action="/"
      />,
    );
    return /<small class="form-text" id="field-q-hint">([^<]*)<\/small>/.exec(html)?.[1]?.replaceAll("&#x27;", "'");
  };

  test.each([
    [{ type: "day" }, "dayHint"],
    [{ type: "municipality" }, "municipalityHint"],
    [{ type: "currency" }, "currencyHint"],
  ] as const)(
    "%o: its own words stand alone, or after the form's with one full stop between, in every language",
    (question, word) => {
      for (const locale of locales) {
        const own = wordsOf(locale)[word];
        expect(hintOf(question, locale)).toBe(own);
        for (const description of ["Come sul documento", "Come sul documento."])
          expect(hintOf({ ...question, description }, locale)).toBe(`Come sul documento. ${own}`);
      }
    },
  );

  test("a file says what it takes after what the form says of it", () => {
    expect(hintOf({ type: "file", description: "Fronte e retro", filePattern: ".pdf", fileMaxSize: "2MB" })).toBe(
      "Fronte e retro. Formati ammessi: PDF. Dimensione massima: 2 MB.",
    );
    expect(hintOf({ type: "file", description: "Fronte e retro" })).toBe("Fronte e retro");
    expect(hintOf({ type: "file", fileMaxSize: "500KB" })).toBe("Dimensione massima: 500 KB.");
    expect(hintOf({ type: "file" })).toBeUndefined();
  });

  test("a text has no hint but the form's", () => {
    expect([hintOf({ type: "textfield" }), hintOf({ type: "textfield", description: "Per esteso" })]).toEqual([
      undefined,
      "Per esteso",
    ]);
  });
});
