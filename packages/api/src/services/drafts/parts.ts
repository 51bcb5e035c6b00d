import type { ServiceGeneral } from "@sportello/domain/services/general";
import type { ServiceOptions } from "@sportello/domain/services/options";
import type { DraftSheet } from "@sportello/domain/services/sheet";

/** A form as it is stored: Form.io JSON with its subforms by reference. In a draft it may be unfinished, but holds no code. */
export type FormJson = Readonly<Record<string, unknown>>;

/** What is saved by itself, so that two people at two parts do not get in each other's way. */
export type DraftContent = {
  readonly general: ServiceGeneral;
  readonly sheet: DraftSheet;
  readonly form: FormJson;
  readonly options: ServiceOptions;
};
export const draftParts = ["general", "sheet", "form", "options"] as const;
export type DraftPart = (typeof draftParts)[number];

/** One part with its new content. */
export type PartChange = {
  [Part in DraftPart]: { readonly part: Part; readonly content: DraftContent[Part] };
}[DraftPart];
