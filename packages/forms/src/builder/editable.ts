import { type Component, lineTypes } from "../components.ts";

/** How a property is typed: `cents` are typed in euros; `texts` have a translation beside. */
export type FieldKind =
  | "texts"
  | "prose"
  | "flag"
  | "count"
  | "number"
  | "cents"
  | "day"
  | "time"
  | "pattern"
  | "extensions"
  | "size"
  | "profile"
  | "register"
  | "autocomplete"
  | "rule";
export type EditableField = {
  readonly path: string;
  readonly kind: FieldKind;
  readonly group: "texts" | "limits" | "data" | "advanced";
};

const field = (group: EditableField["group"], kind: FieldKind, ...paths: readonly string[]): EditableField[] =>
  paths.map((path) => ({ path, kind, group }));
const isLine = (type: Component["type"]): boolean => (lineTypes as readonly string[]).includes(type);

const textsOf = (type: Component["type"]): EditableField[] => {
  if (type === "panel") return [...field("texts", "texts", "title"), ...field("texts", "prose", "description")];
  if (type === "fieldset") return [...field("texts", "texts", "legend"), ...field("texts", "prose", "description")];
  if (type === "content") return field("texts", "prose", "text");
  if (type === "columns" || type === "well" || type === "table") return [];
  if (type === "form" || type === "hidden") return field("texts", "texts", "label");
  const base = [...field("texts", "texts", "label"), ...field("texts", "prose", "description")];
  if (type === "terms") return [...base, ...field("texts", "prose", "text")];
  if (type === "datagrid" || type === "editgrid") return [...base, ...field("texts", "texts", "addAnother")];
  return isLine(type) || type === "textarea" || type === "number" || type === "currency"
    ? [...base, ...field("texts", "texts", "placeholder")]
    : base;
};

const limit = (kind: FieldKind, ...paths: readonly string[]) => field("limits", kind, ...paths);
const rowLimits = limit("count", "validate.minLength", "validate.maxLength");
const dayLimits = limit("day", "validate.minDate", "validate.maxDate");
const limitsByType: Partial<Record<Component["type"], EditableField[]>> = {
  number: [...limit("number", "validate.min", "validate.max"), ...limit("count", "decimalLimit")],
  currency: limit("cents", "validate.min", "validate.max"),
  selectboxes: limit("count", "validate.min", "validate.max"),
  datetime: dayLimits,
  day: dayLimits,
  time: limit("time", "validate.minTime", "validate.maxTime"),
  file: [
    ...limit("extensions", "filePattern"),
    ...limit("size", "fileMaxSize"),
    ...limit("flag", "multiple"),
    ...limit("count", "maxFiles"),
    ...field("data", "flag", "protocol"),
  ],
  datagrid: rowLimits,
  editgrid: rowLimits,
};

const limitsOf = (type: Component["type"]): EditableField[] =>
  isLine(type) || type === "textarea"
    ? [
        ...limit("count", "validate.minLength", "validate.maxLength"),
        ...limit("pattern", "validate.pattern"),
        ...limit("texts", "validate.customMessage"),
      ]
    : (limitsByType[type] ?? []);

const arranging: readonly string[] = [
  "panel",
  "fieldset",
  "columns",
  "well",
  "table",
  "content",
  "form",
  "datagrid",
  "editgrid",
  "address",
];
/** Types whose answer can say whom or what an application is about: only these may be asked to be unlike those of all others. */
const identifying = (type: Component["type"]): boolean =>
  isLine(type) || type === "number" || type === "datetime" || type === "day";
const unasked: readonly string[] = ["terms", "hidden"];

/** What an administrator may set of a component of this type, besides its key, condition, choices and what it holds. */
export const editableFields = (type: Component["type"], isInRows: boolean): EditableField[] => {
  const canBeRequired = !arranging.includes(type) || type === "datagrid" || type === "editgrid" || type === "address";
  const fields = [
    ...textsOf(type),
    ...(canBeRequired && !unasked.includes(type) ? field("limits", "flag", "validate.required") : []),
    ...limitsOf(type),
  ];
  if (type === "address" || type === "form") return [...fields, ...field("data", "flag", "prefill")];
  if (arranging.includes(type)) return fields;
  return [
    ...fields,
    ...(isInRows ? field("limits", "flag", "validate.uniqueInRows") : []),
    ...(identifying(type) ? field("limits", "flag", "validate.unique") : []),
    ...(type === "file" || type === "terms"
      ? []
      : [
          ...field("data", "profile", "profile"),
          ...field("data", "register", "register"),
          ...field("data", "flag", "locked"),
        ]),
    ...(isLine(type) ? field("data", "autocomplete", "autocomplete") : []),
    ...(type === "file" || type === "terms" ? [] : field("advanced", "rule", "calculateValue")),
    ...field("advanced", "rule", "validate.json"),
  ];
};
