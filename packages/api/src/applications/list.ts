import type { Status } from "@sportello/domain/applications/status";
import type { CitizenContext } from "../context.ts";
import { pageOf, readCursor } from "../cursor.ts";
import { pageOfApplications } from "./page.ts";

const pageSize = 20;

export type ListQuestion = { readonly cursor?: string | undefined; readonly status?: readonly Status[] | undefined };

/** The citizen's own applications, drafts included, the latest touched first. */
export const listApplications = ({ inTenant, actor }: CitizenContext, { cursor, status }: ListQuestion) =>
  inTenant(async (tx) => {
    const rows = await pageOfApplications(tx, actor.id, {
      where: status && status.length > 0 ? { status: { in: [...status] } } : {},
      after: readCursor(cursor),
      take: pageSize + 1,
    });
    const { items, nextCursor } = pageOf(rows, pageSize, ({ at }) => at);
    return { nextCursor, items: items.map(({ at: _at, ...item }) => item) };
  });
