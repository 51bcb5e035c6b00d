import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { expectFound } from "../../refused.ts";
import { type Draft, generalOf, readDraft, withWriter } from "./read-draft.ts";

/**
 * The draft of a service's next publication: the one there is, whoever began it, or a new one that starts from the version in
 * force. Two who open it at once get the same.
 */
export const editDraft = (ctx: StaffContext, { slug }: { slug: string }): Promise<Draft> =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(
      await tx.service.findFirst({ where: { slug }, include: { draft: { include: withWriter } } }),
    );
    if (service.draft) return readDraft(service.draft);
    const base = expectFound(
      await tx.serviceVersion.findUnique({ where: { id: expectFound(service.publishedVersionId) } }),
    );
    const { count } = await tx.serviceDraft.createMany({
      data: {
        serviceId: service.id,
        baseNumber: base.number,
        general: generalOf(service),
        sheet: base.sheet ?? {},
        form: base.form ?? {},
        options: base.options ?? {},
        updatedById: ctx.actor.id,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      },
      skipDuplicates: true,
    });
    if (count > 0)
      await record(tx, ctx, {
        action: "service.draft_opened",
        subjectId: service.id,
        details: { service: service.slug, version: base.number },
      });
    return readDraft(await tx.serviceDraft.findFirstOrThrow({ where: { serviceId: service.id }, include: withWriter }));
  });
