import type { Conditional } from "../../components.ts";
import type { FormDefinition } from "../../definition.ts";
import { mapComponents } from "../../map-components.ts";
import { locate } from "../../rules/condition.ts";
import { conditionReferences } from "../../rules/references.ts";
import { listComponents } from "../../tools/listed-components.ts";
import { type Place, placeParts } from "./place.ts";
import { scopesAt } from "./scopes-at.ts";

/** Keys of subforms that are named and not there: what is in them cannot be judged. */
const openKeys = (form: FormDefinition): ReadonlySet<string> =>
  new Set(
    listComponents(form).flatMap(({ component }) =>
      component.type === "form" && !component.components ? [component.key] : [],
    ),
  );

const standing = (conditional: Conditional, leads: (reference: string) => boolean): Conditional | undefined => {
  if (!("conditions" in conditional)) return conditionReferences(conditional).every(leads) ? conditional : undefined;
  const conditions = conditional.conditions.filter(({ component }) => leads(component));
  return conditions.length === conditional.conditions.length
    ? conditional
    : conditions.length === 0
      ? undefined
      : { ...conditional, conditions };
};

/** The form without conditions on questions that do not exist; `within` a place, or everywhere. Sentences of a condition fall one by one. */
export const withoutDangling = (form: FormDefinition, within: Place = ""): FormDefinition => {
  const open = openKeys(form);
  const components = mapComponents(form.components, (component, place) => {
    const { conditional } = component;
    if (!conditional || (within !== "" && place !== within && !place.startsWith(`${within}.`))) return component;
    const scopes = scopesAt(form, placeParts(place).list);
    const isSpecial = (name: string) => "json" in conditional && /^(today|input|data|row)$/.test(name);
    const left = standing(
      conditional,
      (name) => isSpecial(name) || open.has(name.split(".")[0] ?? "") || locate(name, scopes) !== null,
    );
    return left === conditional ? component : { ...component, conditional: left };
  });
  return { ...form, components };
};
