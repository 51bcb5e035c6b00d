/** The names that properties have in the dialog: the last key of their path. */
const names = [
  "label", "title", "legend", "description", "text", "placeholder", "addAnother", "required", "minLength", "maxLength", "min", "max", "decimalLimit", "minDate", "maxDate",
  "minTime", "maxTime", "pattern", "customMessage", "filePattern", "fileMaxSize", "multiple", "maxFiles", "uniqueInRows", "profile", "register", "locked", "prefill",
  "autocomplete", "calculateValue", "json",
] as const;
export type FieldName = (typeof names)[number];

export const fieldName = (path: string): FieldName => {
  const last = path.slice(path.lastIndexOf(".") + 1);
  const found = names.find((name) => name === last);
  if (!found) throw new Error(`no name for the property ${path}`);
  return found;
};
