import { ComponentSchema } from "../component-schemas.ts";
import type { Component } from "../components.ts";
import { inspectRaw } from "../inspect-raw.ts";
import type { Typed } from "./property.ts";
import { needsValue } from "./readable-questions.ts";

/** What is typed as a component of the palette, or the paths of what is wrong in it: "validate.minLength", "values.0.value". */
export type ReadComponent =
  | { readonly component: Component; readonly wrong: readonly string[] }
  | { readonly component: null; readonly wrong: readonly string[] };

/** Reads what a dialog gives back. Limits that contradict each other and comparisons with nothing are wrong too. */
export const readComponent = (typed: Typed): ReadComponent => {
  const raw = inspectRaw({ components: [typed] }).map(({ path }) => path.replace(/^components\.0\.?/, ""));
  const parsed = ComponentSchema.safeParse(typed);
  const shape = parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
  const wrong = [...raw, ...shape, ...(parsed.success ? contradictions(parsed.data) : []), ...emptyTexts(typed)];
  return parsed.success && wrong.length === 0 ? { component: parsed.data, wrong } : { component: null, wrong };
};

const pairs = [
  ["minLength", "maxLength"],
  ["min", "max"],
  ["minTime", "maxTime"],
] as const;

const contradictions = (component: Component): string[] => {
  const limits: Readonly<Record<string, unknown>> =
    "validate" in component && component.validate ? component.validate : {};
  const crossed = pairs.filter(([low, high]) => {
    const [from, to] = [limits[low], limits[high]];
    return (
      (typeof from === "number" && typeof to === "number" && from > to) ||
      (typeof from === "string" && typeof to === "string" && from > to)
    );
  });
  const choices =
    component.type === "radio" || component.type === "selectboxes"
      ? component.values
      : component.type === "select" && component.dataSrc === "values"
        ? component.data.values
        : [];
  const at = component.type === "select" ? "data.values" : "values";
  const doubled = choices.flatMap(({ value }, index) =>
    choices.findIndex((one) => one.value === value) < index ? [`${at}.${index}.value`] : [],
  );
  const { conditional } = component;
  const open =
    conditional && "conditions" in conditional
      ? conditional.conditions.flatMap(({ operator, value }, index) =>
          needsValue(operator) && (value === undefined || value === "")
            ? [`conditional.conditions.${index}.value`]
            : [],
        )
      : [];
  return [...open, ...crossed.map(([, high]) => `validate.${high}`), ...doubled];
};

const needed: Readonly<Record<string, string>> = {
  panel: "title",
  fieldset: "legend",
  content: "text",
  well: "",
  columns: "",
  table: "",
  form: "",
  hidden: "",
};

const emptyTexts = (typed: Typed): string[] => {
  const name = needed[String(typed["type"])] ?? "label";
  const text = typed[name];
  return name === "" || (typeof text === "string" && text.trim() !== "") ? [] : [name];
};
