import type { Locale } from "@sportello/domain/locales";
import type { Answers } from "@sportello/forms/answers";
import type { FormDefinition } from "@sportello/forms/definition";
import { summarise, type SummaryRow } from "@sportello/forms/summarise";
import { z } from "zod";

/** An answer or a document of the form that the citizen is asked to complete, as it was called when it was asked. */
export const IntegrationPoint = z.strictObject({ path: z.string(), label: z.string(), kind: z.enum(["text", "file"]) });
export type IntegrationPoint = z.infer<typeof IntegrationPoint>;

/** As they are kept with the request. */
export const readPoints = (stored: unknown): IntegrationPoint[] => z.array(IntegrationPoint).parse(stored);

/** What may be asked for: every answer given and every document attached, in the order of the form; inside a group with its name. */
export const pointsOf = (form: FormDefinition, answers: Answers, locale: Locale): IntegrationPoint[] =>
  summarise(form, answers, locale).flatMap(({ rows }) => rows.flatMap((row) => pointsIn(row, "")));

const pointsIn = ({ path, label, kind, rows = [] }: SummaryRow, within: string): IntegrationPoint[] => {
  const name = within === "" ? label : `${within}: ${label}`;
  return kind === "group" ? rows.flatMap((row) => pointsIn(row, name)) : [{ path, label: name, kind }];
};

/** The points with these paths, or null when one is none of them. */
export const choosePoints = (all: readonly IntegrationPoint[], paths: readonly string[]): IntegrationPoint[] | null => {
  const wanted = new Set(paths);
  const chosen = all.filter(({ path }) => wanted.has(path));
  return chosen.length === wanted.size ? chosen : null;
};

/** The request as one text, for a mail: the words, then a line for each point. */
export const withPoints = (text: string, points: readonly IntegrationPoint[]): string =>
  points.length === 0 ? text : `${text}\n\n${points.map(({ label }) => `- ${label}`).join("\n")}`;
