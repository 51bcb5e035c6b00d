/** Why an outside system or a job could not do its work, where no vendor says it in words of its own. Screens translate the code. */
export const symptoms = [
  "busy",
  "broken",
  "unreachable",
  "timeout",
  "cut_off",
  "unreadable",
  "unknown_outcome",
  "paused",
  "number_taken",
  "sent_elsewhere",
  "cancelled",
  "down",
  "unexpected",
] as const;
export type Symptom = (typeof symptoms)[number];

/** A reason as screens show it: a symptom with its technical detail ("HTTP 503"), or somebody's own words. */
export type Reason = { readonly symptom: Symptom; readonly detail: string | null } | { readonly said: string };

const written = /^@(\w+)(?: (.*))?$/s;

/** A symptom as the columns of reasons keep it, e.g. `@busy HTTP 503`. */
export const writeSymptom = (symptom: Symptom, detail?: string): string =>
  detail === undefined ? `@${symptom}` : `@${symptom} ${detail}`;

/** What a column of reasons says. Words that only look like a symptom are words. */
export const readReason = (text: string): Reason => {
  const [, name, detail] = written.exec(text) ?? [];
  const symptom = symptoms.find((one) => one === name);
  return symptom === undefined ? { said: text } : { symptom, detail: detail ?? null };
};
