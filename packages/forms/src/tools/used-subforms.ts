import type { FormDefinition } from "../definition.ts";
import { mapComponents } from "../map-components.ts";
import { listComponents } from "./listed-components.ts";

/** A subform as a form names it. */
export type SubformUse = { readonly form: string; readonly version: number };

/** The subforms a form names directly, each version once, in their order. */
export const usedSubforms = (form: FormDefinition): SubformUse[] => {
  const uses = listComponents(form).flatMap(({ component }) =>
    component.type === "form" ? [{ form: component.form, version: component.version }] : [],
  );
  return uses.filter(
    ({ form: key, version }, index) => uses.findIndex((one) => one.form === key && one.version === version) === index,
  );
};

/** The form with every use of a subform at this version; what is not about it stays the same object. */
export const withSubformVersion = (form: FormDefinition, key: string, version: number): FormDefinition => ({
  ...form,
  components: mapComponents(form.components, (component) =>
    component.type === "form" && component.form === key ? { ...component, version } : component,
  ),
});
