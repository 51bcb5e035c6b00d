import type { Component } from "../../components.ts";
import type { FormDefinition } from "../../definition.ts";
import { conditionReferences } from "../../rules/references.ts";
import { listComponents } from "../../tools/listed-components.ts";
import type { Place } from "./place.ts";
import { idRead } from "./scopes-at.ts";

/** What reads the answer of a component or of something inside it: those that would lose a condition with it. */
export const dependents = (form: FormDefinition, place: Place): Component[] => {
  const own = listComponents(form)
    .filter(({ path }) => path === place || path.startsWith(`${place}.`))
    .map(({ id }) => id);
  const reads = (reference: string, at: Place): boolean => {
    const id = idRead(form, reference, at);
    return id !== null && own.some((one) => id === one || id.startsWith(`${one}.`));
  };
  return listComponents(form)
    .filter(
      ({ path, component }) =>
        component.conditional &&
        path !== place &&
        !path.startsWith(`${place}.`) &&
        conditionReferences(component.conditional).some((name) => reads(name, path)),
    )
    .map(({ component }) => component);
};
