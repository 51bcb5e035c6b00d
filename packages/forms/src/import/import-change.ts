import type { FormFault } from "../form-fault.ts";

/** What an import had to change, and where in the definition that came in; `detail` is what was there. */
export type ImportChange = {
  readonly path: string;
  readonly code:
    | "page_made"
    | "button_left_out"
    | "key_renamed"
    | "type_replaced"
    | "html_simplified"
    | "mask_left_out"
    | "rule_left_out"
    | "condition_translated"
    | "default_left_out"
    | "amounts_in_cents"
    | "time_left_out"
    | "storage_left_out"
    | "state_left_out"
    | "subform_flattened";
  readonly detail: string;
};

/** What is being noted while a definition is converted. */
export type Notes = {
  readonly offences: FormFault[];
  readonly changes: ImportChange[];
  /** Where each component that was made comes from. */
  readonly origins: WeakMap<object, string>;
  /** New keys by the old ones, for the conditions that name them. */
  readonly renamed: Map<string, string>;
  /** Keys of containers whose questions now stand on their own. */
  readonly flattened: Set<string>;
};

export type Raw = Readonly<Record<string, unknown>>;
export const isRaw = (value: unknown): value is Raw =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const textIn = (raw: Raw, property: string): string => (typeof raw[property] === "string" ? raw[property] : "");
/** A word or number as text; anything else as JSON. */
export const wordOf = (value: unknown): string =>
  typeof value === "string" ? value : value === undefined || value === null ? "" : JSON.stringify(value);
export const listIn = (raw: Raw, property: string): readonly unknown[] =>
  Array.isArray(raw[property]) ? raw[property] : [];
