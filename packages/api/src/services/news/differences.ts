import type { Locale } from "@sportello/domain/locales";
import { type ValueDifference, valueDifferences } from "@sportello/domain/services/three-way";
import { parseForm } from "@sportello/forms/definition";
import { type FormDifference, formDifferences } from "@sportello/forms/tools/merge-definitions";
import type { FormJson } from "../drafts/parts.ts";

type Json = Readonly<Record<string, unknown>>;
export type Side = { readonly sheet: Json; readonly form: FormJson; readonly options: Json };

/** What belongs to one house and no catalogue speaks of. */
export const ownOptions = ["registration", "charge", "appIo"] as const;

export type NewsDifferences = {
  readonly sheet: readonly ValueDifference[];
  readonly options: readonly ValueDifference[];
  readonly form: readonly FormDifference[];
  /** A form that is being written and does not read yet cannot be compared. */
  readonly isFormUnreadable: boolean;
};

/** What the source changed since it was taken, part by part, and where one's own changes stand against it. Protocol and payment are the municipality's. */
export const differencesOf = (base: Side, mine: Side, theirs: Side, locale: Locale): NewsDifferences => {
  const [was, own, news] = [parseForm(base.form), parseForm(mine.form), parseForm(theirs.form)];
  return {
    sheet: valueDifferences(base.sheet, mine.sheet, theirs.sheet),
    options: valueDifferences(base.options, mine.options, theirs.options).filter(
      ({ path }) => !(ownOptions as readonly string[]).includes(path),
    ),
    form: was.ok && own.ok && news.ok ? formDifferences(was.value, own.value, news.value, locale) : [],
    isFormUnreadable: !own.ok,
  };
};
