import { palette } from "./component-schemas.ts";
import type { FormFault } from "./form-fault.ts";

/** Limits of a definition: a form of a thousand components is a mistake or an attack. */
const maxObjects = 20_000;
const maxDepth = 40;

/** Properties in which Form.io keeps JavaScript. Empty ones are everywhere in its exports and harmless. */
const codeProperties = new Set([
  "custom",
  "customConditional",
  "customDefaultValue",
  "calculateValue",
  "customValidation",
  "onChange",
  "onSetItems",
  "template",
  "logic",
  "conditionalAddButton",
  "disableFunction",
  "nextPage",
  "controller",
  "module",
  "row",
  "rowClass",
]);
/** Where a list of choices may come from: what is not in the definition or in our own lists would be asked from the outside. */
const insideSources = new Set(["values", "list", "tenant"]);
const textsWithoutHtml = new Set([
  "label",
  "title",
  "legend",
  "description",
  "placeholder",
  "text",
  "html",
  "content",
  "tooltip",
  "header",
  "customMessage",
  "addAnother",
]);
/** Form.io runs what stands between double braces. */
const runsOrDraws = /<[a-z/!]|\{\{/i;

const holdsCode = (property: string, value: unknown): boolean => {
  if (!codeProperties.has(property)) return false;
  if (property === "logic") return Array.isArray(value) && value.length > 0;
  return typeof value === "string" && value.trim() !== "";
};

/** An HTML attribute that would run something: onclick, onload. */
const isHandler = (pair: unknown): boolean => {
  const name: unknown = typeof pair === "object" && pair !== null && "attr" in pair ? pair.attr : "";
  return typeof name === "string" && /^\s*on/i.test(name);
};

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((text) => typeof text === "string");

/** What may not even be read as a definition: code, markup, components outside the palette, endless or cyclic input. */
export const inspectRaw = (json: unknown): FormFault[] => {
  const faults: FormFault[] = [];
  let objects = 0;
  const visit = (value: unknown, path: string, depth: number, isComponent: boolean): void => {
    if (typeof value !== "object" || value === null || objects > maxObjects) return;
    objects += 1;
    if (objects > maxObjects) faults.push({ path: "", code: "too_large" });
    else if (depth > maxDepth) faults.push({ path, code: "too_deep" });
    else {
      if (isComponent && !Array.isArray(value)) inspectComponent(value, path);
      for (const [property, inner] of Object.entries(value))
        inspectProperty(
          property,
          inner,
          path === "" ? property : `${path}.${property}`,
          depth,
          Array.isArray(value) && isComponent,
        );
    }
  };
  const inspectComponent = (component: object, path: string): void => {
    if ("dataSrc" in component && component.dataSrc !== "" && !insideSources.has(String(component.dataSrc)))
      faults.push({ path: `${path}.dataSrc`, code: "outside_data", detail: String(component.dataSrc).slice(0, 60) });
    const handlers = "attrs" in component && Array.isArray(component.attrs) ? component.attrs : [];
    if (handlers.some(isHandler)) faults.push({ path: `${path}.attrs`, code: "custom_code" });
    const type = "type" in component ? component.type : undefined;
    if (!palette.includes(String(type)))
      faults.push({ path, code: "unknown_component", detail: String(type).slice(0, 60) });
  };
  const inspectProperty = (
    property: string,
    value: unknown,
    path: string,
    depth: number,
    isComponent: boolean,
  ): void => {
    if (holdsCode(property, value)) faults.push({ path, code: "custom_code" });
    else if (textsWithoutHtml.has(property) && textsIn(value).some((text) => runsOrDraws.test(text)))
      faults.push({ path, code: textsIn(value).some((text) => text.includes("{{")) ? "custom_code" : "html" });
    else visit(value, path, depth + 1, isComponent || property === "components");
  };
  visit(json, "", 0, false);
  return faults.slice(0, 100);
};
