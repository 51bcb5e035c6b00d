import type { Day } from "@sportello/domain/time/rome-day";
import { RE2JS } from "re2js";
import { type Answer, isEmpty } from "../answers.ts";
import { choiceValues } from "../choices.ts";
import { type FileQuestion, isText, type Question, type SelectboxesQuestion, type Validate } from "../components.ts";
import type { Fault } from "../field-error.ts";
import { boundOn, isDay } from "./date.ts";
import { lineKinds } from "./text.ts";

/** What a check looks up outside the definition. */
export type Known = {
  readonly today: Day;
  /** The municipality a text means, "Trento (TN)"; undefined when there is none or more than one. Where nobody can say, the text is taken as it is. */
  readonly findMunicipality?: ((typed: string) => string | undefined) | undefined;
};

/** Judges one answer of a question: the answer as stored, or what is wrong with it. Rules over several answers come after. */
export type Check = (answer: Answer | undefined, known: Known) => { readonly value: Answer | undefined } | Fault;

const uploadId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const defaultMaxFiles = 10;
const wrongType: Fault = { code: "wrong_type" };

const textCheck = (
  kind: (typeof lineKinds)[keyof typeof lineKinds],
  { minLength = 0, maxLength = kind.maxLength, pattern }: Validate,
): Check => {
  const expression = pattern ? RE2JS.compile(pattern) : null;
  return (answer) => {
    if (typeof answer !== "string") return wrongType;
    if (answer.length > 100_000) return { code: "too_long", params: { max: maxLength } };
    const value = kind.tidy(answer);
    if (value.length < minLength) return { code: "too_short", params: { min: minLength } };
    if (value.length > maxLength) return { code: "too_long", params: { max: maxLength } };
    if (!kind.isRight(value)) return { code: kind.code };
    if (expression && !expression.matches(value)) return { code: "pattern" };
    return { value };
  };
};

const numberCheck =
  ({ min, max }: Validate, decimals: number): Check =>
  (answer) => {
    if (typeof answer !== "number" || !Number.isFinite(answer)) return wrongType;
    if (min !== undefined && answer < min) return { code: "too_small", params: { min } };
    if (max !== undefined && answer > max) return { code: "too_large", params: { max } };
    const scaled = answer * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) > 1e-6 || Math.abs(answer) > Number.MAX_SAFE_INTEGER)
      return { code: "too_many_decimals", params: { max: decimals } };
    return { value: answer };
  };

const dateCheck =
  ({ minDate, maxDate }: Validate): Check =>
  (answer, { today }) => {
    if (typeof answer !== "string") return wrongType;
    const value = answer.trim();
    if (!isDay(value)) return { code: "date" };
    const min = minDate === undefined ? undefined : boundOn(minDate, today);
    const max = maxDate === undefined ? undefined : boundOn(maxDate, today);
    if (min !== undefined && value < min) return { code: "date_too_early", params: { min } };
    if (max !== undefined && value > max) return { code: "date_too_late", params: { max } };
    return { value };
  };

const timeCheck =
  ({ minTime, maxTime }: Validate): Check =>
  (answer) => {
    if (typeof answer !== "string") return wrongType;
    const [, hour = "", minute = ""] = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?$/.exec(answer.trim()) ?? [];
    if (hour === "") return { code: "time" };
    const value = `${hour.padStart(2, "0")}:${minute}`;
    if (minTime !== undefined && value < minTime) return { code: "time_too_early", params: { min: minTime } };
    if (maxTime !== undefined && value > maxTime) return { code: "time_too_late", params: { max: maxTime } };
    return { value };
  };

const municipalityCheck: Check = (answer, { findMunicipality }) => {
  if (typeof answer !== "string") return wrongType;
  const typed = answer.trim();
  if (typed.length > 120) return { code: "municipality" };
  const value = findMunicipality ? findMunicipality(typed) : typed;
  return value === undefined ? { code: "municipality" } : { value };
};

const choiceCheck =
  (values: ReadonlySet<string>): Check =>
  (answer) => {
    if (typeof answer !== "string") return wrongType;
    return values.has(answer) ? { value: answer } : { code: "not_an_option" };
  };

const choicesCheck = ({ values, validate: { min, max } = {} }: SelectboxesQuestion): Check => {
  const allowed = values.map(({ value }) => value);
  return (answer) => {
    if (!Array.isArray(answer) || answer.length > 1_000) return wrongType;
    const chosen = new Set<unknown>(answer);
    if ([...chosen].some((value) => !allowed.includes(value as string))) return { code: "not_an_option" };
    if (min !== undefined && chosen.size < min) return { code: "too_few_choices", params: { min } };
    if (max !== undefined && chosen.size > max) return { code: "too_many_choices", params: { max } };
    return { value: allowed.filter((value) => chosen.has(value)) };
  };
};

const fileCheck =
  ({ multiple, maxFiles = multiple ? defaultMaxFiles : 1 }: FileQuestion): Check =>
  (answer) => {
    if (
      !Array.isArray(answer) ||
      answer.length > 1_000 ||
      !answer.every((id) => typeof id === "string" && uploadId.test(id))
    )
      return wrongType;
    const ids = [...new Set(answer as string[])];
    return ids.length > maxFiles ? { code: "too_many_files", params: { max: maxFiles } } : { value: ids };
  };

const flagCheck: Check = (answer) => (typeof answer === "boolean" ? { value: answer } : wrongType);

const scalarCheck: Check = (answer) =>
  (typeof answer === "string" && answer.length <= 1_000) || typeof answer === "number" || typeof answer === "boolean"
    ? { value: answer }
    : wrongType;

const makeCheck = (question: Question): Check => {
  const { validate = {} } = question;
  if (isText(question)) return textCheck(lineKinds[question.type], validate);
  switch (question.type) {
    case "number":
      return numberCheck(validate, question.decimalLimit ?? 0);
    case "currency":
      return numberCheck(validate, 0);
    case "checkbox":
    case "terms":
      return flagCheck;
    case "yesno":
    case "radio":
    case "select":
      return choiceCheck(choiceValues(question));
    case "selectboxes":
      return choicesCheck(question);
    case "datetime":
    case "day":
      return dateCheck(validate);
    case "time":
      return timeCheck(validate);
    case "municipality":
      return municipalityCheck;
    case "file":
      return fileCheck(question);
    case "hidden":
      return scalarCheck;
  }
};

const isRequired = ({ type, validate }: Question): boolean => type === "terms" || validate?.required === true;
const checks = new WeakMap<Question, Check>();

/** The check of a question, prepared once per definition. An empty answer is well where it is not required. */
export const checkOf = (question: Question): Check => {
  const known = checks.get(question);
  if (known) return known;
  const check = makeCheck(question);
  const missing: Fault = { code: question.type === "terms" ? "must_be_accepted" : "required" };
  const whole: Check = (answer, known) => {
    if (!isEmpty(answer)) return check(answer, known);
    if (isRequired(question)) return missing;
    return { value: answer === false ? false : undefined };
  };
  checks.set(question, whole);
  return whole;
};
