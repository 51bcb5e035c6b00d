import type { Locale } from "@sportello/domain/locales";
import type { Day } from "@sportello/domain/time/rome-day";
import { type Answer, type Answers, answerAt, type Path } from "../answers.ts";
import type { FormDefinition } from "../definition.ts";
import { evaluate } from "../evaluate.ts";
import type { FieldError } from "../field-error.ts";
import type { Known } from "../fields/check.ts";
import { lockedAnswers, prefill, type Profile, type RegisterData } from "../prefill.ts";
import { questionsOf } from "../question-list.ts";
import { type SummarySection, summarise } from "../summarise.ts";
import { validate } from "../validate.ts";
import { errorText } from "../words.ts";

/** Who fills the form in, and when. */
export type SimulatedPerson = {
  readonly profile?: Profile;
  readonly registers?: RegisterData;
  readonly today: Day;
  readonly findMunicipality?: Known["findMunicipality"];
};

export type Simulation = {
  /** What is known before a word is typed. */
  readonly prefilled: Answers;
  /** The answers as the form keeps them: hidden ones cleared, calculated ones filled in. */
  readonly answers: Answers;
  readonly pages: readonly { readonly key: string; readonly isVisible: boolean; readonly errors: number }[];
  /** Components not asked with these answers. */
  readonly hidden: readonly Path[];
  /** Typed and cleared, since their question is not asked. */
  readonly cleared: readonly Path[];
  readonly calculated: readonly { readonly path: Path; readonly value: Answer | undefined }[];
  readonly errors: readonly (FieldError & { readonly message: string })[];
  readonly summary: readonly SummarySection[];
};

/** What a form does for this person with these answers, as the citizen would see it; nothing is stored. */
export const simulate = (form: FormDefinition, typed: Answers, person: SimulatedPerson, locale: Locale): Simulation => {
  const { profile = {}, registers = {}, today, findMunicipality } = person;
  const prefilled = prefill(form, profile, registers);
  const locked = lockedAnswers(form, profile, registers);
  const all = { ...prefilled, ...typed };
  const evaluation = evaluate(form, all, { today });
  const { answers, errors } = validate(form, all, { today, locked, findMunicipality });
  const listed = questionsOf(form).filter(({ group }) => group === null);
  const pageOf = new Map(questionsOf(form).map(({ path, page }) => [path.split(".")[0], page]));
  return {
    prefilled,
    answers,
    pages: evaluation.pages.map(({ key, isVisible }) => ({
      key,
      isVisible,
      errors: errors.filter(({ path }) => pageOf.get(path.split(".")[0]) === key).length,
    })),
    hidden: [...evaluation.hidden],
    cleared: listed
      .map(({ path }) => path)
      .filter((path) => answerAt(all, path) !== undefined && answerAt(evaluation.answers, path) === undefined),
    calculated: listed
      .filter(({ question }) => question.calculateValue !== undefined)
      .map(({ path }) => ({ path, value: answerAt(evaluation.answers, path) })),
    errors: errors.map((error) => ({ ...error, message: errorText(error, locale) })),
    summary: summarise(form, answers, locale),
  };
};
