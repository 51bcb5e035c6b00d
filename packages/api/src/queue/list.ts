import type { Tx } from "@sportello/db/client";
import { ServiceOptions } from "@sportello/domain/services/options";
import { dayOrNull, isoOrNull, isRegistrationPending } from "../applications/present.ts";
import type { StaffContext } from "../context.ts";
import { pageOf, readCursor } from "../cursor.ts";
import { nameOf } from "../people/name-of.ts";
import { titleOf } from "../services/title-of.ts";
import { type QueueFilter, queueWhere } from "./where.ts";

const pageSize = 50;

/** A page of the applications of one's offices, the latest sent first. */
export const listQueue = (ctx: StaffContext, { cursor, ...filter }: QueueFilter & { readonly cursor?: string | undefined }) =>
  ctx.inTenant(async (tx) => {
    const after = readCursor(cursor);
    const rows = await tx.application.findMany({
      where: {
        AND: [
          queueWhere(ctx.actor, filter, ctx.now),
          { submittedAt: { not: null } },
          after ? { OR: [{ submittedAt: { lt: after.at } }, { submittedAt: after.at, id: { lt: after.id } }] } : {},
        ],
      },
      orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      include: {
        person: { select: { givenName: true, familyName: true, fiscalCode: true } },
        version: { select: { sheet: true, options: true } },
      },
    });
    const page = pageOf(rows, pageSize, ({ submittedAt }) => submittedAt ?? ctx.now);
    const names = await staffNames(tx, page.items.flatMap(({ assigneeId }) => assigneeId ?? []));
    return {
      nextCursor: page.nextCursor,
      items: page.items.map((row) => ({
        id: row.id,
        code: row.code,
        title: titleOf(row.version.sheet),
        applicant: { name: nameOf(row.person), fiscalCode: row.person.fiscalCode },
        status: row.status,
        submittedAt: isoOrNull(row.submittedAt),
        dueOn: dayOrNull(row.dueOn),
        assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: names.get(row.assigneeId) ?? "" },
        registrationNumber: row.registrationNumber,
        isRegistrationPending: isRegistrationPending(row, { options: ServiceOptions.parse(row.version.options) }),
      })),
    };
  });

const staffNames = async (tx: Tx, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx.staff.findMany({ where: { id: { in: [...ids] } }, select: { id: true, givenName: true, familyName: true } });
  return new Map(rows.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
};
