import { readReport } from "@sportello/connectors/files/signatures/report";
import type { Application, Document, Registration, StatusChange, Upload } from "@sportello/db/generated/client";
import { deadlineOf, pausesOf } from "@sportello/domain/applications/deadline";
import { isFinal, type Status } from "@sportello/domain/applications/status";
import type { CommandName, MovedBy } from "@sportello/domain/applications/transitions";
import type { Day } from "@sportello/domain/time/rome-day";
import type { Version } from "../services/version.ts";

/** How rows are told to screens: JSON-safe, instants as ISO strings, days as YYYY-MM-DD. */
export const isoOrNull = (instant: Date | null): string | null => instant?.toISOString() ?? null;
export const dayOrNull = (day: Date | null): Day | null => day?.toISOString().slice(0, 10) ?? null;

export type TimelineStep = {
  readonly id: string;
  readonly at: string;
  readonly command: CommandName;
  readonly from: Status;
  readonly to: Status;
  readonly by: MovedBy;
  readonly actorId: string | null;
  /** The absent colleague for whom a delegate did it. */
  readonly onBehalfOf: string | null;
  readonly reason: string | null;
};

/** The history (iter) as it was read, oldest first; citizen and operator read the same. */
export const timelineOf = (rows: readonly Omit<StatusChange, "tenantId" | "applicationId">[]): TimelineStep[] =>
  rows.map(({ id, at, command, from, to, by, actorId, onBehalfOf, reason }) => ({
    id,
    at: at.toISOString(),
    command: command as CommandName,
    from,
    to,
    by,
    actorId,
    onBehalfOf,
    reason,
  }));

/** The last day to conclude as of `now`; null before sending and when it is concluded. */
export const dueOnOf = (
  row: Application,
  version: Version,
  timeline: readonly TimelineStep[],
  now: Date,
): Day | null => {
  if (row.submittedAt === null || isFinal(row.status)) return null;
  const pauses = pausesOf(timeline.map(({ to, at }) => ({ to, at: new Date(at) })));
  return deadlineOf({ submittedAt: row.submittedAt, maxDays: version.options.maxDays, pauses, now }).dueOn;
};

export const uploadOf = ({
  id,
  name,
  size,
  mediaType,
  sha256,
  field,
  signature,
}: Pick<Upload, "id" | "name" | "size" | "mediaType" | "sha256" | "field" | "signature">) => ({
  id,
  name,
  size,
  mediaType,
  sha256,
  field,
  signature: readReport(signature),
});
export type UploadView = ReturnType<typeof uploadOf>;

type DocumentRow = Pick<
  Document,
  "id" | "kind" | "name" | "size" | "sha256" | "mediaType" | "createdAt" | "signature"
> & {
  readonly registration: Pick<Registration, "state" | "number" | "registeredAt"> | null;
};
export const documentOf = ({
  id,
  kind,
  name,
  size,
  sha256,
  mediaType,
  createdAt,
  signature,
  registration,
}: DocumentRow) => ({
  id,
  kind,
  name,
  size,
  sha256,
  mediaType,
  createdAt: createdAt.toISOString(),
  signature: readReport(signature),
  registration:
    registration === null
      ? null
      : { state: registration.state, number: registration.number, registeredAt: isoOrNull(registration.registeredAt) },
});
export type DocumentView = ReturnType<typeof documentOf>;

/** The number is still to come: screens say "in registration", not an error. */
export const isRegistrationPending = (
  row: Pick<Application, "registrationNumber" | "submittedAt" | "status">,
  version: Pick<Version, "options">,
): boolean =>
  version.options.registration !== null &&
  row.submittedAt !== null &&
  row.registrationNumber === null &&
  !isFinal(row.status);
