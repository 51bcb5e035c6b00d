import type { StaffContext } from "../context.ts";
import { pageOf, readCursor } from "../cursor.ts";
import { AuditDetails } from "./details.ts";

const pageSize = 100;

/** The security log, the newest first, with the names of the staff concerned. */
export const listAudit = ({ inTenant }: StaffContext, { cursor, action }: { cursor?: string | undefined; action?: string | undefined }) =>
  inTenant(async (tx) => {
    const after = readCursor(cursor);
    const rows = await tx.auditEntry.findMany({
      where: {
        AND: [
          action === undefined ? {} : { action },
          after ? { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] } : {},
        ],
      },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: pageSize + 1,
    });
    const page = pageOf(rows, pageSize, ({ at }) => at);
    const staff = await tx.staff.findMany({
      where: { id: { in: page.items.flatMap(({ actorKind, actorId }) => (actorKind === "staff" && actorId ? [actorId] : [])) } },
      select: { id: true, givenName: true, familyName: true },
    });
    const names = new Map(staff.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
    return {
      nextCursor: page.nextCursor,
      items: page.items.map(({ id, action: done, actorKind, actorId, subjectId, details, at }) => ({
        id, action: done, actorKind, actorId, actorName: names.get(actorId ?? "") ?? null, subjectId,
        details: AuditDetails.parse(details), at: at.toISOString(),
      })),
    };
  });
