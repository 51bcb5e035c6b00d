import { inLocale, type Locale } from "@sportello/domain/locales";
import { evaluate } from "@sportello/forms/evaluate";
import type { Route } from "next";
import type { Outputs } from "../../../../../trpc/outputs.ts";

export type Filing = Outputs["counter"]["find"];
export type FilingStep = { readonly key: string; readonly title: string; readonly isDone: boolean };

export const privacyStep = "privacy";
export const summaryStep = "riepilogo";

export const stepPath = (id: string, step = ""): Route => `/sportello/${id}${step && `/${step}`}` as Route;

/** The steps at the counter: privacy, the pages of the form that concern this person, what is read out. `today` is an ISO day. */
export const stepsOf = (
  { form, answers, progress }: Pick<Filing, "form" | "answers" | "progress">,
  locale: Locale,
  titles: { readonly privacy: string; readonly summary: string },
  today: string,
): FilingStep[] => [
  { key: privacyStep, title: titles.privacy, isDone: progress.privacyAt !== undefined },
  ...evaluate(form, answers, { today })
    .pages.filter(({ isVisible }) => isVisible)
    .map(({ key, title }) => ({ key, title: inLocale(title, locale), isDone: progress.pages.includes(key) })),
  { key: summaryStep, title: titles.summary, isDone: false },
];

/** Where one left off: the first step that is not done. */
export const resumeStep = (steps: readonly FilingStep[]): string =>
  steps.find(({ isDone }) => !isDone)?.key ?? summaryStep;

/** The key of the step after (+1) or before (−1); the step itself at either end. */
export const neighbour = (steps: readonly FilingStep[], key: string, distance: 1 | -1): string =>
  steps[steps.findIndex((step) => step.key === key) + distance]?.key ?? key;
