/** The names that properties have in the dialog: the last key of their path. */
const names = [
  "label",
  "title",
  "legend",
  "description",
  "text",
  "placeholder",
  "addAnother",
  "required",
  "minLength",
  "maxLength",
  "min",
  "max",
  "decimalLimit",
  "minDate",
  "maxDate",
  "minTime",
  "maxTime",
  "pattern",
  "customMessage",
  "filePattern",
  "fileMaxSize",
  "multiple",
  "maxFiles",
  "uniqueInRows",
  "unique",
  "profile",
  "register",
  "locked",
  "prefill",
  "protocol",
  "autocomplete",
  "calculateValue",
  "json",
  "minRows",
  "maxRows",
  "minChoices",
  "maxChoices",
] as const;
export type FieldName = (typeof names)[number];

/** What a limit counts where it is not characters or a value. */
const counted: Readonly<Record<string, Readonly<Record<string, FieldName>>>> = {
  datagrid: { minLength: "minRows", maxLength: "maxRows" },
  editgrid: { minLength: "minRows", maxLength: "maxRows" },
  selectboxes: { min: "minChoices", max: "maxChoices" },
};

export const fieldName = (path: string, type: unknown): FieldName => {
  const last = path.slice(path.lastIndexOf(".") + 1);
  const found = counted[String(type)]?.[last] ?? names.find((name) => name === last);
  if (!found) throw new Error(`no name for the property ${path}`);
  return found;
};
