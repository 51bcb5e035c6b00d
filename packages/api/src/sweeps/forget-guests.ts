import type { ActingContext } from "../context.ts";
import { returnHours } from "../guests/return-key.ts";
import { removeBytes } from "../uploads/remove-bytes.ts";

const atMost = 200;

/**
 * Deletes guests who sent nothing, with their drafts and files, half a day after their session is over: until then the page they left open can go on. Nobody can
 * come back to them afterwards, and personal data without a purpose is not kept. Who left on purpose is forgotten at once. Who sent something stays as its applicant. Returns how many are gone.
 */
export const forgetGuests = async (ctx: ActingContext): Promise<{ guests: number }> => {
  const overSince = new Date(ctx.now.getTime() - returnHours * 3_600_000);
  const { keys, guests } = await ctx.inTenant(async (tx) => {
    const gone = await tx.person.findMany({
      where: {
        fiscalCode: null,
        sessions: { none: { revokedAt: null, expiresAt: { gt: overSince } } },
        applications: { none: { status: { not: "draft" } } },
      },
      take: atMost,
      select: { id: true },
    });
    const ids = gone.map(({ id }) => id);
    const uploads = await tx.upload.findMany({
      where: { application: { personId: { in: ids } } },
      select: { storageKey: true },
    });
    await tx.application.deleteMany({ where: { personId: { in: ids } } });
    const { count } = await tx.person.deleteMany({ where: { id: { in: ids } } });
    return { keys: uploads.map(({ storageKey }) => storageKey), guests: count };
  });
  await removeBytes(ctx, keys);
  return { guests };
};
