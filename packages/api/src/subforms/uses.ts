import type { Tx } from "@sportello/db/client";
import type { Localised } from "@sportello/domain/locales";
import { FormDefinition } from "@sportello/forms/definition";
import { type SubformUse, usedSubforms } from "@sportello/forms/tools/used-subforms";
import { titleOf } from "../services/title-of.ts";
import { newestOf, type StoredSubform } from "./stored-subform.ts";

/** Where a subform is used: a service as citizens see it or as it is being prepared, or another subform. */
export type Use = {
  readonly kind: "published" | "draft" | "subform";
  /** Slug of the service, or key of the subform. */
  readonly where: string;
  readonly name: Localised;
  readonly version: number;
};
/** Every use of every subform, by the key of the subform that is used. */
export type Uses = ReadonlyMap<string, readonly Use[]>;

/** A draft may hold anything that was half done: what does not read as a form uses nothing. */
const usesIn = (json: unknown): SubformUse[] => {
  const read = FormDefinition.safeParse(json);
  return read.success ? usedSubforms(read.data) : [];
};

/** Who uses what, of services that are not archived: versions in force, drafts, and the newest version of each subform. */
export const findUses = async (tx: Tx, subforms: readonly StoredSubform[]): Promise<Uses> => {
  const services = await tx.service.findMany({
    where: { status: { not: "archived" } },
    orderBy: { slug: "asc" },
    select: { slug: true, publishedVersionId: true, draft: { select: { sheet: true, form: true } } },
  });
  const published = await tx.serviceVersion.findMany({
    where: { id: { in: services.flatMap(({ publishedVersionId }) => publishedVersionId ?? []) } },
    select: { id: true, sheet: true, form: true },
  });
  const inForce = new Map(published.map((version) => [version.id, version]));
  const found: [string, Use][] = [];
  const note = (kind: Use["kind"], where: string, name: Localised, uses: readonly SubformUse[]) => {
    for (const { form, version } of uses) found.push([form, { kind, where, name, version }]);
  };
  for (const { slug, publishedVersionId, draft } of services) {
    const version = inForce.get(publishedVersionId ?? "");
    if (version) note("published", slug, titleOf(version.sheet), usesIn(version.form));
    if (draft) note("draft", slug, titleOf(draft.sheet), usesIn(draft.form));
  }
  for (const { key, name, form } of newestOf(subforms)) note("subform", key, name, usedSubforms(form));
  return new Map([...Map.groupBy(found, ([key]) => key)].map(([key, uses]) => [key, uses.map(([, use]) => use)]));
};
