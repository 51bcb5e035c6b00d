import { type Answer, asText, isEmpty } from "../answers.ts";
import { type ChoiceQuestion, choicesOf, isChoice } from "../choices.ts";
import { isText, type Question } from "../components.ts";
import { readable } from "../summarise.ts";
import { typedNumber } from "../typed-number.ts";

/** The choice a text means, by value or, as people read it, by name; undefined when it is not offered. */
const chosen = (question: ChoiceQuestion, text: string): string | undefined => {
  const choices = choicesOf(question, "it");
  return (
    choices.find(({ value }) => value === text) ??
    choices.find(({ label }) => label.toLowerCase() === text.trim().toLowerCase())
  )?.value;
};

const textsOf = (answer: Answer): string[] =>
  (Array.isArray(answer) ? (answer as readonly Answer[]).map(asText) : [asText(answer)]).filter((text) => text !== "");

const asFlag = (answer: Answer): boolean | undefined =>
  answer === true || answer === "yes" ? true : answer === false || answer === "no" ? false : undefined;

const asNumber = (answer: Answer, from: Question, to: Question): number | undefined => {
  const decimals = to.type === "number" ? (to.decimalLimit ?? 0) : 2;
  const value = typeof answer === "number" ? answer : Number(typedNumber(asText(answer), decimals) ?? Number.NaN);
  if (!Number.isFinite(value)) return undefined;
  const euros = from.type === "currency" ? value / 100 : value;
  return to.type === "currency" ? Math.round(euros * 100) : euros;
};

/** An answer to one question as an answer to another that took its place; undefined where it says nothing there. */
export const convertAnswer = (answer: Answer, from: Question, to: Question): Answer | undefined => {
  if (isEmpty(answer) && answer !== false) return undefined;
  if (isChoice(to)) {
    const flag = asFlag(answer);
    const texts = to.type === "yesno" && flag !== undefined ? [flag ? "yes" : "no"] : textsOf(answer);
    const kept = texts
      .map((text) => chosen(to, text) ?? (isChoice(from) ? chosen(to, readable(from, text, "it")) : undefined))
      .filter((value) => value !== undefined);
    if (kept.length === 0) return undefined;
    return to.type === "selectboxes" ? kept : kept[0];
  }
  if (from.type === to.type) return answer;
  if (from.type === "file" || to.type === "file") return undefined;
  if (to.type === "checkbox" || to.type === "terms") return asFlag(answer);
  if (to.type === "number" || to.type === "currency") return asNumber(answer, from, to);
  if (to.type === "datetime" || to.type === "day")
    return /^\d{4}-\d{2}-\d{2}$/.test(asText(answer)) ? answer : undefined;
  return isText(to) || to.type === "municipality" || to.type === "hidden" || to.type === "time"
    ? readable(from, answer, "it") || undefined
    : undefined;
};
