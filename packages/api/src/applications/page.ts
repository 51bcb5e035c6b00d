import type { Tx } from "@sportello/db/client";
import type { Prisma } from "@sportello/db/generated/client";
import type { PersonId } from "@sportello/domain/ids";
import { ServiceOptions } from "@sportello/domain/services/options";
import type { Position } from "../cursor.ts";
import { titleOf } from "../services/title-of.ts";
import { dayOrNull, isoOrNull, isRegistrationPending } from "./present.ts";

/** How a citizen's list is ordered; each order is a column and a direction, so that pages follow each other by key. */
export const applicationOrders = {
  /** The latest touched first. */
  recent: { column: "updatedAt", direction: "desc" },
  oldest: { column: "updatedAt", direction: "asc" },
  /** The nearest last day first; only what is still open has one worth showing. */
  due: { column: "dueOn", direction: "asc" },
} as const;
export type ApplicationOrder = keyof typeof applicationOrders;

type PageQuestion = {
  readonly where?: Prisma.ApplicationWhereInput;
  readonly order?: ApplicationOrder;
  readonly after: Position | null;
  readonly take: number;
};

/** So many of a person's applications from a position on, as a list shows them, each with the instant it is ordered by. */
export const pageOfApplications = async (
  tx: Tx,
  personId: PersonId,
  { where = {}, order = "recent", after, take }: PageQuestion,
) => {
  const { column, direction } = applicationOrders[order];
  const beyond = direction === "desc" ? "lt" : "gt";
  const rows = await tx.application.findMany({
    where: {
      AND: [
        { personId, NOT: { status: "draft", channel: "counter" } },
        column === "dueOn"
          ? { dueOn: { not: null }, outcome: null, status: { notIn: ["draft", "withdrawn", "revoked"] } }
          : {},
        where,
        after ? { OR: [{ [column]: { [beyond]: after.at } }, { [column]: after.at, id: { [beyond]: after.id } }] } : {},
      ],
    },
    orderBy: [{ [column]: direction }, { id: direction }],
    take,
    include: {
      service: { select: { slug: true } },
      version: { select: { sheet: true, options: true } },
      messages: { where: { author: "operator", isNote: false, readAt: null }, select: { id: true } },
    },
  });
  return rows.map((row) => ({
    at: row[column] ?? row.updatedAt,
    id: row.id,
    code: row.code,
    status: row.status,
    service: { slug: row.service.slug, title: titleOf(row.version.sheet) },
    submittedAt: isoOrNull(row.submittedAt),
    updatedAt: row.updatedAt.toISOString(),
    dueOn: dayOrNull(row.dueOn),
    registrationNumber: row.registrationNumber,
    isRegistrationPending: isRegistrationPending(row, { options: ServiceOptions.parse(row.version.options) }),
    unreadMessages: row.messages.length,
  }));
};
