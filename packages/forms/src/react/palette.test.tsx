import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { everyType, formWith } from "../testing/every-type.ts";
import { onePage, today } from "../testing/permit-form.ts";
import { FormPage, type FormPageProps } from "./form-page.tsx";

const show = (form: FormPageProps["form"], props: Partial<FormPageProps> = {}) =>
  renderToStaticMarkup(
    <FormPage form={form} page="page" answers={{}} locale="it" today={today} action="/" {...props} />,
  );
const showOne = (question: object, props: Partial<FormPageProps> = {}) =>
  show(onePage({ key: "q", label: "Domanda", ...question }), props);

describe("every type of the palette", () => {
  test.each(everyType)(
    "$type is a control with a label of its own, and its name is what the server reads",
    (example) => {
      const rows = example.type === "datagrid" || example.type === "editgrid" ? { q: [{}] } : {};
      const html = show(formWith(example), { answers: rows });
      const ids = [...html.matchAll(/<(?:input|select|textarea)(?![^>]*type="hidden")[^>]*\bid="([^"]+)"/g)].map(
        ([, id]) => id,
      );
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) expect(html).toContain(`for="${id}"`);
      for (const [name] of example.posted) if (example.type !== "file") expect(html).toContain(`name="${name}"`);
      expect(html).not.toMatch(/ style=|<script/);
    },
  );

  test.each(["it", "de", "en"] as const)("speaks %s where the palette itself has words", (locale) => {
    const words = {
      it: ["Numero civico", "Giorno", "Sì"],
      de: ["Hausnummer", "Tag", "Ja"],
      en: ["House number", "Day", "Yes"],
    };
    const html = show(
      onePage(
        { type: "address", key: "a", label: "A" },
        { type: "day", key: "d", label: "D" },
        { type: "yesno", key: "y", label: "Y" },
      ),
      { locale },
    );
    for (const word of words[locale]) expect(html).toContain(word);
  });
});

describe("a day in three parts", () => {
  test("keeps what was typed, also when it is no day", () => {
    const html = showOne({ type: "day" }, { answers: { q: "1980-13-07" } });
    expect(html).toMatch(/name="q\.day"[^>]*value="7"/);
    expect(html).toMatch(/name="q\.month"[^>]*value="13"/);
  });

  test("names the parts of a birthday for browsers that know it", () => {
    expect(showOne({ type: "day", profile: "birthDate" })).toMatch(/autoComplete="bday-year"/i);
    expect(showOne({ type: "day" })).not.toMatch(/bday/);
  });

  test("is the target of its error", () => {
    expect(showOne({ type: "day" }, { errors: [{ path: "q", code: "date" }] })).toMatch(
      /href="#field-q"[\s\S]*id="field-q"[^>]*name="q\.day"/,
    );
  });
});

describe("what people know in a certain writing", () => {
  test.each([
    ["fiscalCode", "code"],
    ["iban", "iban"],
    ["plate", "plate"],
    ["currency", "amount"],
  ])("%s is tidied as %s when the field is left", (type, mask) => {
    expect(showOne({ type })).toContain(`data-mask="${mask}"`);
  });

  test("is shown again in that writing", () => {
    expect(showOne({ type: "iban" }, { answers: { q: "IT60X0542811101000000123456" } })).toContain(
      'value="IT60 X054 2811 1010 0000 0123 456"',
    );
    expect(showOne({ type: "currency" }, { answers: { q: 123_450 } })).toContain('value="1.234,50"');
  });
});

describe("a municipality", () => {
  test("is a text with a list that the island fills; no name of a municipality is in the page", () => {
    const html = showOne({ type: "municipality" });
    expect(html).toContain('list="field-q-list"');
    expect(html).toContain('<datalist id="field-q-list" aria-label="Domanda"></datalist>');
  });
});

describe("cards of an edit grid", () => {
  const form = onePage({
    type: "editgrid",
    key: "people",
    label: "Persona",
    components: [
      { type: "textfield", key: "name", label: "Nome" },
      { type: "email", key: "mail", label: "E-mail" },
    ],
  });

  test("are closed where they are filled in and say their first answers", () => {
    const html = show(form, { answers: { people: [{ name: "Anna", mail: "a@b.it" }] } });
    expect(html).toMatch(/<details(?![^>]*open)[^>]*>/);
    expect(html).toContain("Anna · a@b.it");
    expect(html).toContain('name="people.0.name"');
  });

  test("stand open while they are empty or wrong", () => {
    expect(show(form, { answers: { people: [{}] } })).toMatch(/<details[^>]*open/);
    expect(
      show(form, {
        answers: { people: [{ name: "Anna", mail: "x" }] },
        errors: [{ path: "people.0.mail", code: "email" }],
      }),
    ).toMatch(/<details[^>]*open/);
  });

  test("can be taken away and added without scripts", () => {
    const html = show(form, { answers: { people: [{ name: "Anna" }] } });
    expect(html).toMatch(/<button[^>]*value="people\.0"[^>]*name="_remove"/);
    expect(html).toMatch(/<button[^>]*value="people"[^>]*name="_add"/);
  });
});

describe("what arranges questions", () => {
  const field = (key: string) => ({ type: "textfield", key, label: key });
  test("keeps two questions of one column together", () => {
    const html = show(
      onePage({
        type: "columns",
        key: "two",
        columns: [{ components: [field("a"), field("b")] }, { components: [field("c")] }],
      }),
    );
    expect(html.match(/col-12 col-md/g)).toHaveLength(2);
  });

  test("draws a table with headings for whoever hears it", () => {
    const html = show(
      onePage({
        type: "table",
        key: "t",
        header: ["Prima", "Seconda"],
        rows: [[{ components: [field("a")] }, { components: [field("b")] }]],
      }),
    );
    expect(html.match(/<th scope="col">/g)).toHaveLength(2);
    expect(html.match(/<td>/g)).toHaveLength(2);
  });
});
