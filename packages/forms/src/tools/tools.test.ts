import { describe, expect, test } from "vitest";
import { resolveSubforms } from "../definition.ts";
import { formOf, onePage, permitForm, today } from "../testing/permit-form.ts";
import { checkDefinition, findingsIn } from "./check-definition.ts";
import { diffDefinitions } from "./diff-definitions.ts";
import { listComponents } from "./listed-components.ts";
import { outline } from "./outline.ts";
import { simulate } from "./simulate.ts";

const text = (key: string, more: object = {}) => ({ type: "textfield", key, label: key.toUpperCase(), ...more });
const radio = {
  type: "radio",
  key: "kind",
  label: "Tipo",
  values: [
    { label: "Auto", value: "car" },
    { label: "Moto", value: "bike" },
  ],
};
const page = (key: string, components: readonly object[], more: object = {}) => ({
  type: "panel",
  key,
  title: key,
  components,
  ...more,
});
const wizard = (...pages: readonly object[]) => ({ display: "wizard", components: pages });
const when = (key: string, eq: string | boolean) => ({ conditional: { show: true, when: key, eq } });

describe("the overview of a form", () => {
  test("lists pages and questions with what they stand in, and says in words when they are asked", () => {
    const { pages, questions } = outline(permitForm, "it");
    expect(pages.map(({ title, lines }) => [title, lines.length])).toEqual([
      ["Richiedente", 5],
      ["Veicoli", 7],
    ]);
    expect(pages[0]?.lines.at(-1)).toEqual({
      id: "street",
      label: "Indirizzo",
      depth: 1,
      type: "textfield",
      isRequired: true,
      isCertified: false,
      condition: "«Sei residente?» è «Sì»",
    });
    expect(pages[1]?.lines.find(({ id }) => id === "vehicles.lessor")?.condition).toBe("«È a noleggio» è «Sì»");
    expect(questions).toBe(10);
  });

  test("says who sees what: everything under one condition together, in the language asked", () => {
    const form = onePage(
      radio,
      text("a", when("kind", "car")),
      text("b", when("kind", "car")),
      text("c", {
        conditional: {
          show: false,
          conjunction: "any",
          conditions: [
            { component: "kind", operator: "isEqual", value: "car" },
            { component: "a", operator: "isEmpty" },
          ],
        },
      }),
    );
    expect(outline(form, "it").branches).toEqual([
      {
        condition: "«Tipo» è «Auto»",
        shows: [
          { id: "a", label: "A", page: "page" },
          { id: "b", label: "B", page: "page" },
        ],
      },
      { condition: "non vale: «Tipo» è «Auto» o «A» è senza risposta", shows: [{ id: "c", label: "C", page: "page" }] },
    ]);
    expect(outline(form, "de").branches[0]?.condition).toBe("«Tipo» ist «Auto»");
  });

  test("of a subform is one list", () => {
    const { pages } = outline(formOf({ display: "form", components: [text("street")] }), "it");
    expect(pages).toMatchObject([{ key: "", lines: [{ id: "street", depth: 0 }] }]);
  });

  test("names a component by its scope and gives its place in the JSON", () => {
    expect(listComponents(permitForm).find(({ id }) => id === "vehicles.plate")).toMatchObject({
      path: "components.1.components.0.components.0",
      page: "vehiclesPage",
      parent: "vehicles",
      depth: 2,
    });
  });
});

