import type { ApplicantContext } from "../context.ts";
import { loadDraft } from "./load-draft.ts";
import { Progress } from "./progress.ts";

/** Notes that the citizen read the privacy notice, and when; a second time changes nothing. */
export const consent = (
  ctx: ApplicantContext,
  { id }: { id: string },
): Promise<{ privacyAt: string; savedAt: string }> =>
  ctx.inTenant(async (tx) => {
    const { row } = await loadDraft(ctx, tx, id);
    const progress = Progress.parse(row.progress);
    if (progress.privacyAt !== undefined)
      return { privacyAt: progress.privacyAt, savedAt: row.updatedAt.toISOString() };
    const privacyAt = ctx.now.toISOString();
    const { updatedAt } = await tx.application.update({
      where: { id },
      data: { progress: { ...progress, privacyAt } },
      select: { updatedAt: true },
    });
    return { privacyAt, savedAt: updatedAt.toISOString() };
  });
