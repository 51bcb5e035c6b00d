import type { Component } from "../components.ts";
import { type FindSubform, type FormDefinition, maxNesting } from "../definition.ts";
import { mapComponents } from "../map-components.ts";

/**
 * The form with what its subforms ask, for what is only looked at or tried: unlike `resolveSubforms` it takes an unfinished form, leaves what it does not
 * find as it is, and stops where parts would hold each other for ever. Places stay the same.
 */
export const withSubforms = (form: FormDefinition, find: FindSubform): FormDefinition => ({
  ...form,
  components: placed(form.components, find, 0),
});

const placed = (components: readonly Component[], find: FindSubform, depth: number): Component[] =>
  mapComponents(components, (component) => {
    if (component.type !== "form" || component.components) return component;
    const found = depth < maxNesting ? find(component.form, component.version) : undefined;
    return found ? { ...component, components: placed(found.components, find, depth + 1) } : component;
  });
