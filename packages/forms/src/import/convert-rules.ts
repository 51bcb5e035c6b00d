import { isRaw, type Notes, type Raw, textIn, wordOf } from "./import-change.ts";

/** Form.io's operators over dates are ours over texts: days are written YYYY-MM-DD. */
const operators = new Map(
  Object.entries({
    isEqual: "isEqual",
    isNotEqual: "isNotEqual",
    isEmpty: "isEmpty",
    isNotEmpty: "isNotEmpty",
    includes: "includes",
    notIncludes: "notIncludes",
    greaterThan: "greaterThan",
    greaterThanOrEqual: "greaterThanOrEqual",
    lessThan: "lessThan",
    lessThanOrEqual: "lessThanOrEqual",
    isDateEqual: "isEqual",
    isNotDateEqual: "isNotEqual",
    dateGreaterThan: "greaterThan",
    dateGreaterThanOrEqual: "greaterThanOrEqual",
    dateLessThan: "lessThan",
    dateLessThanOrEqual: "lessThanOrEqual",
  }),
);

/** One comparison as people write it in `customConditional`: `data.kind === 'car'`, `row.old == true`, `data.n != 3`. */
const comparison =
  /^\(*\s*(?:data|row)\.([\w.]+)\s*(===|==|!==|!=)\s*(?:'([^'\\]*)'|"([^"\\]*)"|(-?\d+(?:\.\d+)?|true|false))\s*\)*$/;

/** A condition in JavaScript as data, where it only compares answers joined by all `&&` or all `||`; null where it does more. */
export const translatedCondition = (code: string): Raw | null => {
  const body = (/^show\s*=([^;]*);?$/.exec(code.trim())?.[1] ?? "").trim();
  const conjunction = body.includes("||") ? "any" : "all";
  if (body === "" || (body.includes("||") && body.includes("&&"))) return null;
  const conditions = body.split(/&&|\|\|/).map((part) => {
    const [whole, component, operator, single, double, bare] = comparison.exec(part.trim()) ?? [];
    if (whole === undefined) return null;
    const value =
      bare === undefined ? (single ?? double ?? "") : bare === "true" ? true : bare === "false" ? false : Number(bare);
    return { component, operator: operator?.startsWith("!") ? "isNotEqual" : "isEqual", value };
  });
  return conditions.includes(null) ? null : { show: true, conjunction, conditions };
};

/** The condition of a component in our form; what cannot be said as data is an offence. */
export const conditionOf = (raw: Raw, path: string, notes: Notes): unknown => {
  const code = textIn(raw, "customConditional").trim();
  if (code !== "") {
    const translated = translatedCondition(code);
    if (translated)
      notes.changes.push({
        path: `${path}.customConditional`,
        code: "condition_translated",
        detail: code.slice(0, 200),
      });
    else notes.offences.push({ path: `${path}.customConditional`, code: "custom_code", detail: code.slice(0, 200) });
    return translated ?? undefined;
  }
  const { conditional } = raw;
  if (!isRaw(conditional) || !Array.isArray(conditional["conditions"])) return conditional;
  const conditions = conditional["conditions"].filter(isRaw).map((condition, index) => {
    const operator = operators.get(textIn(condition, "operator"));
    if (operator === undefined)
      notes.offences.push({
        path: `${path}.conditional.conditions.${index}.operator`,
        code: "bad_rule",
        detail: textIn(condition, "operator").slice(0, 60),
      });
    return { ...condition, operator: operator ?? "isEqual" };
  });
  return { ...conditional, conditions };
};

const kept = ["required", "minLength", "maxLength", "pattern", "min", "max", "customMessage"] as const;
const dropped = [
  "minWords",
  "maxWords",
  "multiple",
  "step",
  "integer",
  "strictDateValidation",
  "minYear",
  "maxYear",
] as const;

/** The rules of a question in our form. Numbers come as texts from Form.io's builder, and unset rules as "" or null. */
export const rulesOf = (raw: Raw, path: string, notes: Notes): Record<string, unknown> => {
  const validate = isRaw(raw["validate"]) ? raw["validate"] : {};
  const rules: Record<string, unknown> = {};
  for (const name of kept) {
    const value = validate[name];
    if (value === "" || value === null || value === undefined || value === false) continue;
    rules[name] = /^m(in|ax)/.test(name) && typeof value === "string" ? Number(value) : value;
  }
  if (raw["unique"] === true || validate["unique"] === true) rules["unique"] = true;
  if (isRaw(validate["json"])) rules["json"] = validate["json"];
  else if (typeof validate["json"] === "string" && validate["json"].trim() !== "")
    notes.offences.push({ path: `${path}.validate.json`, code: "bad_rule", detail: "text" });
  for (const property of ["custom", "row"])
    if (textIn(validate, property).trim() !== "")
      notes.offences.push({ path: `${path}.validate.${property}`, code: "custom_code" });
  for (const name of dropped)
    if (validate[name])
      notes.changes.push({ path: `${path}.validate.${name}`, code: "rule_left_out", detail: wordOf(validate[name]) });
  if (raw["minSelectedCount"]) rules["min"] = Number(raw["minSelectedCount"]);
  if (raw["maxSelectedCount"]) rules["max"] = Number(raw["maxSelectedCount"]);
  return rules;
};
