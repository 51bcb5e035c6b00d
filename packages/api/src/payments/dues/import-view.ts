import type { DuesImport } from "@sportello/db/generated/client";
import { isoOrNull } from "../../applications/present.ts";

/** A file of dues as the accounts office reads of it; the total in cents. */
export const importView = (row: DuesImport) => ({
  id: row.id,
  serviceId: row.serviceId,
  fileName: row.fileName,
  size: row.size,
  state: row.state,
  lines: row.lines,
  valid: row.valid,
  faulty: row.faulty,
  repeated: row.repeated,
  total: Number(row.total),
  imported: row.imported,
  told: row.told,
  failure: row.failure,
  createdAt: row.createdAt.toISOString(),
  confirmedAt: isoOrNull(row.confirmedAt),
  endedAt: isoOrNull(row.endedAt),
});
