import type { Status } from "@sportello/domain/applications/status";

/** Where an application came to nothing: what it answered may be answered again. */
export const yieldingStatuses = ["rejected", "withdrawn", "revoked"] as const satisfies readonly Status[];
