import type { Locale } from "@sportello/domain/locales";
import type { Day } from "@sportello/domain/time/rome-day";
import type { ReactNode } from "react";
import type { Answer, Answers, Path } from "../answers.ts";
import type { FormDefinition } from "../definition.ts";
import { evaluate } from "../evaluate.ts";
import type { FieldError } from "../field-error.ts";
import { planOf } from "../plan.ts";
import { withStartingRows } from "../starting-rows.ts";
import { wordsOf } from "../words.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { Sections } from "./sections.tsx";
import type { Shown, ShownUpload } from "./shown.ts";

export type FormPageProps = {
  /** Resolved definition and the key of the page to show. */
  readonly form: FormDefinition;
  readonly page: string;
  /** Everything answered so far, of all pages. */
  readonly answers: Answers;
  readonly errors?: readonly FieldError[];
  readonly locale: Locale;
  readonly today: Day;
  readonly locked?: Readonly<Record<Path, Answer>>;
  readonly uploads?: readonly ShownUpload[];
  /** Where the page is posted natively (multipart), and the id by which the island finds the form. */
  readonly action: string;
  readonly id?: string;
  /** Instant of the save this page was made from, sent back as `_stale`. */
  readonly savedAt?: string;
  /** What pressing Enter means, as a name and value of a submit button. */
  readonly onEnter?: { readonly name: string; readonly value: string };
  /** Said under the title of a card with answers that cannot be changed, where they do not come from the reader's own sign-in. */
  readonly lockedNote?: string;
  /** The buttons under the cards: back, save, next. */
  readonly children?: ReactNode;
};

/** One page of a service's form, complete without JavaScript. */
export const FormPage = ({
  form,
  page,
  answers,
  errors = [],
  locale,
  today,
  locked = {},
  uploads = [],
  action,
  id = "service-form",
  savedAt,
  onEnter = { name: "_action", value: "next" },
  lockedNote,
  children,
}: FormPageProps) => {
  const planned = planOf(form).pages.find(({ component }) => component.key === page);
  if (!planned) return null;
  const started = withStartingRows(planned, answers);
  const words = { ...wordsOf(locale), ...(lockedNote !== undefined && { certified: lockedNote }) };
  const shown: Shown = {
    page: planned,
    answers: started,
    isVisible: evaluate(form, started, { today }).isVisible,
    errors,
    locked,
    uploads,
    locale,
    words,
    today,
  };
  return (
    <form id={id} method="post" action={action} encType="multipart/form-data" noValidate>
      <button
        type="submit"
        name={onEnter.name}
        value={onEnter.value}
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      />
      {savedAt === undefined ? null : <input type="hidden" name="_stale" value={savedAt} />}
      <ErrorSummary shown={shown} />
      <p className="subtitle-small mb-40">{words.requiredNote}</p>
      <Sections shown={shown} />
      {children}
    </form>
  );
};
