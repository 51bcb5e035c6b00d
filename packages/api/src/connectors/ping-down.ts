import { isConnectorDown, isConnectorRefused } from "@sportello/connectors/failures";
import type { ActingContext } from "../context.ts";
import { openNotices, openProtocol } from "./open.ts";

/** Knocks at the vendors of one tenant that were down and whose pause is over; the first answer wakes what waits. Returns how many answered. */
export const pingDown = async (ctx: ActingContext): Promise<{ answered: number }> => {
  const down = await ctx.inTenant((tx) =>
    tx.connectorHealth.findMany({ where: { state: "down", OR: [{ openUntil: null }, { openUntil: { lte: ctx.now } }] }, select: { kind: true } }),
  );
  let answered = 0;
  for (const { kind } of down) {
    try {
      const { port } = kind === "protocol" ? await openProtocol(ctx.runtime, ctx.tenant.id) : await openNotices(ctx.runtime, ctx.tenant.id);
      await port.ping();
      answered += 1;
    } catch (error) {
      // Still down, or its options are wrong: the observed call has noted it.
      if (!isConnectorDown(error) && !isConnectorRefused(error)) throw error;
    }
  }
  return { answered };
};