describe("what speaks against publishing", () => {
  const codesOf = (json: unknown, options: Partial<Parameters<typeof checkDefinition>[1]> = {}) =>
    checkDefinition(json, { languages: ["it"], ...options }).map(({ code, path, page: where }) =>
      `${code} ${path} ${where ?? ""}`.trim(),
    );

  test("nothing, for a form that is whole", () => {
    expect(codesOf(wizard(page("one", [radio, text("a", when("kind", "car"))])))).toEqual([]);
  });

  test("what the shape check refuses, with its place", () => {
    expect(codesOf(wizard(page("one", [text("a", { calculateValue: "x" }), { type: "nonsense", key: "n" }])))).toEqual([
      "custom_code components.0.components.0.calculateValue",
      "unknown_component components.0.components.1",
    ]);
    expect(codesOf(wizard(page("one", [text("a", when("nobody", "x"))])))).toEqual([
      "unknown_reference components.0.components.0.conditional",
    ]);
  });

  test("a page nobody can reach: its condition asks for a choice that is not offered, or for a question that is itself never asked", () => {
    expect(
      codesOf(
        wizard(
          page("one", [radio]),
          page("two", [text("a")], when("kind", "boat")),
          page("three", [text("b")], when("a", "x")),
        ),
      ),
    ).toEqual(["unreachable two two", "unreachable three three"]);
    expect(
      codesOf(
        wizard(page("one", [{ type: "yesno", key: "y", label: "Y" }]), page("two", [text("a")], when("y", "maybe"))),
      ),
    ).toEqual(["unreachable two two"]);
    expect(
      codesOf(
        wizard(
          page("one", [radio]),
          page("two", [text("a")], {
            conditional: {
              show: true,
              conjunction: "any",
              conditions: [
                { component: "kind", operator: "isEqual", value: "boat" },
                { component: "kind", operator: "isEqual", value: "car" },
              ],
            },
          }),
        ),
      ),
    ).toEqual([]);
  });

  test("conditions that go round in a circle", () => {
    expect(codesOf(wizard(page("one", [text("a", when("b", "x")), text("b", when("a", "x")), text("c")])))).toEqual([
      "circular_condition a one",
      "circular_condition b one",
    ]);
    expect(codesOf(wizard(page("one", [text("a")], when("a", "x"))))).toEqual(["circular_condition one one"]);
  });

  test("a page without questions, and texts that are missing in a language the service has", () => {
    const form = wizard(page("one", [text("a", { label: "", translations: { de: { label: "A" } } })]), page("two", []));
    expect(codesOf(form)).toEqual(["empty_page two two", "missing_label a one"]);
    expect(codesOf(wizard(page("one", [radio])), { languages: ["it", "de"] })).toEqual([
      "missing_translation one one",
      "missing_translation kind one",
      "missing_translation kind one",
      "missing_translation kind one",
    ]);
  });

  test("data that a connector needs and the form does not ask", () => {
    expect(
      checkDefinition(wizard(page("one", [text("a")])), { languages: ["it"], needs: ["fiscalCode", "amount"] }).map(
        ({ code, detail }) => `${code} ${detail}`,
      ),
    ).toEqual(["missing_need fiscalCode", "missing_need amount"]);
    const whole = wizard(
      page("one", [text("a", { profile: "fiscalCode" }), { type: "currency", key: "due", label: "Importo" }]),
    );
    expect(codesOf(whole, { needs: ["fiscalCode", "amount"] })).toEqual([]);
  });

  test("subforms count as asked once they are in their place", () => {
    const person = formOf({
      display: "form",
      components: [{ type: "fiscalCode", key: "code", label: "Codice fiscale" }],
    });
    const resolved = resolveSubforms(onePage({ type: "form", key: "who", form: "person", version: 1 }), () => person);
    expect(resolved.ok && findingsIn(resolved.value, { languages: ["it"], needs: ["fiscalCode"] })).toEqual([]);
  });
});

