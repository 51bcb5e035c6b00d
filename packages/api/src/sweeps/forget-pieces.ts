import type { ActingContext } from "../context.ts";

const hours = 24;

/** Deletes the pieces of files that never became whole; returns how many. */
export const forgetPieces = ({ inTenant, now }: ActingContext): Promise<{ deleted: number }> =>
  inTenant(async (tx) => {
    const { count } = await tx.uploadPiece.deleteMany({
      where: { createdAt: { lt: new Date(now.getTime() - hours * 3_600_000) } },
    });
    return { deleted: count };
  });
