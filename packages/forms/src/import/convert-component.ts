import { choicesIn, selectChoices } from "./convert-choices.ts";
import { conditionOf, rulesOf } from "./convert-rules.ts";
import { isRaw, listIn, type Notes, type Raw, textIn, wordOf } from "./import-change.ts";
import { isActiveHtml, markdownOf, plainOf } from "./plain-text.ts";

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

/** Our key: a letter, then letters, digits and "_". */
const keyOf = (raw: Raw, path: string, notes: Notes): string => {
  const key = textIn(raw, "key");
  const tidy =
    key
      .replaceAll(/[^A-Za-z0-9_]/g, "_")
      .replace(/^[^A-Za-z]+/, "")
      .slice(0, 64) || `field_${path.replaceAll(/\D+/g, "_")}`.replace(/_+$/, "");
  if (tidy === key) return key;
  notes.changes.push({ path: `${path}.key`, code: "key_renamed", detail: `${key} → ${tidy}` });
  notes.renamed.set(key, tidy);
  return tidy;
};

const placed = (raw: Raw, path: string, notes: Notes): Raw => {
  const translations = isRaw(raw["translations"]) ? { translations: raw["translations"] } : {};
  return { key: keyOf(raw, path, notes), conditional: conditionOf(raw, path, notes), ...translations };
};

const label = (raw: Raw, path: string, property: string, notes: Notes): string => {
  const text = textIn(raw, property);
  const plain = plainOf(text);
  if (plain !== text.trim() && /<[a-z/!]/i.test(text))
    notes.changes.push({ path: `${path}.${property}`, code: "html_simplified", detail: text.slice(0, 200) });
  return plain;
};

const optional = (name: string, value: string): Raw => (value === "" ? {} : { [name]: value });

/** What every question shares. Code in it is an offence, state that ours does not have is noted. */
const asked = (raw: Raw, path: string, notes: Notes): Raw => {
  for (const property of ["calculateValue", "customDefaultValue"])
    if (textIn(raw, property).trim() !== "")
      notes.offences.push({
        path: `${path}.${property}`,
        code: "custom_code",
        detail: textIn(raw, property).slice(0, 200),
      });
  if (listIn(raw, "logic").length > 0) notes.offences.push({ path: `${path}.logic`, code: "custom_code" });
  if (textIn(raw, "inputMask") !== "")
    notes.changes.push({
      path: `${path}.inputMask`,
      code: "mask_left_out",
      detail: textIn(raw, "inputMask").slice(0, 60),
    });
  if (raw["disabled"] === true)
    notes.changes.push({ path: `${path}.disabled`, code: "state_left_out", detail: "disabled" });
  const { defaultValue } = raw;
  const isScalar =
    typeof defaultValue === "number" ||
    typeof defaultValue === "boolean" ||
    (typeof defaultValue === "string" && defaultValue !== "");
  if (
    !isScalar &&
    defaultValue !== undefined &&
    defaultValue !== null &&
    !["", "{}", "[]", '""'].includes(JSON.stringify(defaultValue))
  )
    notes.changes.push({
      path: `${path}.defaultValue`,
      code: "default_left_out",
      detail: JSON.stringify(defaultValue).slice(0, 200),
    });
  const hint = label(raw, path, "description", notes) || label(raw, path, "tooltip", notes);
  const own = Object.fromEntries(
    ["profile", "register", "locked"].flatMap((name) => (raw[name] === undefined ? [] : [[name, raw[name]]])),
  );
  return {
    ...placed(raw, path, notes),
    label: label(raw, path, "label", notes) || textIn(raw, "key"),
    ...optional("description", hint),
    ...optional("placeholder", label(raw, path, "placeholder", notes)),
    ...optional("autocomplete", textIn(raw, "autocomplete")),
    ...(isScalar ? { defaultValue } : {}),
    ...(isRaw(raw["calculateValue"]) ? { calculateValue: raw["calculateValue"] } : {}),
    validate: rulesOf(raw, path, notes),
    ...own,
  };
};

const replaced = (raw: Raw, path: string, by: string, notes: Notes): void => {
  notes.changes.push({ path, code: "type_replaced", detail: `${textIn(raw, "type")} → ${by}` });
};

