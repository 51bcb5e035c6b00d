import type { Localised } from "@sportello/domain/locales";
import type { Nested } from "../components.ts";

/** A subform ready to be put into a form: named as on the shelf, at its newest version. */
export const newSubform = ({
  key,
  version,
  name,
}: {
  readonly key: string;
  readonly version: number;
  readonly name: Localised;
}): Nested => ({
  type: "form",
  key: key.replaceAll(/-+([a-z0-9])/g, (_match, next: string) => next.toUpperCase()).replaceAll("-", ""),
  form: key,
  version,
  label: name.it,
  ...(name.de === undefined && name.en === undefined
    ? {}
    : {
        translations: {
          ...(name.de === undefined ? {} : { de: { label: name.de } }),
          ...(name.en === undefined ? {} : { en: { label: name.en } }),
        },
      }),
});
