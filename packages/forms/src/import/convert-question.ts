import { asked, label, optional, placed, replaced } from "./convert-base.ts";
import { choicesIn, selectChoices } from "./convert-choices.ts";
import { rulesOf } from "./convert-rules.ts";
import { isRaw, listIn, type Notes, type Raw, textIn, wordOf } from "./import-change.ts";

/** Amounts are in euros there, in cents here. */
export const currency = (raw: Raw, path: string, notes: Notes): Raw => {
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

/** One choice of a list; several are boxes to tick. */
export const select = (raw: Raw, path: string, notes: Notes): Raw => {
  const question = asked(raw, path, notes);
  const source = textIn(raw, "dataSrc");
  if (source === "list" || source === "tenant")
    return { ...question, type: "select", dataSrc: source, list: raw["list"] };
  const values = selectChoices(raw, path, notes);
  if (raw["multiple"] !== true) return { ...question, type: "select", dataSrc: "values", data: { values } };
  replaced(raw, path, "selectboxes", notes);
  return { ...question, type: "selectboxes", values };
};

/** A day, or a time where it asks for no day; never both. */
export const datetime = (raw: Raw, path: string, notes: Notes): Raw => {
  const question = asked(raw, path, notes);
  if (raw["enableDate"] === false) return { ...question, type: "time" };
  if (raw["enableTime"] === true)
    notes.changes.push({ path: `${path}.enableTime`, code: "time_left_out", detail: textIn(raw, "format") });
  const picker = isRaw(raw["datePicker"]) ? raw["datePicker"] : {};
  const rules = { ...(question["validate"] as Record<string, unknown>) };
  for (const name of ["minDate", "maxDate"]) {
    const bound = wordOf(picker[name] ?? (isRaw(raw["validate"]) ? raw["validate"][name] : undefined));
    if (/^(\d{4}-\d{2}-\d{2}(T.*)?|today([+-]\d{1,4}[dmy])?)$/.test(bound))
      rules[name] = bound.replace(/^(\d{4}-\d{2}-\d{2}).*$/, "$1");
    else if (bound !== "")
      notes.changes.push({ path: `${path}.datePicker.${name}`, code: "rule_left_out", detail: bound.slice(0, 100) });
  }
  if (textIn(picker, "disableFunction") !== "")
    notes.offences.push({ path: `${path}.datePicker.disableFunction`, code: "custom_code" });
  return { ...question, type: "datetime", validate: rules };
};

/** A file with the endings and the size it may have. */
export const file = (raw: Raw, path: string, notes: Notes): Raw => {
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
export const survey = (raw: Raw, path: string, notes: Notes): Raw => {
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
