import type { Prisma } from "@sportello/db/generated/client";
import type { Staff } from "@sportello/domain/access/actor";
import { finalStatuses, pausingStatuses, type Status } from "@sportello/domain/applications/status";
import { parseApplicationCode } from "@sportello/domain/applications/code";
import { romeDay } from "@sportello/domain/time/rome-day";

export type QueueFilter = {
  readonly status?: readonly Status[] | undefined;
  readonly serviceId?: string | undefined;
  readonly officeId?: string | undefined;
  readonly assignee?: "me" | "none" | "all" | undefined;
  readonly query?: string | undefined;
  readonly overdue?: boolean | undefined;
};

type Where = Prisma.ApplicationWhereInput;

/** What a member of staff may see at all: applications sent to their offices. */
export const visibleTo = ({ offices }: Staff): Where => ({ officeId: { in: [...offices] }, status: { not: "draft" } });

/** Past the last day, not concluded, and not waiting for the citizen. */
export const overdueAt = (now: Date): Where => ({
  dueOn: { lt: new Date(romeDay(now)) },
  status: { notIn: [...finalStatuses, ...pausingStatuses, "draft"] },
});

/** The rows of the queue that a filter keeps; every part narrows what the person may see. */
export const queueWhere = (staff: Staff, filter: QueueFilter, now: Date): Where => ({
  AND: [
    visibleTo(staff),
    filter.status && filter.status.length > 0 ? { status: { in: [...filter.status] } } : {},
    filter.serviceId === undefined ? {} : { serviceId: filter.serviceId },
    filter.officeId === undefined ? {} : { officeId: filter.officeId },
    filter.assignee === "me" ? { assigneeId: staff.id } : filter.assignee === "none" ? unassigned : {},
    filter.overdue ? overdueAt(now) : {},
    ...words(filter.query),
  ],
});

/** Waiting for somebody to take them on. */
export const unassigned: Where = { assigneeId: null, status: { in: ["submitted", "registered"] } };

/** Each word must be in the name, the fiscal code, the code or the registration number. */
const words = (query = ""): Where[] => {
  const code = parseApplicationCode(query);
  if (code !== null) return [{ code }];
  return query
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({
      OR: [
        { person: { familyName: { contains: word, mode: "insensitive" } } },
        { person: { givenName: { contains: word, mode: "insensitive" } } },
        { person: { fiscalCode: { startsWith: word.toUpperCase() } } },
        { code: { contains: word.toUpperCase() } },
        { registrationNumber: { contains: word } },
      ],
    }));
};
