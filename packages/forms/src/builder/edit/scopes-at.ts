import { answerKeys } from "../../answer-keys.ts";
import type { FormDefinition } from "../../definition.ts";
import { locate, type Scope } from "../../rules/condition.ts";
import { scopeInside } from "./map-references.ts";
import { componentAt, type Place, placeParts } from "./place.ts";

/** The objects around the components of a list, outermost first, as conditions in it see them. */
export const scopesAt = (form: FormDefinition, list: Place): readonly Scope[] => {
  const root: readonly Scope[] = [{ path: "", keys: new Set(answerKeys(form.components)) }];
  const keys = list.split(".");
  return keys.reduce<readonly Scope[]>((scopes, key, index) => {
    const component =
      /^\d+$/.test(key) && keys[index - 1] === "components"
        ? componentAt(form, keys.slice(0, index + 1).join("."))
        : null;
    return component ? scopeInside(component, scopes) : scopes;
  }, root);
};

/** The id of what stands at a place: the keys of the objects around it and its own. */
export const idAt = (form: FormDefinition, place: Place, key: string): string => {
  const scope = scopesAt(form, place.slice(0, place.lastIndexOf("."))).at(-1)?.path ?? "";
  return scope === "" ? key : `${scope}.${key}`;
};

/** The id of the question that a condition at a place reads by this reference; null where it leads nowhere. */
export const idRead = (form: FormDefinition, reference: string, at: Place): string | null => {
  const scopes = scopesAt(form, placeParts(at).list);
  const found = locate(reference, scopes);
  const scope = found ? scopes[found.depth] : undefined;
  return found && scope ? [scope.path, ...found.keys].filter(Boolean).join(".") : null;
};
