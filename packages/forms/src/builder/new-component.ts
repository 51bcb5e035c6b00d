import type { Component } from "../components.ts";
import type { PaletteType } from "./palette-groups.ts";

/** First texts of a new component, in Italian: the form's first language. */
export type FirstTexts = { readonly label: string; readonly choice: (number: number) => string };

/** What browsers may fill in by themselves (HTML autofill tokens). */
const autocompletes: Partial<Record<PaletteType, string>> = { email: "email", phoneNumber: "tel", url: "url" };

/** A component as it comes out of the palette: whole, to be shaped. Its key is made fresh where it is put. */
export const newComponent = (type: PaletteType, { label, choice }: FirstTexts): Component => {
  const key = type;
  const choices = [1, 2].map((number) => ({ label: choice(number), value: `option${number}` }));
  switch (type) {
    case "panel":
      return { type, key: "page", title: label, components: [] };
    case "fieldset":
      return { type, key, legend: label, components: [] };
    case "well":
      return { type, key, components: [] };
    case "columns":
      return { type, key, columns: [{ components: [] }, { components: [] }] };
    case "table":
      return { type, key, rows: [[{ components: [] }, { components: [] }]] };
    case "datagrid":
    case "editgrid":
      return { type, key, label, components: [] };
    case "address":
      return { type, key, label };
    case "content":
      return { type, key, text: label };
    case "radio":
    case "selectboxes":
      return { type, key, label, values: choices };
    case "select":
      return { type, key, label, dataSrc: "values", data: { values: choices } };
    case "textfield":
    case "textarea":
    case "terms":
    case "yesno":
    case "checkbox":
    case "number":
    case "currency":
    case "datetime":
    case "day":
    case "time":
    case "url":
    case "plate":
    case "fiscalCode":
    case "email":
    case "phoneNumber":
    case "vatNumber":
    case "iban":
    case "municipality":
    case "file":
    case "hidden":
      return { type, key, label, ...(autocompletes[type] ? { autocomplete: autocompletes[type] } : {}) };
  }
};
