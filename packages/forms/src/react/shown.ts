import type { Locale } from "@sportello/domain/locales";
import type { Day } from "@sportello/domain/time/rome-day";
import { type Answer, type Answers, answerAt, type Path } from "../answers.ts";
import type { Evaluation } from "../evaluate.ts";
import type { FieldError } from "../field-error.ts";
import type { Page } from "../plan.ts";
import { errorText, type FormWords } from "../words.ts";

export type ShownUpload = { readonly id: string; readonly name: string; readonly size: number };

/** What every part of a page needs to show itself. */
export type Shown = {
  readonly page: Page;
  readonly answers: Answers;
  readonly isVisible: Evaluation["isVisible"];
  readonly errors: readonly FieldError[];
  readonly locked: Readonly<Record<Path, Answer>>;
  readonly uploads: readonly ShownUpload[];
  readonly locale: Locale;
  readonly words: FormWords;
  readonly today: Day;
};

export const fieldId = (path: Path): string => `field-${path.replaceAll(".", "-")}`;
export const errorId = (path: Path): string => `${fieldId(path)}-error`;
export const hintId = (path: Path): string => `${fieldId(path)}-hint`;

export const answerOf = (shown: Shown, path: Path): Answer | undefined => answerAt(shown.answers, path);

/** The first error of this answer as a sentence, or null; `own` is the message the definition gives for its own rules. */
export const errorAt = (shown: Shown, path: Path, own = ""): string | null => {
  const error = shown.errors.find((candidate) => candidate.path === path);
  if (!error) return null;
  return own !== "" && (error.code === "pattern" || error.code === "rule") ? own : errorText(error, shown.locale);
};

/** Ids that describe a control: its hint and its error, where they are. */
export const describedBy = (path: Path, has: { hint: boolean; error: boolean }): string | undefined =>
  [has.hint ? hintId(path) : "", has.error ? errorId(path) : ""].filter(Boolean).join(" ") || undefined;
