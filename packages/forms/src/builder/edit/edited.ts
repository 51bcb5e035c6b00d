import { ok, refuse, type Result } from "@sportello/domain/result";
import { type FormDefinition, parseForm } from "../../definition.ts";
import type { FormFault } from "../../form-fault.ts";
import { askingForThemselves } from "./asking-for-themselves.ts";
import type { Place } from "./place.ts";

/** A form after one change, and where the component stands that it was about. */
export type Edited = { readonly form: FormDefinition; readonly place: Place };
/** Why a change is not made; `faults` are those it would bring into the form. */
export type EditRefusal = {
  readonly reason:
    | "not_there"
    | "only_pages"
    | "into_itself"
    | "asks_for_itself"
    | "last_page"
    | "key_taken"
    | "bad_key"
    | "breaks";
  readonly faults: readonly FormFault[];
};
export type EditResult = Result<Edited, EditRefusal>;

export const refuseEdit = (reason: EditRefusal["reason"], faults: readonly FormFault[] = []): EditResult =>
  refuse({ reason, faults });

const faultsOf = (form: FormDefinition): readonly FormFault[] => {
  const parsed = parseForm(form);
  return parsed.ok ? [] : parsed.refusal;
};
const name = ({ code, detail = "" }: FormFault): string => `${code} ${detail}`;

/** Accepts a change unless it brings faults that were not there: an unfinished form may be worked at, a whole one stays whole. */
export const settle = (before: FormDefinition, edited: Edited): EditResult =>
  askingForThemselves(edited.form).length > askingForThemselves(before).length
    ? refuseEdit("asks_for_itself")
    : settleFaults(before, edited);

const settleFaults = (before: FormDefinition, edited: Edited): EditResult => {
  const after = faultsOf(edited.form);
  if (after.length === 0) return ok(edited);
  const known = faultsOf(before).map(name);
  const added = after.filter((fault) => {
    const index = known.indexOf(name(fault));
    if (index >= 0) known.splice(index, 1);
    return index < 0;
  });
  if (added.length === 0) return ok(edited);
  return refuseEdit(added.some(({ code }) => code === "duplicate_key") ? "key_taken" : "breaks", added);
};
