import { palette } from "./component-schemas.ts";
import type { FormFault } from "./form-fault.ts";

/** Limits of a definition: a form of a thousand components is a mistake or an attack. */
const maxObjects = 20_000;
const maxDepth = 40;

/** Properties in which Form.io keeps JavaScript. Empty ones are everywhere in its exports and harmless. */
const codeProperties = new Set(["custom", "customConditional", "customDefaultValue", "calculateValue", "calculateServer", "onChange", "template", "templates", "logic", "customValidation"]);
const textsWithoutHtml = new Set(["label", "title", "legend", "description", "placeholder", "text", "html", "content", "customMessage", "addAnother"]);

const holdsCode = (property: string, value: unknown): boolean => {
  if (!codeProperties.has(property)) return false;
  if (property === "logic") return Array.isArray(value) && value.length > 0;
  return typeof value === "string" && value.trim() !== "";
};

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
      if (isComponent && !Array.isArray(value)) inspectType(value, path);
      for (const [property, inner] of Object.entries(value)) inspectProperty(property, inner, path === "" ? property : `${path}.${property}`, depth, Array.isArray(value) && isComponent);
    }
  };
  const inspectType = (component: object, path: string): void => {
    const type = "type" in component ? component.type : undefined;
    if (!palette.includes(String(type))) faults.push({ path, code: "unknown_component", detail: String(type).slice(0, 60) });
  };
  const inspectProperty = (property: string, value: unknown, path: string, depth: number, isComponent: boolean): void => {
    if (holdsCode(property, value)) faults.push({ path, code: "custom_code" });
    else if (textsWithoutHtml.has(property) && typeof value === "string" && /<[a-z/!]/i.test(value)) faults.push({ path, code: "html" });
    else visit(value, path, depth + 1, isComponent || property === "components");
  };
  visit(json, "", 0, false);
  return faults.slice(0, 100);
};
