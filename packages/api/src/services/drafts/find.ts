import type { StaffContext } from "../../context.ts";
import { expectFound } from "../../refused.ts";
import { type Draft, readDraft, withWriter } from "./read-draft.ts";

/** The draft of a service, or null while nobody prepares a publication. */
export const findDraft = (ctx: StaffContext, { slug }: { slug: string }): Promise<Draft | null> =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(
      await tx.service.findFirst({ where: { slug }, include: { draft: { include: withWriter } } }),
    );
    return service.draft ? readDraft(service.draft) : null;
  });
