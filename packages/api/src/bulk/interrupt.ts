import type { ActingContext } from "../context.ts";

/** The job gave up: what is done stays done, and its owner may let it go on. */
export const interruptBulk = async ({ inTenant }: ActingContext, { bulkId }: { bulkId: string }): Promise<void> => {
  await inTenant((tx) =>
    tx.bulkAction.updateMany({
      where: { id: bulkId, state: { in: ["waiting", "running"] } },
      data: { state: "interrupted" },
    }),
  );
};
