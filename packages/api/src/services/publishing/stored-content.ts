import type { Service, ServiceVersion } from "@sportello/db/generated/client";
import { ServiceOptions } from "@sportello/domain/services/options";
import { ServiceSheet } from "@sportello/domain/services/sheet";
import type { DraftContent, FormJson } from "../drafts/parts.ts";
import { generalOf } from "../drafts/read-draft.ts";

/** A version as drafts and comparisons have it: the form with its subforms by reference. */
export const contentOf = ({
  sheet,
  form,
  options,
}: Pick<ServiceVersion, "sheet" | "form" | "options">): Omit<DraftContent, "general"> => ({
  sheet: ServiceSheet.parse(sheet),
  form: form as FormJson,
  options: ServiceOptions.parse(options),
});

/** The same with what the service's row says today. */
export const inForceContent = (service: Service, version: ServiceVersion): DraftContent => ({
  general: generalOf(service),
  ...contentOf(version),
});
