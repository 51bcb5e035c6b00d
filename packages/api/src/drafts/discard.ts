import type { ApplicantContext } from "../context.ts";
import { removeBytes } from "../uploads/remove-bytes.ts";
import { loadDraft } from "./load-draft.ts";

/** Throws a draft and its files away for good. */
export const discardDraft = async (ctx: ApplicantContext, { id }: { id: string }): Promise<{ id: string }> => {
  const keys = await ctx.inTenant(async (tx) => {
    await loadDraft(ctx, tx, id);
    const uploads = await tx.upload.findMany({ where: { applicationId: id }, select: { storageKey: true } });
    await tx.application.delete({ where: { id } });
    return uploads.map(({ storageKey }) => storageKey);
  });
  await removeBytes(ctx, keys);
  return { id };
};