const text = (html: string, path: string, notes: Notes): string => {
  if (isActiveHtml(html)) notes.offences.push({ path, code: "html", detail: html.slice(0, 200) });
  else if (/<[a-z/!]/i.test(html)) notes.changes.push({ path, code: "html_simplified", detail: html.slice(0, 200) });
  return isActiveHtml(html) ? "" : markdownOf(html);
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
          columns: listIn(raw, "columns")
            .filter(isRaw)
            .slice(0, 4)
            .map((column, index) => ({
              components: convertAll(listIn(column, "components"), `${path}.columns.${index}.components`, notes),
            })),
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

const currency = (raw: Raw, path: string, notes: Notes): Raw => {
  const question = asked(raw, path, notes);
  const rules = { ...(question["validate"] as Record<string, unknown>) };
  for (const name of ["min", "max"]) if (typeof rules[name] === "number") rules[name] = Math.round(rules[name] * 100);
  const { defaultValue } = question;
  notes.changes.push({ path, code: "amounts_in_cents", detail: textIn(raw, "key") });
  return {
    ...question,
    type: "currency",
    validate: rules,
    ...(typeof defaultValue === "number" ? { defaultValue: Math.round(defaultValue * 100) } : {}),
  };
};

const select = (raw: Raw, path: string, notes: Notes): Raw => {
  const question = asked(raw, path, notes);
  const source = textIn(raw, "dataSrc");
  if (source === "list" || source === "tenant")
    return { ...question, type: "select", dataSrc: source, list: raw["list"] };
  const values = selectChoices(raw, path, notes);
  if (raw["multiple"] !== true) return { ...question, type: "select", dataSrc: "values", data: { values } };
  replaced(raw, path, "selectboxes", notes);
  return { ...question, type: "selectboxes", values };
};

const datetime = (raw: Raw, path: string, notes: Notes): Raw => {
  const question = asked(raw, path, notes);
  if (raw["enableDate"] === false) return { ...question, type: "time" };
  if (raw["enableTime"] === true)
    notes.changes.push({ path: `${path}.enableTime`, code: "time_left_out", detail: textIn(raw, "format") });
  const picker = isRaw(raw["datePicker"]) ? raw["datePicker"] : {};
  const rules = { ...(question["validate"] as Record<string, unknown>) };
  for (const name of ["minDate", "maxDate"]) {
    const bound = wordOf(picker[name] ?? (isRaw(raw["validate"]) ? raw["validate"][name] : undefined));
    if (/^(\d{4}-\d{2}-\d{2}|today([+-]\d{1,4}[dmy])?)/.test(bound))
      rules[name] = bound.replace(/^(\d{4}-\d{2}-\d{2}).*$/, "$1");
    else if (bound !== "")
      notes.changes.push({ path: `${path}.datePicker.${name}`, code: "rule_left_out", detail: bound.slice(0, 100) });
  }
  if (textIn(picker, "disableFunction") !== "")
    notes.offences.push({ path: `${path}.datePicker.disableFunction`, code: "custom_code" });
  return { ...question, type: "datetime", validate: rules };
};

const file = (raw: Raw, path: string, notes: Notes): Raw => {
  const storage = textIn(raw, "storage");
  if (storage !== "") notes.changes.push({ path: `${path}.storage`, code: "storage_left_out", detail: storage });
  const pattern = textIn(raw, "filePattern")
    .toLowerCase()
    .split(/[,;\s]+/)
    .map((one) => one.replace(/^\*/, ""))
    .filter((one) => /^\.[a-z0-9]+$/.test(one))
    .join(",");
  const size = /^(\d{1,4})\s*(KB|MB)$/i.exec(textIn(raw, "fileMaxSize").trim());
  return {
    ...asked(raw, path, notes),
    type: "file",
    multiple: raw["multiple"] === true,
    ...(raw["protocol"] === false ? { protocol: false } : {}),
    ...optional("filePattern", pattern),
    ...(size ? { fileMaxSize: `${size[1]}${size[2]?.toUpperCase()}` } : {}),
  };
};

/** A survey asks several questions with the same answers: one radio each. */
const survey = (raw: Raw, path: string, notes: Notes): Raw => {
  replaced(raw, path, "radio", notes);
  const values = choicesIn(listIn(raw, "values"));
  const validate = rulesOf(raw, path, notes);
  const own = placed(raw, path, notes);
  const components = choicesIn(listIn(raw, "questions")).map((question) => ({
    type: "radio",
    key: `${wordOf(own["key"])}_${question.value.replaceAll(/\W/g, "_")}`.slice(0, 64),
    label: question.label,
    values,
    validate,
  }));
  return { ...own, type: "fieldset", legend: label(raw, path, "label", notes), components };
};

const table = (raw: Raw, path: string, notes: Notes): Raw => ({
  ...placed(raw, path, notes),
  type: "table",
  header: listIn(raw, "header")
    .map((title) => plainOf(wordOf(title)))
    .filter(Boolean),
  rows: listIn(raw, "rows")
    .filter((row) => Array.isArray(row))
    .map((row: readonly unknown[], line) =>
      row
        .filter(isRaw)
        .map((cell, index) => ({
          components: convertAll(listIn(cell, "components"), `${path}.rows.${line}.${index}.components`, notes),
        })),
    ),
});
