import type { Tx } from "@sportello/db/client";
import type { Prisma } from "@sportello/db/generated/client";
import { parseApplicationCode } from "@sportello/domain/applications/code";
import { isoOrNull } from "../applications/present.ts";
import type { StaffContext } from "../context.ts";
import { pageOf, readCursor } from "../cursor.ts";
import { literally } from "../literally.ts";

const pageSize = 50;

export type ActionsQuestion = {
  readonly state?: "open" | "resolved" | undefined;
  readonly query?: string | undefined;
  readonly cursor?: string | undefined;
};

/** By an application's code, however written, or by part of the kind of work or of the reason. */
const matching = async (tx: Tx, query: string): Promise<Prisma.TaskWhereInput> => {
  const code = parseApplicationCode(query);
  const part = { contains: literally(query), mode: "insensitive" } as const;
  if (code === null) return { OR: [{ kind: part }, { reason: part }] };
  const application = await tx.application.findFirst({ where: { code }, select: { id: true } });
  return { applicationId: application?.id ?? nobody };
};

/** Of no application. */
const nobody = "00000000-0000-0000-0000-000000000000";

/** What a job could not finish, the newest first, with how many documents are waiting for a number. */
export const listActions = ({ inTenant }: StaffContext, { state = "open", query, cursor }: ActionsQuestion) =>
  inTenant(async (tx) => {
    const after = readCursor(cursor);
    const rows = await tx.task.findMany({
      where: {
        AND: [
          { resolvedAt: state === "open" ? null : { not: null } },
          query ? await matching(tx, query) : {},
          after ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] } : {},
        ],
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
    });
    const page = pageOf(rows, pageSize, ({ createdAt }) => createdAt);
    const codes = await tx.application.findMany({
      where: { id: { in: page.items.flatMap(({ applicationId }) => applicationId ?? []) } },
      select: { id: true, code: true },
    });
    const codeOf = new Map(codes.map(({ id, code }) => [id, code]));
    return {
      nextCursor: page.nextCursor,
      waitingRegistrations: await tx.registration.count({ where: { state: "waiting" } }),
      items: page.items.map(({ id, kind, subjectId, applicationId, reason, runId, createdAt, resolvedAt }) => ({
        id,
        kind,
        subjectId,
        reason,
        runId,
        application: applicationId === null ? null : { id: applicationId, code: codeOf.get(applicationId) ?? null },
        createdAt: createdAt.toISOString(),
        resolvedAt: isoOrNull(resolvedAt),
      })),
    };
  });
