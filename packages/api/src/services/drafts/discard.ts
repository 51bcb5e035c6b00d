import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { expectFound, Refused } from "../../refused.ts";

/**
 * Throws the draft away; what is published stays as it is. Refuses with `not_in_this_status` where nothing was ever published: such a
 * service is its draft.
 */
export const discardDraft = (ctx: StaffContext, { slug }: { slug: string }): Promise<void> =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(
      await tx.service.findFirst({ where: { slug }, include: { draft: { select: { id: true } } } }),
    );
    const { id } = expectFound(service.draft);
    if (service.publishedVersionId === null) throw new Refused("not_in_this_status");
    await tx.serviceDraft.deleteMany({ where: { id } });
    await record(tx, ctx, {
      action: "service.draft_discarded",
      subjectId: service.id,
      details: { service: service.slug },
    });
  });
