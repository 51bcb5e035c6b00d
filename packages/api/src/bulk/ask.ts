import type { z } from "zod";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";
import { askForWork } from "./ask-for-work.ts";
import { expectDocuments } from "./documents.ts";
import type { AskBulk } from "./order.ts";
import { selectedIds } from "./selected-ids.ts";

/** A person has so many under way at most. */
const mostUnderWay = 3;

/**
 * Asks for one command on many applications; a job carries it out, and each is judged again when its turn comes. Which ones is settled now:
 * what arrives later is not meant. Recorded. Throws `not_found` when none is meant, `too_many_applications`, `too_many_requests`, `template_elsewhere`.
 */
export const askForBulk = async (
  ctx: StaffContext,
  { order, ...selection }: z.infer<typeof AskBulk>,
): Promise<{ id: string }> => {
  const ids = await selectedIds(ctx, selection);
  if (ids.length === 0) throw new Refused("not_found");
  return ctx.inTenant(async (tx) => {
    const underWay = await tx.bulkAction.count({
      where: { staffId: ctx.actor.id, state: { in: ["waiting", "running"] } },
    });
    if (underWay >= mostUnderWay) throw new Refused("too_many_requests");
    await expectDocuments(tx, order);
    const bulk = await tx.bulkAction.create({
      data: { staffId: ctx.actor.id, order, createdAt: ctx.now },
      select: { id: true },
    });
    await tx.bulkRow.createMany({
      data: ids.map((applicationId, position) => ({ bulkActionId: bulk.id, position, applicationId })),
    });
    await record(tx, ctx, {
      action: "applications.handled_in_bulk",
      subjectId: bulk.id,
      details: { command: order.command, applications: ids.length },
    });
    await askForWork(tx, bulk.id);
    return bulk;
  });
};
