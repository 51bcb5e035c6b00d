import { ServiceOptions } from "@sportello/domain/services/options";
import type { Status } from "@sportello/domain/applications/status";
import type { CitizenContext } from "../context.ts";
import { pageOf, readCursor } from "../cursor.ts";
import { titleOf } from "../services/title-of.ts";
import { dayOrNull, isoOrNull, isRegistrationPending } from "./present.ts";

const pageSize = 20;

export type ListQuestion = { readonly cursor?: string | undefined; readonly status?: readonly Status[] | undefined };

/** The citizen's own applications, drafts included, the latest touched first. */
export const listApplications = ({ inTenant, actor }: CitizenContext, { cursor, status }: ListQuestion) =>
  inTenant(async (tx) => {
    const after = readCursor(cursor);
    const rows = await tx.application.findMany({
      where: {
        AND: [
          { personId: actor.id },
          status && status.length > 0 ? { status: { in: [...status] } } : {},
          after ? { OR: [{ updatedAt: { lt: after.at } }, { updatedAt: after.at, id: { lt: after.id } }] } : {},
        ],
      },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      include: {
        service: { select: { slug: true } },
        version: { select: { sheet: true, options: true } },
        messages: { where: { author: "operator", isNote: false, readAt: null }, select: { id: true } },
      },
    });
    const page = pageOf(rows, pageSize, ({ updatedAt }) => updatedAt);
    return {
      nextCursor: page.nextCursor,
      items: page.items.map((row) => ({
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
      })),
    };
  });
