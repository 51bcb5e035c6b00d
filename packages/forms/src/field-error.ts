import type { Path } from "./answers.ts";

/** Why an answer is not accepted. The words are in messages/*.json under "errors"; `params` fill them in. */
export const fieldErrorCodes = [
  "required",
  "must_be_accepted",
  "wrong_type",
  "too_short",
  "too_long",
  "too_small",
  "too_large",
  "too_many_decimals",
  "too_few_choices",
  "too_many_choices",
  "not_an_option",
  "pattern",
  "email",
  "phone",
  "url",
  "fiscal_code",
  "vat_number",
  "iban",
  "plate",
  "date",
  "date_too_early",
  "date_too_late",
  "time",
  "time_too_early",
  "time_too_late",
  "municipality",
  "duplicate",
  "taken",
  "too_few_rows",
  "too_many_rows",
  "too_many_files",
  "rule",
  "unknown_field",
  "locked_field",
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

export type FieldError = {
  readonly path: Path;
  readonly code: FieldErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** An error of one answer, before its path is known. */
export type Fault = Omit<FieldError, "path">;
