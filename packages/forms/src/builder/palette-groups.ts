import type { Component } from "../components.ts";

/** The closed palette in the groups in which people look for a question. A subform is chosen by its name and not listed here. */
export const paletteGroups = {
  text: ["textfield", "textarea", "content", "terms"],
  choice: ["radio", "selectboxes", "select", "yesno", "checkbox"],
  data: ["number", "currency", "datetime", "day", "time", "url", "plate"],
  person: ["fiscalCode", "email", "phoneNumber", "vatNumber", "iban"],
  address: ["address", "municipality"],
  file: ["file"],
  repetition: ["datagrid", "editgrid"],
  layout: ["panel", "fieldset", "columns", "well", "table"],
  calculation: ["hidden"],
} as const satisfies Readonly<Record<string, readonly Component["type"][]>>;

export type PaletteGroup = keyof typeof paletteGroups;
export type PaletteType = (typeof paletteGroups)[PaletteGroup][number];
export const paletteTypes: readonly PaletteType[] = Object.values(paletteGroups).flat();
