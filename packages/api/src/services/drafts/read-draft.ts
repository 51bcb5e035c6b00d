import type { Service, ServiceDraft } from "@sportello/db/generated/client";
import { ServiceGeneral } from "@sportello/domain/services/general";
import { ServiceOptions } from "@sportello/domain/services/options";
import { DraftSheet } from "@sportello/domain/services/sheet";
import type { DraftContent, DraftPart, FormJson } from "./parts.ts";

type Row = ServiceDraft & {
  readonly updatedBy: { readonly id: string; readonly givenName: string; readonly familyName: string };
};

export type Draft = DraftContent & {
  readonly id: string;
  readonly serviceId: string;
  /** The version it began from; null before the first publication. */
  readonly baseNumber: number | null;
  /** To be given back with the next saving of that part. */
  readonly revisions: Readonly<Record<DraftPart, number>>;
  readonly updatedBy: { readonly id: string; readonly name: string };
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
};

export const withWriter = { updatedBy: { select: { id: true, givenName: true, familyName: true } } } as const;

export const readDraft = (row: Row): Draft => ({
  id: row.id,
  serviceId: row.serviceId,
  baseNumber: row.baseNumber,
  general: ServiceGeneral.parse(row.general),
  sheet: DraftSheet.parse(row.sheet),
  form: row.form as FormJson,
  options: ServiceOptions.parse(row.options),
  revisions: {
    general: row.generalRevision,
    sheet: row.sheetRevision,
    form: row.formRevision,
    options: row.optionsRevision,
  },
  updatedBy: { id: row.updatedBy.id, name: `${row.updatedBy.givenName} ${row.updatedBy.familyName}` },
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** What a service's row says today, as the general part of a draft. */
export const generalOf = ({ officeId, category, topics, lifeEvents, audiences, isFeatured }: Service): ServiceGeneral =>
  ServiceGeneral.parse({ officeId, category, topics, lifeEvents, audiences, isFeatured });
