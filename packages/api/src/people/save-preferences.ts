import type { CitizenContext } from "../context.ts";
import { Refused } from "../refused.ts";
import { Preferences } from "./preferences.ts";

/** Keeps the language of the mails and what is not wanted by mail; a language the municipality does not speak is `invalid_input`. */
export const savePreferences = (
  { inTenant, actor, tenant }: CitizenContext,
  given: Preferences,
): Promise<Preferences> => {
  if (given.locale !== undefined && !tenant.languages.includes(given.locale))
    throw new Refused("invalid_input", { field: "locale" });
  return inTenant(async (tx) => {
    const preferences = Preferences.parse({ ...given, silenced: [...new Set(given.silenced)] });
    await tx.person.update({ where: { id: actor.id }, data: { preferences }, select: { id: true } });
    return preferences;
  });
};
