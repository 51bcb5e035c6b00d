import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Answers } from "../answers.ts";
import type { FormDefinition } from "../definition.ts";
import type { FieldError } from "../field-error.ts";
import { arbitraryForm } from "../testing/arbitrary-form.ts";
import { everyType, formWith } from "../testing/every-type.ts";
import { onePage, permitForm, today, upload } from "../testing/permit-form.ts";
import { validate } from "../validate.ts";
import { FormPage, type FormPageProps } from "./form-page.tsx";

const shown = (
  form: FormDefinition,
  page: string,
  answers: Answers,
  errors: readonly FieldError[],
  more: Partial<FormPageProps> = {},
): string =>
  renderToStaticMarkup(
    <FormPage
      form={form}
      page={page}
      answers={answers}
      errors={errors}
      locale="it"
      today={today}
      action="/"
      {...more}
    />,
  );
const listed = (html: string) =>
  [...html.matchAll(/<li><a href="#([^"]*)">([^<]*)<\/a><\/li>/g)].map(([, to = "", text = ""]) => ({ to, text }));
const countOf = (html: string, id: string): number => html.split(` id="${id}"`).length - 1;

/** What is wrong with how a page tells its errors: a link that leads nowhere, an error that is said in one place only. */
const faults = (html: string, errors: readonly FieldError[]): string[] => {
  const links = listed(html);
  const wrong = links.filter(({ to }) => countOf(html, to) !== 1).map(({ to }) => `${to} is not there once`);
  for (const path of new Set(errors.map(({ path }) => path))) {
    const id = `field-${path.replaceAll(".", "-")}`;
    if (!links.some(({ to }) => to === id)) wrong.push(`${path} is not listed`);
    if (countOf(html, `${id}-error`) !== 1) wrong.push(`${path} has no words beside it`);
  }
  return wrong;
};

describe("every error is told twice, on top with a link and beside its field", () => {
  test.each(everyType)("for a $type that is required and left empty", (example) => {
    const form = formWith({ ...example, component: { ...example.component, validate: { required: true } } });
    const { errors } = validate(form, {}, { today, page: "page" });
    expect(faults(shown(form, "page", {}, errors), errors)).toEqual([]);
  });

  test("in whatever form, whatever is missing or made up", () => {
    fc.assert(
      fc.property(
        arbitraryForm,
        fc.dictionary(
          fc.constantFrom("question1", "choice2", "question3", "choice1", "datagrid4", "address1"),
          fc.constantFrom("a", "zz", ""),
        ),
        (form, answers) => {
          for (const { key } of form.components) {
            // What no question asks is never stored, so no page is drawn of it.
            const errors = validate(form, answers, { today, page: key }).errors.filter(
              ({ code }) => code !== "unknown_field",
            );
            expect(faults(shown(form, key, answers, errors), errors)).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("in the rows of a group: of one row, of the number of rows, of two rows that say the same", () => {
    const form = onePage({
      type: "datagrid",
      key: "people",
      label: "Persona",
      validate: { required: true, minLength: 3 },
      components: [
        { type: "fiscalCode", key: "code", label: "Codice", uniqueInRows: true },
        { type: "day", key: "born", label: "Nascita" },
        { type: "radio", key: "kind", label: "Tipo", values: [{ label: "A", value: "a" }] },
      ],
    });
    const people = [
      { code: "RSSMRA80A01H501U", born: "1980-13-01", kind: "zz" },
      { code: "RSSMRA80A01H501U", born: "", kind: "a" },
    ];
    const { errors } = validate(form, { people }, { today, page: "page" });
    expect(errors.length).toBeGreaterThanOrEqual(3);
    const body = shown(form, "page", { people }, errors);
    expect(faults(body, errors)).toEqual([]);
    expect(listed(body).map(({ text }) => text)).toContainEqual(expect.stringMatching(/^Nascita \(1\): /));
  });

  test("of what the identity says, too: it cannot be corrected here, but it is found", () => {
    const form = onePage({
      type: "datetime",
      key: "born",
      label: "Data di nascita",
      locked: true,
      profile: "birthDate",
      validate: { maxDate: "today-18y" },
    });
    const errors: FieldError[] = [{ path: "born", code: "date_too_late", params: { max: "2008-11-23" } }];
    const body = shown(form, "page", { born: "2012-01-01" }, errors, { locked: { born: "2012-01-01" } });
    expect(faults(body, errors)).toEqual([]);
    expect(body).toMatch(/<div class="single-line-info" id="field-born" tabindex="-1">.*?1 gennaio 2012/i);
  });

  test("one line for each question, however much is wrong with it", () => {
    const errors: FieldError[] = [
      { path: "email", code: "required" },
      { path: "email", code: "email" },
    ];
    expect(listed(shown(permitForm, "applicantPage", {}, errors))).toHaveLength(1);
  });

  test("an error of a question the page does not have is told by its path, and breaks nothing", () => {
    const body = shown(permitForm, "applicantPage", {}, [{ path: "ghost.0.x", code: "unknown_field" }]);
    expect(listed(body)[0]?.text).toMatch(/^ghost\.0\.x \(1\): /);
  });
});

describe("a page without errors", () => {
  test("calls no field wrong, and takes focus nowhere", () => {
    const body = shown(permitForm, "vehiclesPage", { licence: [upload] }, []);
    expect(body).not.toMatch(/form-errors|aria-invalid|invalid-feedback/);
  });

  test("a field that cannot be changed is no stop on the way with the keyboard", () => {
    const body = shown(permitForm, "applicantPage", { givenName: "Maria" }, [], { locked: { givenName: "Maria" } });
    expect(body).toContain('<div class="single-line-info"><div');
  });
});
