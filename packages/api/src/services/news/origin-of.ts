import type { Tx } from "@sportello/db/client";
import { catalogue } from "../../catalogue/catalogue.ts";
import type { CatalogueService } from "../../catalogue/read-catalogue.ts";
import type { FormJson } from "../drafts/parts.ts";

type Json = Readonly<Record<string, unknown>>;
/** What a service was made from, and what its source says now. */
export type Origin = {
  readonly entry: CatalogueService;
  readonly base: { readonly sheet: Json; readonly form: FormJson; readonly options: Json };
  readonly takenAt: Date | null;
};

/**
 * The entry of the catalogue a service was made from, with what it said then. A service an installation was furnished with bears the entry's address, and its
 * first version is what it said. Null for a service made otherwise, or whose entry is gone.
 */
export const originOf = async (
  tx: Tx,
  service: { readonly id: string; readonly slug: string },
): Promise<Origin | null> => {
  const kept = await tx.serviceOrigin.findFirst({ where: { serviceId: service.id } });
  if (kept && kept.kind !== "catalogue") return null;
  const entry = catalogue.find(({ slug }) => slug === (kept?.key ?? service.slug));
  if (!entry) return null;
  if (kept) return { entry, base: kept.base as Origin["base"], takenAt: kept.takenAt };
  const first = await tx.serviceVersion.findFirst({ where: { serviceId: service.id, number: 1, publishedById: null } });
  return first
    ? {
        entry,
        base: { sheet: first.sheet as Json, form: first.form as FormJson, options: first.options as Json },
        takenAt: null,
      }
    : null;
};

/** What the catalogue says of an entry, as a draft has it. */
export const contentOfEntry = ({ sheet, form, options }: CatalogueService) => ({
  sheet,
  form: form as FormJson,
  options,
});
