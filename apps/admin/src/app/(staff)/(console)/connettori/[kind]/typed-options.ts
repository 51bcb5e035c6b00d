import type { Outputs } from "../../../../../trpc/outputs.ts";

export type Connector = Outputs["connectors"]["find"];
export type Field = Connector["vendors"][number]["fields"][number];
/** What stands in the form, by field: text as typed, also of numbers. */
export type Typed = Readonly<Record<string, string | boolean>>;

/** The form as it is opened: the values in use, the vendor's standards where there are none; secrets are always empty. */
export const openedWith = (fields: readonly Field[]): Typed =>
  Object.fromEntries(
    fields.flatMap(({ key, kind, value, standard }): [string, string | boolean][] => {
      if (kind === "other") return [];
      if (kind === "boolean") return [[key, (value ?? standard) === true]];
      return [[key, kind === "secret" ? "" : String(value ?? standard ?? "")]];
    }),
  );

/** The answer to the procedure: numbers as numbers; what is no number stays text, so that the server names the field. */
export const sentOf = (fields: readonly Field[], typed: Typed): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries(typed).map(([key, value]) => {
      const isNumber = fields.some((field) => field.key === key && field.kind === "number");
      return [
        key,
        isNumber && typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))
          ? Number(value)
          : value,
      ];
    }),
  );

/** Required fields that stand empty; a secret that is kept is not. */
export const missingOf = (fields: readonly Field[], typed: Typed): string[] =>
  fields
    .filter(
      ({ key, kind, isRequired, isSet }) =>
        isRequired &&
        kind !== "boolean" &&
        kind !== "other" &&
        !(kind === "secret" && isSet) &&
        String(typed[key] ?? "").trim() === "",
    )
    .map(({ key }) => key);
