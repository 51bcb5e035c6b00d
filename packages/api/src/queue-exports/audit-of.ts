import type { AuditFacts } from "../audit/facts.ts";
import type { ExportQuestion } from "./question.ts";

/** What the security log says of an export: how it was narrowed, never by which words. */
export const auditOf = ({ format, filter, ids }: ExportQuestion): AuditFacts => ({
  format,
  ...(ids ? { selected: ids.length } : {}),
  ...(filter.query ? { hasSearch: true } : {}),
  ...(filter.serviceId ? { serviceId: filter.serviceId } : {}),
  ...(filter.officeId ? { officeId: filter.officeId } : {}),
  ...(filter.status ? { status: filter.status.join(" ") } : {}),
  ...(filter.receivedFrom ? { receivedFrom: filter.receivedFrom } : {}),
  ...(filter.receivedTo ? { receivedTo: filter.receivedTo } : {}),
});
