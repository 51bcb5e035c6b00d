import { isConnectorDown, isConnectorRefused } from "@sportello/connectors/failures";
import type { ActingContext } from "../context.ts";
import { inquirePayment } from "./inquire.ts";

const atMost = 400;
const atOnce = 8;

/**
 * Asks about the payments of one tenant whose time has come, those at the checkout first, then the longest overdue. An intermediary that is down is left
 * alone until the next minute: what was not asked stays due.
 */
export const inquireDue = async (ctx: ActingContext): Promise<{ asked: number }> => {
  const due = await ctx.inTenant((tx) =>
    tx.payment.findMany({
      where: { nextInquiryAt: { lte: ctx.now } },
      orderBy: [{ startedAt: { sort: "desc", nulls: "last" } }, { nextInquiryAt: "asc" }],
      take: atMost,
      select: { id: true },
    }),
  );
  let asked = 0;
  let isDown = false;
  const worker = async (): Promise<void> => {
    for (let next = due.shift(); next !== undefined && !isDown; next = due.shift()) {
      try {
        await inquirePayment(ctx, next.id);
        asked += 1;
      } catch (error) {
        if (isConnectorDown(error)) isDown = true;
        else if (isConnectorRefused(error)) await postpone(ctx, next.id, error.code);
        else throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { asked };
};

/** A refusal (a wrong key, usually) is not mended by asking every minute. */
const postpone = async (ctx: ActingContext, id: string, code: string): Promise<void> => {
  ctx.log.warn({ paymentId: id, code }, "inquiry refused");
  await ctx.inTenant((tx) =>
    tx.payment.updateMany({
      where: { id, nextInquiryAt: { not: null } },
      data: { nextInquiryAt: new Date(ctx.now.getTime() + 3_600_000) },
    }),
  );
};
