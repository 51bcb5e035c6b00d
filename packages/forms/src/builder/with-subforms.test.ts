import { describe, expect, test } from "vitest";
import type { FormDefinition } from "../definition.ts";
import { formOf, onePage } from "../testing/permit-form.ts";
import { listComponents } from "../tools/listed-components.ts";
import { addAt } from "./edit/add.ts";
import { newSubform } from "./new-subform.ts";
import { readableQuestions } from "./readable-questions.ts";
import { withSubforms } from "./with-subforms.ts";

const part = (...components: readonly object[]): FormDefinition => formOf({ display: "form", components });
const vehicle = part(
  { type: "plate", key: "plate", label: "Targa" },
  { type: "yesno", key: "electric", label: "È elettrico?" },
);
const shelf: Readonly<Record<string, FormDefinition>> = {
  "vehicle@1": vehicle,
  "fleet@1": part({ type: "form", key: "first", form: "vehicle", version: 1, label: "Il primo" }),
  "loop@1": part(
    { type: "textfield", key: "name", label: "Nome" },
    { type: "form", key: "again", form: "loop", version: 1, label: "Ancora" },
  ),
};
const find = (key: string, version: number) => shelf[`${key}@${version}`];
const form = onePage(
  { type: "form", key: "car", form: "vehicle", version: 1, label: "Veicolo" },
  { type: "email", key: "mail", label: "E-mail" },
);

describe("a form with its subforms in place", () => {
  test("asks what they ask, at the places it had", () => {
    const shown = withSubforms(form, find);
    expect(listComponents(shown).map(({ id }) => id)).toEqual(["page", "car", "car.plate", "car.electric", "mail"]);
    for (const { id, path } of listComponents(form))
      expect(listComponents(shown).find((one) => one.id === id)?.path).toBe(path);
  });
  test("leaves what is not on the shelf as it is", () => {
    const missing = onePage({ type: "form", key: "car", form: "vehicle", version: 7, label: "Veicolo" });
    expect(withSubforms(missing, find)).toEqual(missing);
  });
  test("goes into subforms of subforms, and out of a circle", () => {
    expect(
      listComponents(withSubforms(onePage({ type: "form", key: "f", form: "fleet", version: 1 }), find)).map(
        ({ id }) => id,
      ),
    ).toContain("f.first.plate");
    expect(
      listComponents(withSubforms(onePage({ type: "form", key: "l", form: "loop", version: 1 }), find)).length,
    ).toBeLessThan(20);
  });
});

describe("a subform from the shelf", () => {
  test("is put into a form under a key of its own, named in every language", () => {
    const fresh = newSubform({ key: "school-child-2", version: 3, name: { it: "Alunno", de: "Schüler" } });
    expect(fresh).toEqual({
      type: "form",
      key: "schoolChild2",
      form: "school-child-2",
      version: 3,
      label: "Alunno",
      translations: { de: { label: "Schüler" } },
    });
    const added = addAt(
      form,
      "components.0.components",
      0,
      newSubform({ key: "vehicle", version: 1, name: { it: "Veicolo" } }),
    );
    expect(added.ok && added.value.form.components[0]).toMatchObject({
      components: [{ type: "form", key: "vehicle" }, { key: "car" }, {}],
    });
  });
});

describe("a condition may read", () => {
  test("what subforms before it ask, by the way through them", () => {
    const questions = readableQuestions(withSubforms(form, find), "components.0.components.1");
    expect(questions.map(({ reference, within }) => [reference, within])).toEqual([
      ["car.plate", ["Veicolo"]],
      ["car.electric", ["Veicolo"]],
    ]);
  });
  test("the parts of an address before it, and nothing of one after it", () => {
    const addressed = onePage(
      { type: "address", key: "home", label: "Residenza" },
      { type: "email", key: "mail", label: "E-mail" },
      { type: "address", key: "later", label: "Recapito" },
    );
    const references = readableQuestions(addressed, "components.0.components.1").map(({ reference }) => reference);
    expect(references.length).toBeGreaterThan(3);
    expect(references.every((reference) => reference.startsWith("home."))).toBe(true);
  });
});
