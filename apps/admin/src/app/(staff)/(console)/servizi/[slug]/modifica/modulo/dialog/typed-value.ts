import type { FieldKind } from "@sportello/forms/builder/editable";

/** Purposes of a field that browsers know (HTML autofill, WCAG 1.3.5). */
export const purposes = [
  "name",
  "given-name",
  "family-name",
  "email",
  "tel",
  "street-address",
  "postal-code",
  "address-level2",
  "bday",
  "organization",
  "url",
] as const;

/** A property as it is typed: euros for cents, a rule as JSON. */
export const valueToText = (kind: FieldKind, value: unknown): string => {
  if (value === undefined || value === null) return "";
  if (kind === "cents" && typeof value === "number") return (value / 100).toFixed(2).replace(".", ",");
  if (kind === "number" && typeof value === "number") return String(value).replace(".", ",");
  return typeof value === "string" ? value : JSON.stringify(value, null, kind === "rule" ? 2 : undefined);
};

/** What was typed as a property: nothing where the field is empty, the text itself where it is no such value, for the schema to refuse. */
export const textToValue = (kind: FieldKind, text: string): unknown => {
  const typed = text.trim();
  if (typed === "") return undefined;
  if (kind === "count") return /^\d{1,6}$/.test(typed) ? Number(typed) : typed;
  if (kind === "number") return /^-?\d{1,12}([.,]\d{1,8})?$/.test(typed) ? Number(typed.replace(",", ".")) : typed;
  if (kind === "cents")
    return /^\d{1,10}([.,]\d{1,2})?$/.test(typed) ? Math.round(Number(typed.replace(",", ".")) * 100) : typed;
  if (kind !== "rule") return typed;
  try {
    return JSON.parse(typed);
  } catch {
    return typed;
  }
};
