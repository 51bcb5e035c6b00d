import { expect, test } from "vitest";
import { resolveSubforms } from "./definition.ts";
import { lockedAnswers, prefill, profileIn } from "./prefill.ts";
import { formOf, onePage, permitForm } from "./testing/permit-form.ts";

const profile = { givenName: "Maria", email: "maria@esempio.it", fiscalCode: "RSSMRA80A01H501U" };

test("a draft begins with what the town knows of the applicant", () => {
  expect(prefill(permitForm, profile)).toEqual({ givenName: "Maria", email: "maria@esempio.it" });
});

test("only what the identity certifies is locked", () => {
  expect(lockedAnswers(permitForm, profile)).toEqual({ givenName: "Maria" });
});

test("what the identity does not tell stays a question", () => {
  expect(lockedAnswers(permitForm, {})).toEqual({});
});

test("a draft begins with the defaults of the questions", () => {
  expect(
    prefill(
      onePage(
        { type: "textfield", key: "country", label: "Stato", defaultValue: "Italia" },
        { type: "checkbox", key: "news", label: "Novità", defaultValue: false },
      ),
      {},
    ),
  ).toEqual({ country: "Italia", news: false });
});

test("a subform about the applicant is filled, the same subform about somebody else is not, a row never", () => {
  const person = formOf({
    display: "form",
    components: [{ type: "textfield", key: "givenName", label: "Nome", profile: "givenName", locked: true }],
  });
  const nested = { type: "form", form: "person", version: 1 };
  const form = onePage(
    { ...nested, key: "applicant" },
    { ...nested, key: "delegate", prefill: false },
    { type: "datagrid", key: "children", label: "Figlio", components: [{ ...nested, key: "child" }] },
  );
  const resolved = resolveSubforms(form, () => person);
  expect(resolved.ok && prefill(resolved.value, profile)).toEqual({ applicant: { givenName: "Maria" } });
  expect(resolved.ok && lockedAnswers(resolved.value, profile)).toEqual({ "applicant.givenName": "Maria" });
});

test("what the applicant answered about themselves is read back from the answers, wherever the form asks it", () => {
  const answers = prefill(permitForm, profile);
  expect(profileIn(permitForm, answers)).toMatchObject({ givenName: profile.givenName, email: profile.email });
  expect(profileIn(permitForm, {})).toEqual({});
});
