import { conditionOf, rulesOf } from "./convert-rules.ts";
import { isRaw, listIn, type Notes, type Raw, textIn } from "./import-change.ts";
import { isActiveHtml, markdownOf, plainOf } from "./plain-text.ts";

/** Our key: a letter, then letters, digits and "_". */
const keyOf = (raw: Raw, path: string, notes: Notes): string => {
  const key = textIn(raw, "key");
  const tidy =
    key
      .replaceAll(/[^A-Za-z0-9_]/g, "_")
      .replace(/^[^A-Za-z]+/, "")
      .slice(0, 64) || `field${path.replaceAll(/\D+/g, "_")}`.replace(/_+$/, "");
  if (tidy === key) return key;
  notes.changes.push({ path: `${path}.key`, code: "key_renamed", detail: `${key} → ${tidy}` });
  // No condition names a component that had no key; those that are unset name "".
  if (key !== "") notes.renamed.set(key, tidy);
  return tidy;
};

/** What every component has: its key, its condition and its translations. */
export const placed = (raw: Raw, path: string, notes: Notes): Raw => {
  const translations = isRaw(raw["translations"]) ? { translations: raw["translations"] } : {};
  return { key: keyOf(raw, path, notes), conditional: conditionOf(raw, path, notes), ...translations };
};

/** A text of the component without its HTML, which is noted. */
export const label = (raw: Raw, path: string, property: string, notes: Notes): string => {
  const text = textIn(raw, property);
  const plain = plainOf(text);
  if (plain !== text.trim() && /<[a-z/!]/i.test(text))
    notes.changes.push({ path: `${path}.${property}`, code: "html_simplified", detail: text.slice(0, 200) });
  return plain;
};

/** A property that is there only where it says something. */
export const optional = (name: string, value: string): Raw => (value === "" ? {} : { [name]: value });

/** Form.io's builder writes the default of a number as text. */
const defaultOf = (raw: Raw): unknown => {
  const { defaultValue } = raw;
  if (typeof defaultValue !== "string" || !["number", "currency"].includes(textIn(raw, "type"))) return defaultValue;
  const number = Number(defaultValue.replace(",", "."));
  return defaultValue.trim() === "" ? undefined : Number.isFinite(number) ? number : [defaultValue];
};

/** What every question shares. Code in it is an offence, state that ours does not have is noted. */
export const asked = (raw: Raw, path: string, notes: Notes): Raw => {
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
  const defaultValue = defaultOf(raw);
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

/** Notes that a type became another. */
export const replaced = (raw: Raw, path: string, by: string, notes: Notes): void => {
  notes.changes.push({ path, code: "type_replaced", detail: `${textIn(raw, "type")} → ${by}` });
};

/** HTML as Markdown; what could act in a browser is an offence. */
export const text = (html: string, path: string, notes: Notes): string => {
  if (isActiveHtml(html)) notes.offences.push({ path, code: "html", detail: html.slice(0, 200) });
  else if (/<[a-z/!]/i.test(html)) notes.changes.push({ path, code: "html_simplified", detail: html.slice(0, 200) });
  return isActiveHtml(html) ? "" : markdownOf(html);
};
