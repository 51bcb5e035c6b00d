import { inLocale, type Locale } from "@sportello/domain/locales";
import { evaluate } from "@sportello/forms/evaluate";
import type { Draft } from "../../session/answers.ts";
import type { FlowStep } from "./stepper.tsx";

export const privacyStep = "privacy";
export const summaryStep = "riepilogo";

/** Where the pages of an application are. */
export const stepPath = (slug: string, id: string, step = ""): string =>
  `/servizi/${slug}/richiesta/${id}${step && `/${step}`}`;

/** The steps of an application: privacy, the form's pages that concern this citizen, the summary. `today` is YYYY-MM-DD. */
export const stepsOf = (
  draft: Draft,
  locale: Locale,
  titles: { privacy: string; summary: string },
  today: string,
): FlowStep[] => {
  const done = new Set(draft.progress.pages);
  const hasConsent = draft.progress.privacyAt !== undefined && draft.progress.privacyAt !== null;
  const href = (step: string): string => stepPath(draft.service.slug, draft.id, step);
  const pages = evaluate(draft.form, draft.answers, { today }).pages.filter(({ isVisible }) => isVisible);
  return [
    { key: privacyStep, title: titles.privacy, href: href(privacyStep), isConfirmed: hasConsent },
    ...pages.map(({ key, title }) => ({
      key,
      title: inLocale(title, locale),
      href: href(key),
      isConfirmed: done.has(key),
    })),
    { key: summaryStep, title: titles.summary, href: href(summaryStep), isConfirmed: false },
  ];
};

/** The step at which the citizen left off: the first one not confirmed, the summary when all are. */
export const resumeStep = (steps: readonly FlowStep[]): string =>
  steps.find(({ isConfirmed }) => !isConfirmed)?.key ?? summaryStep;

/** The step after (+1) or before (−1) this one. */
export const neighbour = (steps: readonly FlowStep[], key: string, distance: 1 | -1): FlowStep | undefined => {
  const index = steps.findIndex((step) => step.key === key);
  return index < 0 ? undefined : steps[index + distance];
};
