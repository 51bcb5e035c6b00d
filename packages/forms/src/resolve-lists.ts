import { ok, refuse, type Result } from "@sportello/domain/result";
import type { ListedChoice } from "./components.ts";
import type { FormDefinition } from "./definition.ts";
import type { FormFault } from "./form-fault.ts";
import { mapComponents } from "./map-components.ts";

/** The entries of a list the tenant keeps, by its key; undefined when there is no such list. */
export type FindList = (key: string) => readonly ListedChoice[] | undefined;

/** Puts the entries of the tenant's lists into the questions that choose from them. Refuses lists that do not exist, with the place of each. */
export const resolveLists = (form: FormDefinition, find: FindList): Result<FormDefinition, FormFault[]> => {
  const faults: FormFault[] = [];
  const components = mapComponents(form.components, (component, path) => {
    if (component.type !== "select" || component.dataSrc !== "tenant") return component;
    const choices = find(component.list);
    if (!choices) faults.push({ path, code: "unknown_list", detail: component.list });
    return { ...component, choices: choices ?? [] };
  });
  return faults.length > 0 ? refuse(faults) : ok({ display: form.display, components });
};

/** Keys of the tenant's lists a form chooses from. */
export const listsIn = (form: FormDefinition): string[] => {
  const keys = new Set<string>();
  mapComponents(form.components, (component) => {
    if (component.type === "select" && component.dataSrc === "tenant") keys.add(component.list);
    return component;
  });
  return [...keys];
};