describe("the difference between two versions", () => {
  const diff = (before: readonly object[], after: readonly object[]) =>
    diffDefinitions(onePage(...before), onePage(...after), "it").map(({ kind, id, property, before: was, after: is }) =>
      [kind, id, property, was, is].filter((part) => part !== undefined).join(" | "),
    );

  test("is nothing between equals", () => {
    expect(diffDefinitions(permitForm, permitForm, "it")).toEqual([]);
  });

  test("tells what came, went and was renamed", () => {
    expect(diff([text("a"), text("b"), text("c")], [text("a"), text("d"), text("e", { label: "B" })])).toEqual([
      "added | d",
      "renamed | e | b | e",
      "removed | c",
    ]);
  });

  test("tells what changed, in words", () => {
    expect(
      diff(
        [radio, text("a")],
        [
          { ...radio, values: radio.values.slice(0, 1) },
          text("a", {
            label: "Nome",
            validate: { required: true, maxLength: 10 },
            ...when("kind", "car"),
            translations: { de: { label: "Name" } },
          }),
        ],
      ),
    ).toEqual([
      "changed | kind | choices | Auto (car), Moto (bike) | Auto (car)",
      "changed | a | label | A | Nome",
      "changed | a | required |  | true",
      "changed | a | rules |  | maxLength: 10",
      "changed | a | condition |  | «Tipo» è «Auto»",
      "changed | a | de |  | Name",
    ]);
    expect(diff([text("a")], [{ type: "email", key: "a", label: "A" }])).toEqual([
      "changed | a | type | textfield | email",
    ]);
  });

  test("tells what moved, into another part or before its neighbours", () => {
    expect(
      diff(
        [text("a"), { type: "fieldset", key: "part", legend: "Parte", components: [text("b")] }],
        [{ type: "fieldset", key: "part", legend: "Parte", components: [text("b"), text("a")] }],
      ),
    ).toEqual(["moved | part | 2 | 1", "moved | a | Pagina | Parte"].filter((line) => line.includes("| a |")));
    expect(diff([text("a"), text("b"), text("c")], [text("c"), text("a"), text("b")])).toEqual(["moved | c | 3 | 1"]);
  });

  test("names the newer form's page", () => {
    expect(diffDefinitions(onePage(text("a")), onePage(text("a"), text("b")), "it")).toEqual([
      { kind: "added", id: "b", label: "B", page: "page" },
    ]);
  });
});

describe("trying a form out as somebody", () => {
  const form = onePage(
    { type: "fiscalCode", key: "code", label: "Codice fiscale", profile: "fiscalCode", locked: true },
    radio,
    text("plate", { ...when("kind", "car"), validate: { required: true } }),
    { type: "number", key: "n", label: "N" },
    { type: "hidden", key: "double", calculateValue: { "*": [{ var: "data.n" }, 2] } },
  );
  const person = { profile: { fiscalCode: "RSSMRA80A01H501U" }, today };

  test("shows what is known, asked, cleared, calculated and wrong, in words", () => {
    expect(simulate(form, { kind: "bike", plate: "AB123CD", n: 21 }, person, "it")).toMatchObject({
      prefilled: { code: "RSSMRA80A01H501U" },
      answers: { kind: "bike", n: 21, double: 42 },
      hidden: ["plate"],
      cleared: ["plate"],
      calculated: [{ path: "double", value: 42 }],
      errors: [],
      pages: [{ key: "page", isVisible: true, errors: 0 }],
      summary: [{ rows: [{ value: "RSSMRA80A01H501U" }, { value: "Moto" }, { value: "21" }] }],
    });
    expect(simulate(form, { kind: "car" }, person, "de")).toMatchObject({
      errors: [{ path: "plate", code: "required", message: expect.stringMatching(/\w{5}/) }],
      pages: [{ errors: 1 }],
    });
  });
});

describe("a subform under check", () => {
  test("has no pages that could be empty", () => {
    const part = { display: "form", components: [{ type: "plate", key: "plate", label: "Targa" }] };
    expect(checkDefinition(part, { languages: ["it"] })).toEqual([]);
    expect(
      checkDefinition(
        { display: "wizard", components: [{ type: "panel", key: "p", title: "Pagina", components: [] }] },
        { languages: ["it"] },
      ),
    ).toMatchObject([{ code: "empty_page" }]);
  });
});
