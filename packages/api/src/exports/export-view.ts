import type { DataExport } from "@sportello/db/generated/client";
import { isoOrNull } from "../applications/present.ts";

/** A copy that is still not there after so long is not coming: it may be asked for again. */
export const stuckAfterMinutes = 60;
export const keptDays = 7;

/** How a copy stands, as the citizen reads it. */
export const exportView = ({ id, state, done, total, size, askedAt, readyAt, expiresAt }: DataExport, now: Date) => {
  const isPending = state === "waiting" || state === "making";
  const isStuck = isPending && now.getTime() - askedAt.getTime() > stuckAfterMinutes * 60_000;
  const isOver = state === "ready" && expiresAt !== null && expiresAt <= now;
  return {
    id,
    state: isStuck ? ("failed" as const) : isOver ? ("expired" as const) : state,
    done,
    total,
    size: size === null ? null : Number(size),
    askedAt: askedAt.toISOString(),
    readyAt: isoOrNull(readyAt),
    expiresAt: isoOrNull(expiresAt),
  };
};
