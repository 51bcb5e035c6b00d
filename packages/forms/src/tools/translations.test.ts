import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onePage, permitForm } from "../testing/permit-form.ts";
import { applyTranslations, translatable } from "./translatable.ts";
import { fromTranslationCsv, toTranslationCsv } from "./translation-csv.ts";
import { fromXliff, toXliff } from "./xliff.ts";

const form = onePage(
  {
    type: "textfield",
    key: "name",
    label: "Nome",
    description: "Come sul documento",
    validate: { customMessage: "Solo lettere" },
    translations: { de: { label: "Name" } },
  },
  {
    type: "radio",
    key: "kind",
    label: "Tipo",
    values: [
      { label: "Auto", value: "car" },
      { label: "Moto", value: "bike", translations: { en: { label: "Motorbike" } } },
    ],
  },
  {
    type: "columns",
    key: "two",
    columns: [
      {
        components: [
          {
            type: "datagrid",
            key: "rows",
            label: "Riga",
            addAnother: "Aggiungi",
            components: [{ type: "textfield", key: "name", label: "Nome nella riga" }],
          },
        ],
      },
    ],
  },
  { type: "content", key: "note", text: '=Leggi & < bene, "tutto";\nriga due' },
);

describe("the texts of a form", () => {
  test("are all listed with the component they belong to, choices too, and what is translated", () => {
    expect(
      translatable(form).map(({ id, it, de, en }) => [id, it, de, en].map((part) => part ?? "-").join(" | ")),
    ).toEqual([
      "page:title | Pagina | - | -",
      "name:label | Nome | Name | -",
      "name:description | Come sul documento | - | -",
      "name:customMessage | Solo lettere | - | -",
      "kind:label | Tipo | - | -",
      "kind[car]:label | Auto | - | -",
      "kind[bike]:label | Moto | - | Motorbike",
      "rows:label | Riga | - | -",
      "rows:addAnother | Aggiungi | - | -",
      "rows.name:label | Nome nella riga | - | -",
      'note:text | =Leggi & < bene, "tutto";\nriga due | - | -',
    ]);
  });

  test("are put where they belong, and unknown ones are told", () => {
    const { form: translated, unknown } = applyTranslations(form, "de", {
      "kind[car]:label": "Auto (de)",
      "rows.name:label": "Name in der Zeile",
      "name:label": "Vorname",
      "gone:label": "x",
      "name:title": "y",
    });
    expect(unknown).toEqual(["gone:label", "name:title"]);
    const texts = Object.fromEntries(translatable(translated).map(({ id, de }) => [id, de]));
    expect(texts).toMatchObject({
      "kind[car]:label": "Auto (de)",
      "rows.name:label": "Name in der Zeile",
      "name:label": "Vorname",
      "page:title": undefined,
    });
    expect(translatable(form).find(({ id }) => id === "name:label")?.de).toBe("Name");
  });

  test("an empty one takes the translation away", () => {
    expect(
      translatable(applyTranslations(form, "de", { "name:label": "" }).form).find(({ id }) => id === "name:label")?.de,
    ).toBeUndefined();
  });

  test("all given back make the same form again", () => {
    const texts = (language: "de" | "en") =>
      Object.fromEntries(
        translatable(permitForm).flatMap((text) => (text[language] === undefined ? [] : [[text.id, text[language]]])),
      );
    expect(applyTranslations(applyTranslations(permitForm, "de", texts("de")).form, "en", texts("en"))).toEqual({
      form: permitForm,
      unknown: [],
    });
  });
});

const anyText = fc
  .string({ unit: "grapheme", maxLength: 40 })
  .filter((text) => text.trim() !== "" && !/[\p{Cc}\uFFFE\uFFFF]/u.test(text));

describe.each(["1.2", "2.0"] as const)("XLIFF %s", (version) => {
  test("carries every text to the translator and back, whatever it says", () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const { form: translated } = applyTranslations(form, "de", { "name:label": one, "note:text": other });
        const read = fromXliff(toXliff(translatable(translated), "de", version, "permesso"));
        expect(read).toEqual({ ok: true, value: { language: "de", texts: { "name:label": one, "note:text": other } } });
      }),
    );
  });

  test("says what needs work", () => {
    expect(toXliff(translatable(form), "de", version, "permesso")).toContain(
      version === "1.2" ? 'state="needs-translation"' : 'state="initial"',
    );
  });
});

describe("a file that came back", () => {
  test.each([
    ["", "not_xliff"],
    ["no xml", "not_xliff"],
    ["<xliff", "not_xliff"],
    ["<other/>", "not_xliff"],
    ['<xliff version="2.0" srcLang="it" trgLang="fr"><file id="f"/></xliff>', "unknown_language"],
    [
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><xliff version="2.0" trgLang="de"><file id="f">&a;</file></xliff>',
      "not_xliff",
    ],
    ["x".repeat(5_000_001), "too_large"],
  ])("that is %.40s… is refused as %s", (file, refusal) => {
    expect(fromXliff(file)).toEqual({ ok: false, refusal });
  });

  test("of a regional language and with groups is read", () => {
    const file =
      '<xliff version="2.0" srcLang="it" trgLang="de-IT"><file id="f"><group id="g"><unit id="name:label"><segment><source>Nome</source><target>Vorname</target></segment></unit></group></file></xliff>';
    expect(fromXliff(file)).toEqual({ ok: true, value: { language: "de", texts: { "name:label": "Vorname" } } });
  });
});

describe("a table of translations", () => {
  test("carries every text to the spreadsheet and back, formulas harmless on the way", () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => !text.startsWith("'")),
        (one) => {
          const { form: translated } = applyTranslations(form, "de", { "name:label": one });
          expect(fromTranslationCsv(toTranslationCsv(translatable(translated)))).toMatchObject({
            ok: true,
            value: { de: { "name:label": one }, en: { "kind[bike]:label": "Motorbike" } },
          });
        },
      ),
    );
    expect(toTranslationCsv(translatable(form))).toContain("\"'=Leggi & < bene");
  });

  test("with commas, as other spreadsheets write it, is read", () => {
    expect(fromTranslationCsv('id,en,it\nname:label,"First, name",Nome\n')).toEqual({
      ok: true,
      value: { de: {}, en: { "name:label": "First, name" } },
    });
  });

  test.each([
    ["a;b\n1;2", "not_csv"],
    ['id;de\n"open', "not_csv"],
  ])("%j is none", (file, refusal) => {
    expect(fromTranslationCsv(file)).toEqual({ ok: false, refusal });
  });
});
