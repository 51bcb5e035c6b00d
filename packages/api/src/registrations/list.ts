import type { RegistrationState } from "@sportello/db/generated/client";
import { isoOrNull } from "../applications/present.ts";
import type { StaffContext } from "../context.ts";
import { pageOf, readCursor } from "../cursor.ts";
import { titleOf } from "../services/title-of.ts";

const pageSize = 50;

/** `unsettled` is whatever has no number yet. */
export type RegistrationsQuestion = { readonly state?: RegistrationState | "unsettled" | undefined; readonly cursor?: string | undefined };

/** The registration cockpit: documents and their numbers, the newest first, with the vendor's reason where something is wrong. */
export const listRegistrations = ({ inTenant, now }: StaffContext, { state, cursor }: RegistrationsQuestion) =>
  inTenant(async (tx) => {
    const after = readCursor(cursor);
    const rows = await tx.registration.findMany({
      where: {
        AND: [
          state === undefined ? {} : { state: state === "unsettled" ? { not: "registered" } : state },
          after ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] } : {},
        ],
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      include: {
        document: {
          select: { name: true, kind: true, application: { select: { id: true, code: true, version: { select: { sheet: true } } } } },
        },
      },
    });
    const byState = await tx.registration.groupBy({ by: ["state"], _count: { _all: true } });
    const page = pageOf(rows, pageSize, ({ createdAt }) => createdAt);
    return {
      nextCursor: page.nextCursor,
      counts: byState.map((group) => ({ state: group.state, count: group._count._all })),
      items: page.items.map(({ document, ...row }) => ({
        id: row.id,
        application: { id: document.application.id, code: document.application.code, title: titleOf(document.application.version.sheet) },
        document: { name: document.name, kind: document.kind },
        direction: row.direction,
        vendor: row.vendor,
        state: row.state,
        number: row.number,
        registeredAt: isoOrNull(row.registeredAt),
        folder: row.folder,
        attempts: row.attempts,
        reason: row.lastReason,
        lastTriedAt: isoOrNull(row.lastTriedAt),
        nextTryAt: isoOrNull(row.nextTryAt),
        isLate: row.state === "waiting" && row.nextTryAt !== null && row.nextTryAt < now,
        isByHand: row.byHandBy !== null,
        waitingSince: row.createdAt.toISOString(),
      })),
    };
  });
