import { isoOrNull } from "../applications/present.ts";
import type { StaffContext } from "../context.ts";
import { connectorKinds, vendorTitle } from "./vendors.ts";

/** Up, slow, refusing us or down since when, for each outside system the tenant uses; `unknown` until the first call. */
export const connectorsHealth = ({ inTenant, now }: StaffContext) =>
  inTenant(async (tx) => {
    const rows = await tx.connector.findMany({ select: { kind: true, vendor: true } });
    const health = await tx.connectorHealth.findMany();
    const waiting = await tx.registration.groupBy({
      by: ["vendor"],
      where: { state: "waiting" },
      _count: { _all: true },
    });
    return connectorKinds.map((kind) => {
      const vendor = rows.find((connector) => connector.kind === kind)?.vendor ?? null;
      const row = health.find((candidate) => candidate.kind === kind && candidate.vendor === vendor);
      return {
        kind,
        vendor: vendor === null ? null : vendorTitle(kind, vendor),
        state: vendor === null ? ("missing" as const) : row ? stateOf(row.state) : ("unknown" as const),
        since: isoOrNull(row?.since ?? null),
        reason: row && (row.state === "down" || row.state === "refusing") ? row.lastReason : null,
        lastCallAt: isoOrNull(row?.lastCallAt ?? null),
        lastDurationMs: row?.lastDurationMs ?? null,
        pausedUntil: row?.openUntil && row.openUntil > now ? row.openUntil.toISOString() : null,
        waiting: kind === "protocol" ? (waiting.find((group) => group.vendor === vendor)?._count._all ?? 0) : 0,
      };
    });
  });

const stateOf = (state: string): "up" | "slow" | "refusing" | "down" =>
  state === "slow" || state === "refusing" || state === "down" ? state : "up";
