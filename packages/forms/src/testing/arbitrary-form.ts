import fc from "fast-check";
import type { Component } from "../components.ts";
import { type FormDefinition, parseForm } from "../definition.ts";

type Drawn = {
  readonly kind: "question" | "choice" | "fieldset" | "columns" | "table" | "datagrid" | "address";
  readonly reads: number | null;
  readonly asRule: boolean;
  readonly inner: readonly Drawn[];
};

const drawn = fc.letrec<{ component: Drawn }>((tie) => ({
  component: fc.record({
    kind: fc.constantFrom("question", "question", "choice", "fieldset", "columns", "table", "datagrid", "address"),
    reads: fc.option(fc.nat({ max: 30 })),
    asRule: fc.boolean(),
    inner: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constant([]),
      fc.array(tie("component"), { maxLength: 3 }),
    ),
  }),
})).component;

/** Keys are numbered over the whole form; a condition reads a question before it in the same object, by a sentence or by a rule. */
const built = (pages: readonly (readonly Drawn[])[]): unknown => {
  let number = 0;
  const make = ({ kind, reads, asRule, inner }: Drawn, scope: string[], path: string): unknown => {
    const key = `${kind}${(number += 1)}`;
    const read = reads === null ? undefined : scope[reads % Math.max(1, scope.length)];
    const reference = path === "" ? `data.${read}` : `row.${read}`;
    const conditional =
      read === undefined
        ? {}
        : {
            conditional: asRule
              ? { json: { "==": [{ var: reference }, "a"] } }
              : {
                  show: true,
                  conjunction: "all",
                  conditions: [
                    {
                      component: path !== "" && number % 2 === 0 ? `${path}.${read}` : read,
                      operator: "isEqual",
                      value: "a",
                    },
                  ],
                },
          };
    const base = { key, ...conditional };
    const within = (own: string[], at: string) => inner.map((one) => make(one, own, at));
    if (kind === "fieldset") return { ...base, type: kind, legend: key, components: within(scope, path) };
    if (kind === "columns")
      return { ...base, type: kind, columns: [{ components: within(scope, path) }, { components: [] }] };
    if (kind === "table")
      return { ...base, type: kind, rows: [[{ components: [] }, { components: within(scope, path) }]] };
    if (kind === "datagrid") {
      const group = { ...base, type: kind, label: key, components: within([], path === "" ? key : `${path}.${key}`) };
      return group;
    }
    if (kind === "address") return { ...base, type: kind, label: key };
    scope.push(key);
    return kind === "choice"
      ? { ...base, type: "radio", label: key, values: [{ label: "A", value: "a" }] }
      : {
          ...base,
          type: "textfield",
          label: key,
          ...(asRule && read ? { calculateValue: { cat: [{ var: reference }, "!"] } } : {}),
        };
  };
  const root: string[] = [];
  return {
    display: "wizard",
    components: pages.map((page, index) => ({
      type: "panel",
      key: `page${index}`,
      title: `Pagina ${index}`,
      components: page.map((one) => make(one, root, "")),
    })),
  };
};

/** Whole forms of one to three pages with frames, rows, conditions and calculations, as the builder may be given them. */
export const arbitraryForm: fc.Arbitrary<FormDefinition> = fc
  .array(fc.array(drawn, { maxLength: 5 }), { minLength: 1, maxLength: 3 })
  .map((pages) => {
    const parsed = parseForm(built(pages));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
    return parsed.value;
  });

export const plainQuestion: Component = { type: "textfield", key: "textfield", label: "Nuova domanda" };
