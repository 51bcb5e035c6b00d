import type { FormDefinition } from "../../definition.ts";
import { answerKeys } from "../../plan.ts";
import type { Scope } from "../../rules/condition.ts";
import { scopeInside } from "./map-references.ts";
import { componentAt, type Place } from "./place.ts";

/** The objects around the components of a list, outermost first, as conditions in it see them. */
export const scopesAt = (form: FormDefinition, list: Place): readonly Scope[] => {
  const root: readonly Scope[] = [{ path: "", keys: new Set(answerKeys(form.components)) }];
  const keys = list.split(".");
  return keys.reduce<readonly Scope[]>((scopes, key, index) => {
    const component = /^\d+$/.test(key) && keys[index - 1] === "components" ? componentAt(form, keys.slice(0, index + 1).join(".")) : null;
    return component ? scopeInside(component, scopes) : scopes;
  }, root);
};

/** The id of what stands at a place: the keys of the objects around it and its own. */
export const idAt = (form: FormDefinition, place: Place, key: string): string => {
  const scope = scopesAt(form, place.slice(0, place.lastIndexOf("."))).at(-1)?.path ?? "";
  return scope === "" ? key : `${scope}.${key}`;
};
