import { asked, label, optional, placed, replaced, text } from "./convert-base.ts";
import { choicesIn } from "./convert-choices.ts";
import { currency, datetime, file, select, survey } from "./convert-question.ts";
import { rulesOf } from "./convert-rules.ts";
import { isRaw, listIn, type Notes, type Raw, textIn, wordOf } from "./import-change.ts";
import { plainOf } from "./plain-text.ts";

/** Turns the components of one list into ours; what has no place is noted and left out. */
export const convertAll = (list: readonly unknown[], path: string, notes: Notes): Raw[] =>
  list.flatMap((item, index) => {
    const place = `${path}.${index}`;
    if (isRaw(item)) return convertOne(item, place, notes);
    notes.offences.push({ path: place, code: "invalid", detail: "no component" });
    return [];
  });

const convertOne = (raw: Raw, path: string, notes: Notes): Raw[] => {
  const made = kindOf(raw, path, notes);
  for (const one of made) notes.origins.set(one, path);
  return made;
};

const sameType = new Set([
  "email",
  "phoneNumber",
  "url",
  "fiscalCode",
  "vatNumber",
  "iban",
  "plate",
  "yesno",
  "municipality",
  "checkbox",
  "textarea",
  "day",
  "time",
]);

const kindOf = (raw: Raw, path: string, notes: Notes): Raw[] => {
  const type = textIn(raw, "type");
  const inside = (property = "components") => convertAll(listIn(raw, property), `${path}.${property}`, notes);
  if (raw["multiple"] === true && !["file", "select"].includes(type))
    notes.offences.push({
      path: `${path}.multiple`,
      code: "invalid",
      detail: "several answers to one question: use a repeating group",
    });
  if (raw["hidden"] === true && raw["input"] !== false && type !== "hidden") {
    replaced(raw, path, "hidden", notes);
    return [{ ...asked(raw, path, notes), type: "hidden" }];
  }
  if (raw["hidden"] === true && type !== "hidden")
    notes.changes.push({ path: `${path}.hidden`, code: "state_left_out", detail: "hidden" });
  if (sameType.has(type))
    return [
      {
        ...asked(raw, path, notes),
        type,
        ...(type === "textarea" && typeof raw["rows"] === "number" ? { rows: raw["rows"] } : {}),
      },
    ];
  switch (type) {
    case "textfield":
    case "hidden":
      return [{ ...asked(raw, path, notes), type }];
    case "terms":
      return [{ ...asked(raw, path, notes), type, ...optional("text", textIn(raw, "text")) }];
    case "number":
      return [
        {
          ...asked(raw, path, notes),
          type,
          decimalLimit: typeof raw["decimalLimit"] === "number" ? raw["decimalLimit"] : 8,
        },
      ];
    case "currency":
      return [currency(raw, path, notes)];
    case "radio":
    case "selectboxes":
      return [{ ...asked(raw, path, notes), type, values: choicesIn(listIn(raw, "values")) }];
    case "select":
      return [select(raw, path, notes)];
    case "datetime":
      return [datetime(raw, path, notes)];
    case "file":
      return [file(raw, path, notes)];
    case "signature":
      replaced(raw, path, "terms", notes);
      return [{ ...asked(raw, path, notes), type: "terms" }];
    case "survey":
      return [survey(raw, path, notes)];
    case "address":
      return [
        {
          ...placed(raw, path, notes),
          type,
          label: label(raw, path, "label", notes),
          validate: { required: rulesOf(raw, path, notes)["required"] === true },
        },
      ];
    case "content":
    case "htmlelement": {
      const property = type === "htmlelement" ? "content" : textIn(raw, "html") === "" ? "text" : "html";
      const words = text(textIn(raw, property), `${path}.${property}`, notes);
      return words === "" ? [] : [{ ...placed(raw, path, notes), type: "content", text: words }];
    }
    case "panel":
      return [
        {
          ...placed(raw, path, notes),
          type,
          title: label(raw, path, "title", notes) || label(raw, path, "label", notes),
          ...optional("description", label(raw, path, "description", notes)),
          components: inside(),
        },
      ];
    case "fieldset":
      return [
        {
          ...placed(raw, path, notes),
          type,
          legend: label(raw, path, "legend", notes) || label(raw, path, "label", notes),
          components: inside(),
        },
      ];
    case "well":
      return [{ ...placed(raw, path, notes), type, components: inside() }];
    case "container":
      notes.flattened.add(textIn(raw, "key"));
      notes.changes.push({ path, code: "subform_flattened", detail: textIn(raw, "key") });
      return [{ ...placed(raw, path, notes), type: "well", components: inside() }];
    case "columns":
      return [
        {
          ...placed(raw, path, notes),
          type,
          columns: atMostFour(
            listIn(raw, "columns")
              .filter(isRaw)
              .map((column, index) =>
                convertAll(listIn(column, "components"), `${path}.columns.${index}.components`, notes),
              ),
          ),
        },
      ];
    case "table":
      return [table(raw, path, notes)];
    case "tabs": {
      replaced(raw, path, "fieldset", notes);
      return listIn(raw, "components")
        .filter(isRaw)
        .map((tab, index) => ({
          ...placed({ ...raw, key: textIn(tab, "key") }, `${path}.components.${index}`, notes),
          type: "fieldset",
          legend: label(tab, `${path}.components.${index}`, "label", notes),
          components: convertAll(listIn(tab, "components"), `${path}.components.${index}.components`, notes),
        }));
    }
    case "datagrid":
    case "editgrid": {
      if (textIn(raw, "conditionalAddButton") !== "")
        notes.offences.push({ path: `${path}.conditionalAddButton`, code: "custom_code" });
      const { required, minLength, maxLength } = rulesOf(raw, path, notes);
      return [
        {
          ...placed(raw, path, notes),
          type,
          label: label(raw, path, "label", notes) || textIn(raw, "key"),
          ...optional("addAnother", label(raw, path, "addAnother", notes)),
          validate: { required, minLength, maxLength },
          components: inside(),
        },
      ];
    }
    case "form":
      return [
        {
          ...placed(raw, path, notes),
          type,
          form: textIn(raw, "form"),
          version: raw["version"],
          ...optional("label", label(raw, path, "label", notes)),
        },
      ];
    case "button": {
      if (textIn(raw, "custom").trim() !== "") notes.offences.push({ path: `${path}.custom`, code: "custom_code" });
      else notes.changes.push({ path, code: "button_left_out", detail: label(raw, path, "label", notes) });
      return [];
    }
    default:
      notes.offences.push({ path, code: "unknown_component", detail: type.slice(0, 60) });
      return [];
  }
};

/** Ours are four at most; what stood further right comes under the last. */
const atMostFour = (columns: readonly Raw[][]): { components: Raw[] }[] =>
  (columns.length > 4 ? [...columns.slice(0, 3), columns.slice(3).flat()] : columns).map((components) => ({
    components,
  }));

const table = (raw: Raw, path: string, notes: Notes): Raw => ({
  ...placed(raw, path, notes),
  type: "table",
  header: listIn(raw, "header")
    .map((title) => plainOf(wordOf(title)))
    .filter(Boolean),
  rows: listIn(raw, "rows")
    .filter((row) => Array.isArray(row))
    .map((row: readonly unknown[], line) =>
      row.filter(isRaw).map((cell, index) => ({
        components: convertAll(listIn(cell, "components"), `${path}.rows.${line}.${index}.components`, notes),
      })),
    ),
});
