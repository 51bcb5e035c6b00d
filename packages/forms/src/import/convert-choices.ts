import { isRaw, listIn, type Notes, type Raw, textIn, wordOf } from "./import-change.ts";
import { plainOf } from "./plain-text.ts";

export type ImportedChoice = { readonly label: string; readonly value: string };

/** Choices that stand in the definition; Form.io leaves an empty one in every new list. */
export const choicesIn = (list: readonly unknown[]): ImportedChoice[] =>
  list.filter(isRaw).flatMap((choice) => {
    const value = wordOf(choice["value"]);
    return value === "" ? [] : [{ label: plainOf(textIn(choice, "label")) || value, value }];
  });

/** A list kept as JSON in the definition: texts, or objects with the value under `valueProperty` and a label somewhere plain. */
const choicesInJson = (raw: Raw, json: unknown): ImportedChoice[] => {
  const items: unknown = typeof json === "string" ? parsed(json) : json;
  if (!Array.isArray(items)) return [];
  const valueName = textIn(raw, "valueProperty") || "value";
  const [, labelName = "label"] = /item\.(\w+)/.exec(textIn(raw, "template")) ?? [];
  return items.flatMap((item: unknown) => {
    if (!isRaw(item))
      return typeof item === "string" || typeof item === "number" ? [{ label: String(item), value: String(item) }] : [];
    const value = item[valueName] ?? item[labelName];
    const label = item[labelName] ?? value;
    const isPlain = (one: unknown): one is string | number => typeof one === "string" || typeof one === "number";
    return isPlain(value) && isPlain(label) ? [{ label: plainOf(String(label)), value: String(value) }] : [];
  });
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** What a select chooses from; a list that another system would have to answer is an offence. */
export const selectChoices = (raw: Raw, path: string, notes: Notes): ImportedChoice[] => {
  const source = textIn(raw, "dataSrc") || "values";
  const data = isRaw(raw["data"]) ? raw["data"] : {};
  if (source !== "values" && source !== "json") {
    notes.offences.push({ path: `${path}.dataSrc`, code: "outside_data", detail: source.slice(0, 60) });
    return [{ label: "?", value: "?" }];
  }
  const choices = source === "values" ? choicesIn(listIn(data, "values")) : choicesInJson(raw, data["json"]);
  if (choices.length === 0) {
    notes.offences.push({ path: `${path}.data`, code: "invalid", detail: "no choices" });
    return [{ label: "?", value: "?" }];
  }
  return choices;
};
