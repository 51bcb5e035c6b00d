import { isConnectorDown, isConnectorRefused } from "@sportello/connectors/failures";
import type { ActingContext } from "../context.ts";
import { observed } from "./observed.ts";
import { connectorOptions } from "./open.ts";
import { connectorKinds, pingers } from "./vendors.ts";

/** A system nobody called for so long is asked how it does, so that the status page is true also on a quiet day. */
const quietMinutes = 10;

/**
 * Knocks at the outside systems of one tenant that were down and whose pause is over, whose first answer wakes what waits, and at those nobody has called for ten
 * minutes. Returns how many answered.
 */
export const pingDown = async (ctx: ActingContext): Promise<{ answered: number }> => {
  let answered = 0;
  for (const { kind, vendor } of await due(ctx)) {
    const watch = observed(ctx.runtime, ctx.tenant.id, kind, vendor);
    try {
      const { options } = await connectorOptions(ctx.runtime, ctx.tenant.id, kind);
      await watch("ping", () => pingers[kind](ctx.runtime, vendor, options));
      answered += 1;
    } catch (error) {
      // Still down, or its options are wrong: the observed call has noted it.
      if (!isConnectorDown(error) && !isConnectorRefused(error)) throw error;
    }
  }
  return { answered };
};

const due = (ctx: ActingContext) =>
  ctx.inTenant(async (tx) => {
    const quietSince = new Date(ctx.now.getTime() - quietMinutes * 60_000);
    const health = await tx.connectorHealth.findMany();
    const rows = await tx.connector.findMany({ select: { kind: true, vendor: true } });
    return rows.flatMap(({ kind: name, vendor }) => {
      const kind = connectorKinds.find((known) => known === name);
      const row = health.find((candidate) => candidate.kind === name && candidate.vendor === vendor);
      const isQuiet = !row?.lastCallAt || row.lastCallAt <= quietSince;
      const mayRecover = row?.state === "down" && (row.openUntil === null || row.openUntil <= ctx.now);
      return kind !== undefined && (mayRecover || (isQuiet && row?.state !== "down")) ? [{ kind, vendor }] : [];
    });
  });
