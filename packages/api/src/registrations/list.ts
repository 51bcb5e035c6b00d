import type { Prisma, RegistrationState } from "@sportello/db/generated/client";
import { parseApplicationCode } from "@sportello/domain/applications/code";
import { isoOrNull } from "../applications/present.ts";
import { vendorTitle } from "../connectors/vendors.ts";
import type { StaffContext } from "../context.ts";
import { pageOf, readCursor } from "../cursor.ts";
import { literally } from "../literally.ts";
import { titleOf } from "../services/title-of.ts";
import { causesOf } from "./causes.ts";
import { isSentElsewhere } from "./connection.ts";

const pageSize = 50;

export type RegistrationsQuestion = {
  /** `unsettled` is whatever has no number yet. */
  readonly state?: RegistrationState | "unsettled" | undefined;
  /** An application's code, however written, or part of a number or of a reason. */
  readonly query?: string | undefined;
  readonly cursor?: string | undefined;
};

const matching = (query: string): Prisma.RegistrationWhereInput => {
  const code = parseApplicationCode(query);
  const part = { contains: literally(query), mode: "insensitive" } as const;
  return code === null
    ? { OR: [{ number: part }, { lastReason: part }, { document: { name: part } }] }
    : { document: { application: { code } } };
};

/** The registration cockpit: documents and their numbers, the newest first, with the vendor's reason where something is wrong. */
export const listRegistrations = (ctx: StaffContext, { state, query, cursor }: RegistrationsQuestion) =>
  ctx.inTenant(async (tx) => {
    const after = readCursor(cursor);
    const rows = await tx.registration.findMany({
      where: {
        AND: [
          query ? matching(query) : {},
          state === undefined ? {} : { state: state === "unsettled" ? { not: "registered" } : state },
          after ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] } : {},
        ],
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      include: {
        document: {
          select: {
            name: true,
            kind: true,
            application: { select: { id: true, code: true, serviceId: true, version: { select: { sheet: true } } } },
          },
        },
      },
    });
    const connector = await tx.connector.findFirst({
      where: { kind: "protocol" },
      select: { vendor: true, options: true },
    });
    const byState = await tx.registration.groupBy({ by: ["state"], _count: { _all: true } });
    const page = pageOf(rows, pageSize, ({ createdAt }) => createdAt);
    return {
      nextCursor: page.nextCursor,
      causes: await causesOf(tx),
      counts: byState.map((group) => ({ state: group.state, count: group._count._all })),
      items: page.items.map(({ document, ...row }) => ({
        id: row.id,
        application: {
          id: document.application.id,
          code: document.application.code,
          title: titleOf(document.application.version.sheet),
        },
        serviceId: document.application.serviceId,
        document: { name: document.name, kind: document.kind },
        direction: row.direction,
        vendor: row.vendor,
        vendorTitle: vendorTitle("protocol", row.vendor),
        state: row.state,
        number: row.number,
        registeredAt: isoOrNull(row.registeredAt),
        folder: row.folder,
        attempts: row.attempts,
        reason: row.lastReason,
        lastTriedAt: isoOrNull(row.lastTriedAt),
        nextTryAt: isoOrNull(row.nextTryAt),
        isLate: row.state === "waiting" && row.nextTryAt !== null && row.nextTryAt < ctx.now,
        /** It was sent to another system than today's, and nobody knows whether that one registered it. */
        isElsewhere: isSentElsewhere(ctx, row, connector),
        isByHand: row.byHandBy !== null,
        waitingSince: row.createdAt.toISOString(),
      })),
    };
  });
