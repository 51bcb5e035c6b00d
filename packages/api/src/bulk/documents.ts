import type { Tx } from "@sportello/db/client";
import type { Localised } from "@sportello/domain/locales";
import type { TemplateOutcome } from "../outcome-templates/input.ts";
import { Refused } from "../refused.ts";
import type { BulkCommand, BulkOrder } from "./order.ts";

const outcomes: Partial<Record<BulkCommand, TemplateOutcome>> = { accept: "accepted", reject: "rejected" };

/** A service among those meant: what it is called, how many of its applications would go, and `example`, the id of one of them. */
export type Meant = {
  readonly serviceId: string;
  readonly title: Localised;
  readonly count: number;
  readonly example: string;
};
export type ServiceDocuments = Meant & {
  readonly templates: readonly { readonly id: string; readonly name: string }[];
};

/** The services that have documents of their own for this outcome, with them by name; none for a command that is no outcome. */
export const documentsFor = async (
  tx: Tx,
  command: BulkCommand,
  meant: readonly Meant[],
): Promise<ServiceDocuments[]> => {
  const outcome = outcomes[command];
  if (outcome === undefined || meant.length === 0) return [];
  const templates = await tx.outcomeTemplate.findMany({
    where: { serviceId: { in: meant.map(({ serviceId }) => serviceId) }, outcome },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, serviceId: true },
  });
  return meant.flatMap((service) => {
    const own = templates
      .filter(({ serviceId }) => serviceId === service.serviceId)
      .map(({ id, name }) => ({ id, name }));
    return own.length > 0 ? [{ ...service, templates: own }] : [];
  });
};

/** Each chosen document is of its service and of this outcome. Throws `template_elsewhere`. */
export const expectDocuments = async (tx: Tx, order: BulkOrder): Promise<void> => {
  const chosen = "documents" in order ? (order.documents ?? []) : [];
  if (chosen.length === 0) return;
  const outcome = outcomes[order.command];
  const found = await tx.outcomeTemplate.findMany({
    where: { id: { in: chosen.map(({ templateId }) => templateId) } },
    select: { id: true, serviceId: true, outcome: true },
  });
  const isRight = ({ serviceId, templateId }: (typeof chosen)[number]) =>
    found.some((one) => one.id === templateId && one.serviceId === serviceId && one.outcome === outcome);
  if (!chosen.every(isRight)) throw new Refused("template_elsewhere");
};
