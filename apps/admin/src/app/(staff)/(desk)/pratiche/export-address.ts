import type { ExportFormat } from "@sportello/api/queue-exports/question";
import { queueSearch, type QueueParameters } from "./queue-filters.ts";

export type { ExportFormat };

/** Where the file of what the queue shows is written: the queue's own parameters, the format, the language, and the rows selected. */
export const exportAddress = (
  parameters: QueueParameters,
  format: ExportFormat,
  locale: string,
  ids: readonly string[] = [],
): string => {
  const search = new URLSearchParams(queueSearch({ ...parameters, da: undefined, vista: undefined }));
  search.set("formato", format);
  search.set("lingua", locale);
  for (const id of ids) search.append("pratica", id);
  return `/api/esportazioni/pratiche?${search}`;
};
