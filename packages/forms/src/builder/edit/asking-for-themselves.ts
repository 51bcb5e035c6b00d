import type { FormDefinition } from "../../definition.ts";
import { conditionReferences } from "../../rules/references.ts";
import { listComponents } from "../../tools/listed-components.ts";
import { idRead } from "./scopes-at.ts";

/** Keys of the groups that are shown by an answer given inside them: what they ask would never be asked. */
export const askingForThemselves = (form: FormDefinition): string[] => {
  const all = listComponents(form);
  return all.flatMap(({ path, component: { conditional, key } }, number) => {
    if (!conditional) return [];
    // Listed in order, each before what it holds: its inside ends at the first that is not in it.
    const after = all.slice(number + 1);
    const end = after.findIndex((one) => !one.path.startsWith(`${path}.`));
    const inside = new Set((end < 0 ? after : after.slice(0, end)).map(({ id }) => id));
    return inside.size > 0 &&
      conditionReferences(conditional).some((name) => inside.has(idRead(form, name, path) ?? ""))
      ? [key]
      : [];
  });
};
