import type { Component } from "../../components.ts";
import type { FormDefinition } from "../../definition.ts";
import { locate } from "../../rules/condition.ts";
import { conditionReferences } from "../../rules/references.ts";
import { listComponents } from "../../tools/listed-components.ts";
import { type Place, placeParts } from "./place.ts";
import { scopesAt } from "./scopes-at.ts";

/** What reads the answer of a component or of something inside it: those that would lose a condition with it. */
export const dependents = (form: FormDefinition, place: Place): Component[] => {
  const own = listComponents(form).filter(({ path }) => path === place || path.startsWith(`${place}.`)).map(({ id }) => id);
  const reads = (reference: string, at: Place): boolean => {
    const scopes = scopesAt(form, placeParts(at).list);
    const found = locate(reference, scopes);
    const scope = found ? scopes[found.depth] : undefined;
    if (!found || !scope) return false;
    const id = [scope.path, ...found.keys].filter(Boolean).join(".");
    return own.some((one) => id === one || id.startsWith(`${one}.`));
  };
  return listComponents(form)
    .filter(({ path, component }) => component.conditional && path !== place && !path.startsWith(`${place}.`) && conditionReferences(component.conditional).some((name) => reads(name, path)))
    .map(({ component }) => component);
};
